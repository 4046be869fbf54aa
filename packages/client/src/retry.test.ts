import { describe, expect, it } from "vitest";
import { ApiFailure } from "./failure.ts";
import { type RetryOptions, retrying } from "./retry.ts";

type Answer = { status: number; after?: string } | "broken";

/** A server that gives these answers in turn, and the waits between them. */
function server(answers: readonly Answer[], options: RetryOptions = {}) {
  const waits: number[] = [];
  let asked = 0;
  const fetch = retrying(
    async () => {
      const answer = answers[asked++] ?? { status: 200 };
      if (answer === "broken") throw new TypeError("fetch failed");
      return new Response("{}", {
        status: answer.status,
        ...(answer.after && { headers: { "Retry-After": answer.after } }),
      });
    },
    { pause: async (ms) => void waits.push(ms), random: () => 1, ...options },
  );
  return { fetch, waits, asked: () => asked };
}

const busy = { status: 503 };

describe("a call that may be done twice", () => {
  it.each([
    { method: "GET", path: "/v1/search", because: "it reads" },
    { method: "DELETE", path: "/v1/jobs/1", because: "the second time changes nothing" },
    { method: "POST", path: "/v1/ask", because: "asking changes nothing" },
  ])("$method $path is tried again ($because)", async ({ method, path }) => {
    const { fetch, waits } = server([busy, "broken", { status: 429 }]);
    expect((await fetch(`http://x${path}`, { method })).status).toBe(200);
    expect(waits).toEqual([300, 600, 1200]);
  });

  it.each([
    { after: "2", waits: [2000], because: "so many seconds" },
    { after: "0", waits: [0], because: "at once" },
    { after: "soon", waits: [300], because: "what cannot be read is left" },
  ])("waits as the server asks: Retry-After $after ($because)", async ({ after, waits }) => {
    const tried = server([{ status: 429, after }]);
    await tried.fetch("http://x/");
    expect(tried.waits).toEqual(waits);
  });

  it.each([
    { answers: [busy, busy, busy, busy], asked: 4, because: "three times again is enough" },
    { answers: [{ status: 429, after: "3600" }], asked: 1, because: "nobody waits an hour" },
    { answers: [{ status: 404 }], asked: 1, because: "it will not be there either" },
    { answers: [{ status: 500 }], asked: 1, because: "a fault is not being busy" },
  ])("is given up after $asked: $because", async ({ answers, asked }) => {
    const tried = server(answers);
    await expect(tried.fetch("http://x/")).rejects.toBeInstanceOf(ApiFailure);
    expect(tried.asked()).toBe(asked);
  });

  it("is not tried again when one says so", async () => {
    const tried = server([busy], { times: 0 });
    await expect(tried.fetch("http://x/")).rejects.toMatchObject({ status: 503 });
  });
});

describe("a call that may be done once", () => {
  it.each([busy, "broken"] as const)("is never tried again: %s", async (answer) => {
    const tried = server([answer]);
    const code = answer === "broken" ? "unreachable" : "unexpected";
    await expect(tried.fetch("http://x/v1/jobs", { method: "POST" })).rejects.toMatchObject({ code });
    expect(tried.asked()).toBe(1);
  });
});

it("an abort ends the waiting, with its own reason", async () => {
  const control = new AbortController();
  const fetch = retrying(async () => new Response("", { status: 503, headers: { "Retry-After": "9" } }));
  const call = fetch("http://x/", { signal: control.signal });
  control.abort(new Error("genoeg"));
  await expect(call).rejects.toThrow("genoeg");
});
