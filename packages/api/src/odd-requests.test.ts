// What no client of ours sends, and others may.
import { gzipSync } from "node:zlib";
import type { IngestJob } from "@kenniswijzer/domain";
import { type Jobs, type Kenniswijzer, openJobs, openKenniswijzer, sourcesAt } from "kenniswijzer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seeds } from "../../../test/support/corpus.ts";
import { createApi } from "./api.ts";
import type { Problem } from "./problem.ts";
import { hashOfKey, newKey } from "./security/key.ts";

const token = newKey();
const key = { id: "1", name: "proef", role: "admin", clearance: "vertrouwelijk", created: "" } as const;
const latin1 = Buffer.from('{"question":"wie doet coördinatie?"}', "latin1");

let kenniswijzer: Kenniswijzer;
let jobs: Jobs;
let app: ReturnType<typeof createApi>;
beforeAll(async () => {
  kenniswijzer = await openKenniswijzer({ store: "memory:", model: "none", onNotice: () => {} });
  await kenniswijzer.ingest(sourcesAt([seeds], { visibility: "openbaar" }));
  jobs = await openJobs({ kenniswijzer });
  app = createApi({
    service: kenniswijzer,
    review: kenniswijzer.review,
    jobs,
    clearance: "openbaar",
    keys: { keys: async () => [{ ...key, hash: hashOfKey(token) }] },
    sites: ["https://www.example.nl"],
  });
});
afterAll(async () => {
  await jobs.close();
  await kenniswijzer.close();
});

const ask = (path: string, { headers, ...init }: RequestInit = {}) =>
  app.request(path, { ...init, headers: { Authorization: `Bearer ${token}`, ...(headers as Record<string, string>) } });
const problemOf = async (response: Response): Promise<[number, string]> => [
  response.status,
  ((await response.json()) as Problem).code,
];
const JSON_TYPE = { "Content-Type": "application/json" };
const formOf = (...names: string[]): FormData => {
  const data = new FormData();
  for (const name of names) data.append("file", new File(["De gemeente Leiden werkt aan schulden."], name));
  return data;
};

describe("a body", () => {
  it.each(["/v1/ask", "/v1/review/decisions", "/v1/jobs"])(
    "of other signs than UTF-8 is refused rather than misread: POST %s",
    async (path) => {
      const response = await ask(path, { method: "POST", headers: JSON_TYPE, body: latin1 });
      expect(await problemOf(response)).toEqual([400, "not-json"]);
    },
  );

  it.each(["/v1/ask", "/v1/jobs"])("that is packed is refused, and told how it may come: POST %s", async (path) => {
    const headers = { ...JSON_TYPE, "Content-Encoding": "gzip" };
    const response = await ask(path, { method: "POST", headers, body: gzipSync('{"question":"schulden?"}') });
    expect(response.headers.get("Accept-Encoding")).toBe("identity");
    expect(await problemOf(response)).toEqual([415, "encoding"]);
  });

  it("that is too large is refused, also when its size is not told", async () => {
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(64 * 1024).fill(97)),
    });
    const init: RequestInit & { duplex: "half" } = { method: "POST", headers: JSON_TYPE, body, duplex: "half" };
    expect(await problemOf(await ask("/v1/ask", init))).toEqual([413, "too-large"]);
  });

  it.each([
    { language: "nl", says: /^geef één bestand/ },
    { language: "en", says: /^give one file/ },
  ])("of two files takes the place of no document, and says so in $language", async ({ language, says }) => {
    const [document] = await kenniswijzer.documents({ clearance: "openbaar" });
    const headers = { "Accept-Language": language };
    const response = await ask(`/v1/documents/${document?.id}`, { method: "PUT", headers, body: formOf("a", "b") });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      code: "bad-form",
      errors: [{ detail: expect.stringMatching(says) }],
    });
  });
});

describe("OPTIONS", () => {
  it("names the methods of an address, also where other sites may ask", async () => {
    const response = await ask("/v1/entities", { method: "OPTIONS" });
    expect([response.status, response.headers.get("Allow")]).toEqual([204, "GET, HEAD, OPTIONS"]);
  });

  it("tells another site that asks leave which methods there are", async () => {
    const headers = { Origin: "https://www.example.nl", "Access-Control-Request-Method": "POST" };
    const response = await app.request("/v1/ask", { method: "OPTIONS", headers });
    expect(response.headers.get("Access-Control-Allow-Methods")).toBe("GET,HEAD,POST,PUT,DELETE");
  });
});

describe("a job that has ended", () => {
  let id: string;
  beforeAll(async () => {
    ({ id } = (await (await ask("/v1/jobs", { method: "POST", body: formOf("a.txt", "b.txt") })).json()) as IngestJob);
    for await (const _ of jobs.follow(id, { clearance: "vertrouwelijk" }));
  });

  it("cannot be stopped, and doesn't say to try again", async () => {
    expect(await problemOf(await ask(`/v1/jobs/${id}`, { method: "DELETE" }))).toEqual([409, "ended"]);
  });

  it("is not sent again to who has it, and is when it is another", async () => {
    for (const path of ["/v1/jobs", `/v1/jobs/${id}`, `/v1/jobs/${id}/report`]) {
      const etag = (await ask(path)).headers.get("ETag") ?? "";
      expect((await ask(path, { headers: { "If-None-Match": etag } })).status).toBe(304);
      expect((await ask(path, { headers: { "If-None-Match": '"een-ander"' } })).status).toBe(200);
    }
  });

  it.each([
    { last: "1", told: 1 },
    { last: "-1", told: 2 },
    { last: "1e400", told: 2 },
    { last: "0.5", told: 2 },
    { last: "99", told: 0 },
  ])("tells $told outcomes to who heard $last", async ({ last, told }) => {
    const events = await (await ask(`/v1/jobs/${id}/events`, { headers: { "Last-Event-ID": last } })).text();
    expect(events.match(/^event: outcome$/gm) ?? []).toHaveLength(told);
    expect(events).toContain("event: end");
  });
});
