import { mkdtemp, open, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readDocumentFile } from "./file.ts";
import { LIMITS } from "./formats/limits.ts";

describe("readDocumentFile", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "document-"));
  });
  afterAll(async () => rm(folder, { recursive: true }));

  it("reads a file and names it without its folder", async () => {
    await writeFile(join(folder, "Notitie.md"), "# Kop\n\nTekst.");
    const document = await readDocumentFile(join(folder, "Notitie.md"), { visibility: "openbaar" });
    expect(document).toMatchObject({ source: "Notitie.md", title: "Kop", visibility: "openbaar" });
  });
  it("refuses a missing file", async () => {
    await expect(readDocumentFile(join(folder, "weg.txt"))).rejects.toThrow(/does not exist; check the path$/);
  });
  it("refuses a folder", async () => {
    await expect(readDocumentFile(folder)).rejects.toThrow(/is a folder/);
  });
  it("refuses a file above the limit by its size alone", async () => {
    const file = await open(join(folder, "groot.txt"), "w");
    await file.truncate(LIMITS.fileBytes + 1);
    await file.close();
    await expect(readDocumentFile(join(folder, "groot.txt"))).rejects.toThrow(/limit is 100 MB/);
  });
});
