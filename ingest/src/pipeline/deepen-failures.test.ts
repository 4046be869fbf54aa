import { digest, dump } from "@kenniswijzer/graph";
import { describe, expect, it } from "vitest";
import { modelDouble } from "../../../test/support/model-double.ts";
import { claimsOfModel, LONG, NOTE, NOTHING, PROVEN, readingOf, run, saying, stored, TIE } from "./samples/deepened.ts";

describe("a model that fails", () => {
  const failures = [
    { reply: { status: 500 }, says: /gaf fout 500/, requests: 4 },
    { reply: { status: 429, headers: { "retry-after": "1" } }, says: /gaf fout 429/, requests: 4 },
    { reply: { status: 429, headers: { "retry-after": "3600" } }, says: /vraagt om 3600 s te wachten/, requests: 1 },
    { reply: { status: 401 }, says: /weigert de sleutel/, requests: 1 },
    { reply: { status: 404 }, says: /kent daar geen model "dubbel"/, requests: 1 },
    { reply: { status: 400 }, says: /weigert de vraag \(400\)/, requests: 1 },
    { reply: { status: 302, headers: { location: "http://elders.example/" } }, says: /ander adres/, requests: 1 },
    { reply: { does: "close" }, says: /verbrak de verbinding/, requests: 4 },
    { reply: { does: "flood" }, says: /te lang is om te lezen/, requests: 1 },
    { reply: { does: "stall" }, says: /niet binnen 0.3 s/, requests: 1 },
    { reply: { raw: "<html>proxy</html>" }, says: /gevraagde vorm/, requests: 1 },
    { reply: { raw: '{"choices":[]}' }, says: /gevraagde vorm/, requests: 1 },
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
    expect(report.stopped?.message).toMatch(/gevraagde vorm/);
  });

  it.each([
    { url: "http://127.0.0.1:1/v1", because: "a port that is never connected to" },
    { url: "http://127.0.0.1:65535/v1", because: "nobody listens" },
    { url: "http://nergens.invalid/v1", because: "no such name" },
  ])("that is not there ends the run at once: $because", async ({ url }) => {
    const place = await stored({ "note.md": NOTE }, "openbaar");
    const report = await run(place, { url });
    expect(report.stopped?.message).toMatch(/^llm: (?:127\.0\.0\.1:\d+|nergens\.invalid) is niet bereikbaar/);
    expect(report.calls).toBe(1);
  });
});

describe("the caps of a run", () => {
  it.each([
    { cap: { maxCalls: 1 }, says: /gestopt na 1 vragen/, requests: 1 },
    { cap: { maxTokens: 3000 }, says: /meer dan 3000 tokens/, requests: 0 },
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

  it.each([
    {
      reply: { raw: `niets${"x".repeat(3500)}` },
      least: 1500,
      because: "what cannot be read was written all the same",
    },
    { reply: { does: "stall" }, least: 3000, because: "a model that nobody waits for any more writes on" },
  ] as const)("count what an answer took that is of no use ($because)", async ({ reply, least }) => {
    const place = await stored();
    const refused = await run(place, await modelDouble(() => ({ status: 401 })));
    const { calls, tokens } = await run(place, await modelDouble(() => reply), { timeoutMs: 300 });
    expect(calls).toBe(1);
    expect(refused.tokens).toBe(0);
    expect(tokens).toBeGreaterThanOrEqual(least);
  });

  it("tells beforehand what it takes when no answer can be read, and never more than it may", async () => {
    const place = await stored();
    const double = await modelDouble(() => ({ answer: "{ dit is geen", cut: true }));
    const report = await run(place, double);
    const { tokens, mostTokens } = report.estimate;
    expect(mostTokens).toBeGreaterThan(2 * tokens);
    expect(report.tokens).toBeLessThanOrEqual(mostTokens);
    const capped = await run(await stored(), double, { maxTokens: 6000 });
    expect(capped.estimate.mostTokens).toBe(6000);
  });

  it("tells in English what went wrong as well", async () => {
    const { stopped } = await run(await stored(), await modelDouble(() => ({ status: 401 })));
    expect(stopped?.english).toMatch(/^llm: 127\.0\.0\.1:\d+ refuses the key/);
  });

  it("counts tokens as the server does", async () => {
    const place = await stored();
    const double = await modelDouble(() => ({ answer: { names: [], ties: [] }, tokens: 1234 }));
    expect(await run(place, double)).toMatchObject({ calls: 1, tokens: 1234 });
  });
});
