import { digest, dump } from "@kenniswijzer/graph";
import { describe, expect, it } from "vitest";
import { modelDouble } from "../../../test/support/model-double.ts";
import { claimsOfModel, LONG, NOTE, NOTHING, PROVEN, readingOf, run, saying, stored, TIE } from "./samples/deepened.ts";

describe("a model that fails", () => {
  const failures = [
    { reply: { status: 500 }, says: /error 500/, requests: 4 },
    { reply: { status: 429, headers: { "retry-after": "1" } }, says: /error 429/, requests: 4 },
    { reply: { status: 429, headers: { "retry-after": "3600" } }, says: /asks to wait 3600 s/, requests: 1 },
    { reply: { status: 401 }, says: /refuses the key/, requests: 1 },
    { reply: { status: 404 }, says: /knows no model "dubbel"/, requests: 1 },
    { reply: { status: 400 }, says: /refuses the request \(400\)/, requests: 1 },
    { reply: { status: 302, headers: { location: "http://elders.example/" } }, says: /leads on/, requests: 1 },
    { reply: { does: "close" }, says: /broke off/, requests: 4 },
    { reply: { does: "flood" }, says: /more than anybody would read/, requests: 1 },
    { reply: { does: "stall" }, says: /did not answer within 0.3 s/, requests: 1 },
    { reply: { raw: "<html>proxy</html>" }, says: /no answer in the form/, requests: 1 },
    { reply: { raw: '{"choices":[]}' }, says: /no answer in the form/, requests: 1 },
  ] as const;
  it.each(failures)("leaves a document as the rules read it: $says", async ({ reply, says, requests }) => {
    const place = await stored();
    const before = digest(await dump(place.store));
    const double = await modelDouble(() => reply);
    const report = await run(place, double, { timeoutMs: "does" in reply && reply.does === "stall" ? 300 : 10_000 });
    expect(report.documents).toMatchObject([
      { relations: 0, fault: { code: "unavailable", message: expect.stringMatching(says) } },
    ]);
    expect(double.requests).toHaveLength(requests);
    expect(digest(await dump(place.store))).toBe(before);
  });

  it("is asked again in halves when it breaks off or writes no JSON", async () => {
    const place = await stored();
    const double = await modelDouble(({ passages }) =>
      passages.length > 3 ? { answer: "{ dit is geen", cut: true } : passages.includes(1) ? saying(TIE) : NOTHING,
    );
    await run(place, double);
    expect(claimsOfModel(await readingOf(place))).toEqual([PROVEN]);
    expect(double.requests.map(({ passages }) => passages.length)).toEqual([5, 3, 2]);
  });

  it("is heard again after it was overloaded, when the server says", async () => {
    const place = await stored();
    const waited: number[] = [];
    const double = await modelDouble((_, count) =>
      count < 3 ? { status: 503, headers: { "retry-after": "7" } } : saying(TIE),
    );
    await run(place, double, {}, { wait: async (ms) => void waited.push(ms) });
    expect(waited).toEqual([7000, 7000]);
    expect(claimsOfModel(await readingOf(place))).toEqual([PROVEN]);
  });

  it("is given up after three documents in a row, and the rest stays as it is", async () => {
    const place = await stored(
      Object.fromEntries(["a", "b", "c", "d", "e"].map((name) => [`${name}.md`, `${NOTE}\n${name}`])),
    );
    const double = await modelDouble(() => ({ raw: "niets" }));
    const report = await run(place, double);
    expect(report.documents).toHaveLength(3);
    expect(report.stopped?.message).toMatch(/no answer in the form/);
  });

  it.each([
    { url: "http://127.0.0.1:1/v1", because: "a port that is never connected to" },
    { url: "http://127.0.0.1:65535/v1", because: "nobody listens" },
    { url: "http://nergens.invalid/v1", because: "no such name" },
  ])("that is not there ends the run at once: $because", async ({ url }) => {
    const place = await stored({ "note.md": NOTE }, "openbaar");
    const report = await run(place, { url });
    expect(report.stopped?.message).toMatch(/^llm: (?:127\.0\.0\.1:\d+|nergens\.invalid) cannot be reached/);
    expect(report.calls).toBe(1);
  });
});

describe("the caps of a run", () => {
  it.each([
    { cap: { maxCalls: 1 }, says: /stopped at 1 requests/, requests: 1 },
    { cap: { maxTokens: 3000 }, says: /stopped before 3000 tokens/, requests: 0 },
  ])("$cap", async ({ cap, says, requests }) => {
    const place = await stored({ "note.md": `${NOTE}\n\n${LONG}` });
    const double = await modelDouble(() => NOTHING);
    const before = digest(await dump(place.store));
    const report = await run(place, double, cap);
    expect(report.estimate.calls).toBe(2);
    expect(report.stopped?.message).toMatch(says);
    expect(double.requests).toHaveLength(requests);
    expect(digest(await dump(place.store))).toBe(before);
  });

  it("counts tokens as the server does", async () => {
    const place = await stored();
    const double = await modelDouble(() => ({ answer: { names: [], ties: [] }, tokens: 1234 }));
    expect(await run(place, double)).toMatchObject({ calls: 1, tokens: 1234 });
  });
});
