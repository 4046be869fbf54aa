import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sampleService } from "../../../test/support/sample-knowledge.ts";
import { createApi } from "./api.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "kenniswijzer-page-"));
  mkdirSync(join(folder, "page", "assets"), { recursive: true });
  writeFileSync(join(folder, "page", "index.html"), "<!doctype html><title>Kenniswijzer</title>");
  writeFileSync(join(folder, "page", "assets", "page-Ab12.js"), "export {};");
  writeFileSync(join(folder, "page", "assets", "notes.txt"), "not a part of the page");
  writeFileSync(join(folder, "geheim.json"), "{}");
});
afterAll(() => rmSync(folder, { recursive: true }));

const api = () =>
  createApi({
    service: sampleService(),
    clearance: "openbaar",
    explorer: pathToFileURL(`${join(folder, "page")}/`),
  });

describe("the page", () => {
  it("is served at / and asked again each time", async () => {
    const response = await api().request("/");
    expect(await response.text()).toContain("Kenniswijzer");
    expect(response.headers.get("Content-Type")).toBe("text/html; charset=utf-8");
    expect(response.headers.get("Cache-Control")).toBe("no-cache");
    const again = await api().request("/", { headers: { "If-None-Match": response.headers.get("ETag") ?? "" } });
    expect([again.status, await again.text()]).toEqual([304, ""]);
  });

  it("lets files with a hash in their name be kept for good", async () => {
    const response = await api().request("/assets/page-Ab12.js");
    expect(response.headers.get("Content-Type")).toBe("text/javascript; charset=utf-8");
    expect(response.headers.get("Cache-Control")).toBe("public, max-age=31536000, immutable");
  });

  it.each([
    "/assets/",
    "/assets/notes.txt",
    "/assets/..%2f..%2fgeheim.json",
    "/..%2fgeheim.json",
    "/geheim.json",
    "/index.html.map",
  ])("serves nothing else: %s", async (path) => {
    expect((await api().request(path)).status).toBe(404);
  });

  it("that isn't built is refused with the remedy", () => {
    const missing = pathToFileURL(`${join(folder, "elders")}/`);
    expect(() => createApi({ service: sampleService(), clearance: "openbaar", explorer: missing })).toThrow(
      expect.objectContaining({ code: "unavailable", message: expect.stringContaining("npm run build") }),
    );
  });
});
