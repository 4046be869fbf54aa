import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { docxOf, pdfOf, zipOf } from "../document/formats/samples/make.ts";
import { sourcesAt } from "./sources.ts";

const word = (text: string): Uint8Array => docxOf(`<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`);
const MAIL = [
  "From: bureau <a@example.org>",
  "Subject: bijlage",
  "MIME-Version: 1.0",
  'Content-Type: multipart/mixed; boundary="x"',
  "",
  "--x",
  "Content-Type: text/plain",
  "",
  "Zie de bijlage.",
  "--x",
  'Content-Disposition: attachment; filename="notitie.md"',
  "",
  "# Bijgevoegd",
  "--x--",
].join("\r\n");

/** What became of each source: its title, `skipped`, or what was wrong. */
async function readAll(paths: readonly string[]): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for await (const source of sourcesAt(paths, { visibility: "intern" })) {
    const name = source.name.split("/").slice(-2).join("/");
    found[name] = source.skipped
      ? "skipped"
      : await source.read().then(
          ({ title }) => title,
          (error: Error) => error.message,
        );
  }
  return found;
}

describe("sourcesAt", () => {
  let folder = "";
  const put = async (name: string, bytes: Uint8Array | string): Promise<string> => {
    await writeFile(join(folder, name), bytes);
    return join(folder, name);
  };
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "sources-"));
  });
  afterAll(async () => rm(folder, { recursive: true }));

  it("reads a folder of all kinds; what is broken is named, what is no document is counted", async () => {
    const map = join(folder, "map");
    await mkdir(map);
    await put("map/a.md", "# Notitie");
    await put("map/b.docx", word("Besluit"));
    await put("map/c.pdf", pdfOf([[{ text: "Een plan van de gemeente", x: 60, y: 100 }]]));
    await put("map/d.pdf", pdfOf([[]]));
    await put("map/e.jpg", "x");
    await put("map/f.doc", Buffer.from("\u00d0\u00cf\u0011\u00e0", "latin1"));
    await put("map/g.eml", MAIL);
    await put("map/h.jsonl", '{"text":"# Regel"}\n');
    await put("map/.verborgen.txt", "x");
    expect(await readAll([map])).toEqual({
      "map/a.md": "Notitie",
      "map/b.docx": "Besluit",
      "map/c.pdf": "Een plan van de gemeente",
      "map/d.pdf": expect.stringMatching(/d\.pdf is a scan/),
      "map/e.jpg": "skipped",
      "map/f.doc": expect.stringMatching(/f\.doc is an old Office file/),
      "map/g.eml": "bijlage",
      "g.eml/notitie.md": "Bijgevoegd",
      "map/h.jsonl:1": "Regel",
    });
  });

  it("reads what lies in an archive, archives and mails in it too", async () => {
    const inner = zipOf({ "diep.txt": "Diep", "mail.eml": MAIL });
    const path = await put(
      "alles.zip",
      zipOf({ "map/a.docx": word("Besluit"), "binnen.zip": inner, "foto.png": "x", "b.jsonl": '{"text":"Regel"}' }),
    );
    expect(await readAll([path])).toEqual({
      "map/a.docx": "Besluit",
      "binnen.zip/diep.txt": "Diep",
      "binnen.zip/mail.eml": "bijlage",
      "mail.eml/notitie.md": "Bijgevoegd",
      "alles.zip/foto.png": "skipped",
      "alles.zip/b.jsonl:1": "Regel",
    });
  });

  it("gives files of one name in an archive each their own document", async () => {
    const path = await put("dubbel.zip", zipOf({ "a/notitie.txt": "Een", "b/notitie.txt": "Twee" }));
    const ids = new Set<string>();
    for await (const source of sourcesAt([path], { visibility: "intern" })) ids.add((await source.read()).id);
    expect(ids.size).toBe(2);
  });

  it("stops at archives in archives in archives", async () => {
    let bytes = zipOf({ "a.txt": "Diep" });
    for (let depth = 0; depth < 5; depth += 1) bytes = zipOf({ [`${depth}.zip`]: bytes });
    const found = await readAll([await put("pop.zip", bytes)]);
    expect(Object.values(found)).toEqual([expect.stringMatching(/lies too deep in other archives/)]);
  });

  it.each([
    { because: "a bomb", files: { "a.txt": "0".repeat(5_000_000) }, message: /unpacks to more than is safe/ },
    { because: "nothing in it", files: {}, message: /holds no documents/ },
  ])("names an archive with $because, and goes on", async ({ files, message }) => {
    const bad = await put("slecht.zip", zipOf(files));
    const good = await put("goed.txt", "Goed");
    const found = Object.values(await readAll([bad, good]));
    expect(found).toEqual([expect.stringMatching(message), "Goed"]);
  });
});
