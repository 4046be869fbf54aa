import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, open, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LIMITS } from "../document/formats/limits.ts";
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
      ? source.skipped
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
      "map/e.jpg": "no-document",
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
      "alles.zip/foto.png": "no-document",
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

  it("does not follow links in a folder, nor open pipes, and goes on", async () => {
    const map = join(folder, "koppelingen");
    await mkdir(join(map, "diep"), { recursive: true });
    await put("koppelingen/a.md", "# Notitie");
    await put("buiten.md", "# Geheim");
    await symlink(join(folder, "buiten.md"), join(map, "b.md"));
    await symlink(map, join(map, "diep", "rond"));
    await symlink(join(folder, "weg"), join(map, "nergens.txt"));
    execFileSync("mkfifo", [join(map, "pijp.txt")]);
    expect(await readAll([map])).toEqual({
      "koppelingen/a.md": "Notitie",
      "koppelingen/b.md": "link",
      "diep/rond": "link",
      "koppelingen/nergens.txt": "link",
      "koppelingen/pijp.txt": "special",
    });
  });

  it("follows a link that is given itself, and refuses a pipe or device", async () => {
    const map = join(folder, "gegeven");
    await mkdir(map);
    await put("gegeven/a.md", "# Notitie");
    await symlink(map, join(folder, "naar-gegeven"));
    execFileSync("mkfifo", [join(folder, "pijp")]);
    expect(await readAll([join(folder, "naar-gegeven"), join(folder, "pijp"), "/dev/zero"])).toEqual({
      "naar-gegeven/a.md": "Notitie",
      [`${folder.split("/").at(-1)}/pijp`]: expect.stringMatching(/is no file but a pipe or device/),
      "dev/zero": expect.stringMatching(/is no file but a pipe or device/),
    });
  });

  it("passes over a link in an archive, and keeps files of one name apart", async () => {
    const archive = await put("link.zip", zipOf({ "a.txt": "Een", "b.txt": "/etc/passwd" }, { links: ["b.txt"] }));
    expect(await readAll([archive])).toEqual({ "link.zip/a.txt": "Een", "link.zip/b.txt": "link" });
    const part = (words: string): string[] => [
      "--x",
      'Content-Disposition: attachment; filename="notitie.md"',
      "",
      `# ${words}`,
    ];
    const mail = await put(
      "twee.eml",
      [...MAIL.split("\r\n").slice(0, -4), ...part("Een"), ...part("Twee"), "--x--"].join("\r\n"),
    );
    const ids = new Set<string>();
    for await (const source of sourcesAt([mail], { visibility: "intern" })) ids.add((await source.read()).id);
    expect(ids.size).toBe(3);
  });

  it("names a line that is too long, and reads the next one", async () => {
    const path = join(folder, "lang.jsonl");
    const file = await open(path, "w");
    await file.truncate(LIMITS.fileBytes + 10);
    await file.close();
    await writeFile(path, '\n{"text":"# Kort"}\n', { flag: "a" });
    const found = Object.values(await readAll([path]));
    expect(found).toEqual([expect.stringMatching(/is longer than 100 MB; split it/), "Kort"]);
  });

  it("takes what a line says of its document before what the text says", async () => {
    const line = {
      id: "plan-1",
      title: "Plan",
      text: "Nota\n\nAuteur: Els de Wit",
      date: "3 mei 2024",
      source: "plan.pdf",
      authors: ["Jan Vis"],
      organisation: "Bureau",
      kind: "plan",
      language: "nl",
    };
    const path = await put("velden.jsonl", `\uFEFF${JSON.stringify(line)}\r\n\r\n${JSON.stringify({ text: "Nota" })}`);
    const found: unknown[] = [];
    for await (const source of sourcesAt([path], { visibility: "openbaar" })) found.push(await source.read());
    expect(found).toEqual([
      expect.objectContaining({ ...line, date: "2024-05-03", visibility: "openbaar" }),
      expect.objectContaining({ title: "Nota", kind: "nota", source: "velden.jsonl:3" }),
    ]);
  });

  it.each([
    { line: "{kapot", says: /:1 is no document: it is no JSON; write a line as \{"text"/ },
    { line: '{"title":"Plan"}', says: /:1 is no document: it has no "text"; write a line as/ },
    { line: '{"text":12}', says: /:1 is no document: "text" is not as it must be/ },
    { line: '{"text":"x","kind":"roman"}', says: /:1 is no document: "kind" is not as it must be \(.*"nota"/ },
    { line: "[]", says: /:1 is no document: "line" is not as it must be/ },
    { line: '{"text":"# Plan","date":null,"authors":null}', says: /^Plan$/ },
  ])("says what is wrong with the line $line", async ({ line, says }) => {
    expect(Object.values(await readAll([await put("regel.jsonl", line)]))).toEqual([expect.stringMatching(says)]);
  });
});
