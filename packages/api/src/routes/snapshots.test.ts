import type { Snapshot, SnapshotService } from "@kenniswijzer/domain";
import { expect, it } from "vitest";
import { sampleService } from "../../../../test/support/sample-knowledge.ts";
import { createApi } from "../api.ts";

const digest = "a".repeat(64);
const snapshot: Snapshot = {
  digest,
  address: `urn:kenniswijzer:snapshot:${digest}`,
  created: "2026-03-01T12:00:00.000Z",
  visibility: "openbaar",
  title: "Kennisgraaf",
  counts: { documents: 1, nodes: 2, edges: 1, assertions: 1 },
  versions: { software: "1" },
  files: [{ name: "graaf.ttl", mediaType: "text/turtle; charset=utf-8", bytes: 3, sha256: digest }],
  citation: "Kennisgraaf",
};

/** Keeps one snapshot, for who may see what is open. */
const snapshots: SnapshotService = {
  list: async ({ clearance }) => (clearance === "openbaar" ? [snapshot] : []),
  get: async (which) => (which === digest ? snapshot : undefined),
  open: async (which, name) =>
    which === digest && name === "graaf.ttl"
      ? (async function* () {
          yield new TextEncoder().encode("# a");
        })()
      : undefined,
};
const app = createApi({ service: sampleService(), clearance: "openbaar", snapshots });

it("lists snapshots, and gives one and its file under its fixed address", async () => {
  expect(await (await app.request("/v1/snapshots")).json()).toEqual({ items: [snapshot] });
  expect(await (await app.request(`/v1/snapshots/${digest}`)).json()).toEqual(snapshot);
  const file = await app.request(`/v1/snapshots/${digest}/graaf.ttl`);
  expect([file.status, file.headers.get("Content-Type"), await file.text()]).toEqual([
    200,
    "text/turtle; charset=utf-8",
    "# a",
  ]);
});

it.each(["/v1/snapshots", `/v1/snapshots/${digest}`, `/v1/snapshots/${digest}/graaf.ttl`])(
  "sends %s no second time to who has it",
  async (path) => {
    const etag = (await app.request(path)).headers.get("ETag") ?? "";
    const again = await app.request(path, { headers: { "If-None-Match": etag } });
    expect([again.status, await again.text(), again.headers.get("ETag")]).toEqual([304, "", etag]);
  },
);

it.each([
  { path: `/v1/snapshots/${"b".repeat(64)}`, status: 404, because: "a stranger" },
  { path: `/v1/snapshots/${digest}/graaf.jsonl`, status: 404, because: "a file that it lacks" },
  { path: `/v1/snapshots/${digest}/snapshot.json`, status: 400, because: "no file of a snapshot" },
  { path: "/v1/snapshots/..", status: 404, because: "a path trick" },
  { path: "/v1/snapshots/nota", status: 400, because: "no digest" },
])("answers $status for $path ($because)", async ({ path, status }) => {
  expect((await app.request(path)).status).toBe(status);
});

it("has no such routes where no snapshots are kept", async () => {
  const bare = createApi({ service: sampleService(), clearance: "openbaar" });
  expect((await bare.request("/v1/snapshots")).status).toBe(404);
});
