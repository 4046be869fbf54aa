import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { docxOf, pdfOf, zipOf } from "../../ingest/src/document/formats/samples/make.ts";
import { cli, root } from "../support/cli.ts";
import { emptyFolder } from "../support/folder.ts";

const SAMPLES = join(root, "ingest/src/document/formats/samples");
const READ = ["libreoffice.odt", "libreoffice.docx", "chromium-columns.pdf", "powerpoint.pptx"];
const SENTENCE = "De gemeente Goes werkt samen met Stichting Radius aan laaggeletterdheid.";

/** One file of each kind, a broken one of most, a bomb, a duplicate, and something that is no document. */
async function filled(): Promise<string> {
  const folder = join(await emptyFolder(), "map");
  await mkdir(folder);
  const put = (name: string, content: string | Uint8Array): Promise<void> => writeFile(join(folder, name), content);
  for (const name of [...READ, "password.pdf"]) await copyFile(join(SAMPLES, name), join(folder, name));
  await copyFile(join(root, "test/corpus/formats/W14.html"), join(folder, "pagina.html"));
  const pages = ["Een beleidsplan van de gemeente.", SENTENCE].map((text) => [{ text, x: 60, y: 200 }]);
  await put("plan.pdf", pdfOf(pages));
  await put("plan-kopie.pdf", pdfOf(pages));
  await put("mail.eml", `From: bureau <a@example.org>\nSubject: plan\nMIME-Version: 1.0\n\n${SENTENCE}\n`);
  await put("partners.csv", "Partner;Rol\nGemeente Leiden;trekker\n");
  await put("goed.zip", zipOf({ "x/notitie.md": `# In een archief\n\n${SENTENCE}`, "foto.png": "x" }));
  await put("kapot.odt", (await readFile(join(SAMPLES, "libreoffice.odt"))).subarray(0, 9_000));
  await put("kapot.docx", docxOf("").subarray(0, 200));
  await put("kapot.pdf", "%PDF-1.7\nniets");
  await put("scan.pdf", pdfOf([[], []]));
  await put("bom.zip", zipOf({ "a.txt": "0".repeat(20_000_000) }));
  await put("oud.doc", Buffer.from("\u00d0\u00cf\u0011\u00e0", "latin1"));
  return folder;
}

it("a folder of all kinds gives every document, every fault by name, and exit code 1", async () => {
  const folder = await filled();
  const store = ["--store", `sqlite:${join(folder, "../kennis.db")}`, "--model", "none"];
  const ran = await cli(["ingest", folder, "--json", ...store]);
  const { documents } = JSON.parse(ran.stdout) as {
    documents: { source: string; outcome: string; error?: { message: string } }[];
  };
  const names = (outcome: string): string[] =>
    documents.filter((one) => one.outcome === outcome).map(({ source }) => source.split("/map/").at(-1) ?? source);
  expect(ran.code).toBe(1);
  expect(names("failed")).toHaveLength(7);
  expect(documents.flatMap(({ error }) => error?.message ?? [])).toEqual([
    expect.stringMatching(/bom\.zip unpacks to more than is safe/),
    expect.stringMatching(/kapot\.docx is a broken or incomplete archive/),
    expect.stringMatching(/kapot\.odt is a broken or incomplete archive/),
    expect.stringMatching(/kapot\.pdf is a broken PDF/),
    expect.stringMatching(/oud\.doc is an old Office file/),
    expect.stringMatching(/password\.pdf has a password/),
    expect.stringMatching(/scan\.pdf is a scan/),
  ]);
  expect(names("added")).toHaveLength(READ.length + 6);
  expect(names("skipped")).toHaveLength(1);

  const asked = await cli(["ask", "Wie werkt aan laaggeletterdheid?", "--json", ...store]);
  const { citations } = JSON.parse(asked.stdout) as { citations: { quote: string; page?: number; document: string }[] };
  expect(citations.find(({ document }) => document.startsWith("plan"))).toMatchObject({ quote: SENTENCE, page: 2 });
});
