// `npx tsx --conditions=@kenniswijzer/source test/eval/extraction.ts [document]`: what extraction reads of the corpus, scored, and
// how much each extractor brings. With (a part of) a document's name it lists that document's claims.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Reading } from "@kenniswijzer/domain";
import { extract, predictions, readDocument } from "@kenniswijzer/ingest";
import { scoreExtraction } from "../corpus/score.mjs";

const CORPUS = new URL("../corpus/", import.meta.url).pathname;
const FOLDERS = ["seeds", "notes", "docs"];

function readings(): Map<string, Reading> {
  const files = FOLDERS.flatMap((folder) => readdirSync(join(CORPUS, folder)).map((file) => [folder, file] as const));
  const texts = files.filter(([, file]) => file.endsWith(".txt"));
  return new Map(
    texts.map(([folder, file]) => [
      file,
      extract(readDocument({ source: file, bytes: readFileSync(join(CORPUS, folder, file)) })),
    ]),
  );
}

const read = readings();
const scored = scoreExtraction(Object.fromEntries([...read].map(([file, reading]) => [file, predictions(reading)])));
for (const [group, figures] of Object.entries(scored.tot)) {
  for (const [what, { tp, fp, fn, p, r, f1 }] of Object.entries(figures)) {
    const exact = [p, r, f1].map((figure) => figure.toFixed(3)).join("  ");
    console.log(
      `${group.padEnd(6)} ${what.padEnd(26)} ${[tp, fp, fn].map((n) => String(n).padStart(4)).join("")}  ${exact}`,
    );
  }
  const denied = scored.neg[group];
  if (denied !== undefined)
    console.log(`${group.padEnd(6)} denied, predicted all the same: ${denied.hit} of ${denied.n}`);
}

const counts = new Map<string, { mentions: number; claims: number }>();
for (const { mentions, claims } of read.values()) {
  for (const { extractor } of mentions) count(extractor).mentions++;
  for (const { extractor } of claims) count(extractor).claims++;
}
console.log("\nextractor, mentions, claims");
for (const [name, of] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
  console.log(`${name.padEnd(32)} ${String(of.mentions).padStart(5)} ${String(of.claims).padStart(5)}`);
}

function count(extractor: string): { mentions: number; claims: number } {
  const known = counts.get(extractor) ?? { mentions: 0, claims: 0 };
  counts.set(extractor, known);
  return known;
}

const wanted = process.argv[2];
for (const [file, { document, claims }] of read) {
  if (wanted === undefined || !file.includes(wanted)) continue;
  for (const claim of claims) {
    const quote = document.text.slice(claim.start, claim.end).replace(/\s+/g, " ").slice(0, 100);
    console.log(`${claim.modality} ${claim.subject} ${claim.predicate} ${claim.object} (${claim.extractor}): ${quote}`);
  }
}
