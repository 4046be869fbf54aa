import { type ExportRequest, type ExportService, KenniswijzerError } from "@kenniswijzer/domain";
import { describe, expect, it } from "vitest";
import { sampleService } from "../../../../test/support/sample-knowledge.ts";
import { createApi } from "../api.ts";

const files = Object.fromEntries(
  ["jsonld", "turtle", "graphml", "gexf", "csv", "cypher"].map((name) => [
    name,
    { mediaType: "text/turtle", extension: "ttl" },
  ]),
) as ExportService["files"];

function serving(write: ExportService["write"]) {
  return createApi({ service: sampleService(), clearance: "intern", exports: { files, write } });
}

describe("GET /v1/export", () => {
  it("streams what the caller may see, as a file with a name", async () => {
    const seen: ExportRequest[] = [];
    const app = serving(async function* (request) {
      seen.push(request);
      yield "a\n";
      yield "b\n";
    });
    const response = await app.request("/v1/export?format=turtle&document=x&document=y");
    expect(await response.text()).toBe("a\nb\n");
    expect(response.headers.get("Content-Disposition")).toBe('attachment; filename="kenniswijzer.ttl"');
    expect(seen).toEqual([{ format: "turtle", clearance: "intern", documents: ["x", "y"] }]);
  });

  it("is a problem when it cannot begin", async () => {
    // biome-ignore lint/correctness/useYield: it fails before the first piece
    const app = serving(async function* () {
      throw new KenniswijzerError("unavailable", "away");
    });
    expect((await app.request("/v1/export?format=csv")).status).toBe(503);
  });

  it("breaks off when it fails halfway, so that nobody takes it for whole", async () => {
    const app = serving(async function* () {
      yield "a";
      throw new Error("halfway");
    });
    const response = await app.request("/v1/export?format=csv");
    await expect(response.text()).rejects.toThrow("halfway");
  });

  it("stops writing when the reader leaves", async () => {
    let ended = false;
    const app = serving(async function* () {
      try {
        for (;;) yield "a";
      } finally {
        ended = true;
      }
    });
    const response = await app.request("/v1/export?format=csv");
    await response.body?.cancel();
    expect(ended).toBe(true);
  });

  it("knows no other formats, and is not there without a service", async () => {
    const app = serving(async function* () {
      yield "a";
    });
    expect((await app.request("/v1/export?format=docx")).status).toBe(400);
    const bare = createApi({ service: sampleService(), clearance: "openbaar" });
    expect((await bare.request("/v1/export?format=csv")).status).toBe(404);
  });
});
