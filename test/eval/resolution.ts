// `npm run eval:resolution`: the names and aliases that annotators gave to one actor, against what the product made one, over each
// pair of names in a text; and names of one actor in several texts of a set.
import { readdirSync, readFileSync } from "node:fs";
import { type Document, nameKey, type Reading } from "@kenniswijzer/domain";
import { extract, readDocument, resolve } from "@kenniswijzer/ingest";
import { table } from "../corpus/score.mjs";
import { type Gold, goldOf } from "./unseen-halves.ts";

interface Annotated {
  readonly reading: Reading;
  readonly gold: Pick<Gold, "actors">;
}

const ROOT = new URL("../", import.meta.url);

function read(folder: string, doc: string): Document {
  return readDocument({ bytes: readFileSync(new URL(`${folder}/${doc}`, ROOT)), source: doc });
}

/** The texts of a folder of the corpus, with their gold. */
function corpus(folder: "docs" | "notes"): Annotated[] {
  const golds = readdirSync(new URL("corpus/gold/", ROOT)).map(
    (file): Gold => JSON.parse(readFileSync(new URL(`corpus/gold/${file}`, ROOT), "utf8")),
  );
  const own = new Set(readdirSync(new URL(`corpus/${folder}/`, ROOT)));
  return golds
    .filter(({ doc }) => own.has(doc))
    .map((gold) => ({ gold, reading: extract(read(`corpus/${folder}`, gold.doc)) }));
}

function unseen(half: "dev" | "fresh"): Annotated[] {
  return Object.entries(goldOf(half)).map(([doc, gold]) => ({
    gold,
    reading: extract(read(`unseen/${half}/docs`, doc)),
  }));
}

/** As a mention has it: without title, address, `gemeente` or article, which the gold counts in. */
const bare = (name: string): string =>
  nameKey(name).replace(/^(?:(?:gem|gemeente|de|het|heer|mevrouw|dhr|mw|prof|dr|drs|mr|ir|ing)\s+)+/, "");

/** The entity that most of the places lead to where this very name stands; undefined when it was not found. */
function entityOf(name: string, { document, mentions }: Reading): string | undefined {
  const votes = new Map<string, number>();
  for (const { start, end, entity } of mentions)
    if (bare(document.text.slice(start, end)) === bare(name)) votes.set(entity, (votes.get(entity) ?? 0) + 1);
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0];
}

interface Score {
  /** Pairs of one actor that were made one. */
  tp: number;
  /** Pairs of two actors that were made one. */
  fp: number;
  /** Pairs of one actor, both found, that were left apart. */
  fn: number;
  /** Pairs of one actor of which a name was not found at all. */
  unfound: number;
}

/** Each name with its actor in the gold and the node that it leads to. */
function named({ reading, gold }: Annotated, nodeOf: (key: string) => string) {
  return gold.actors.flatMap(({ name, aliases }, actor) => {
    const standing = [...new Set([name, ...aliases].map(nameKey))].filter((one) =>
      nameKey(reading.document.text).includes(one),
    );
    return standing.map((one) => {
      const entity = entityOf(one, reading);
      return { actor: `${reading.document.id} ${actor}`, node: entity === undefined ? undefined : nodeOf(entity) };
    });
  });
}

function scoreOf(texts: readonly Annotated[]): Score {
  const score: Score = { tp: 0, fp: 0, fn: 0, unfound: 0 };
  const { links } = resolve(
    texts.map((text) => text.reading),
    [],
  );
  for (const text of texts) {
    const nodes = new Map(links.flatMap((l) => (l.document === text.reading.document.id ? [[l.key, l.node]] : [])));
    const names = named(text, (key) => nodes.get(key) ?? key);
    for (const [at, one] of names.entries()) for (const other of names.slice(at + 1)) count(score, one, other);
  }
  return score;
}

type Name = ReturnType<typeof named>[number];

function count(score: Score, one: Name, other: Name): void {
  const same = one.actor === other.actor;
  if (one.node === undefined || other.node === undefined) score.unfound += same ? 1 : 0;
  else if (one.node === other.node) score[same ? "tp" : "fp"]++;
  else if (same) score.fn++;
}

const figure = (part: number, whole: number): string => (whole === 0 ? "-" : (part / whole).toFixed(3));

const rows = (
  [
    ["notes", corpus("notes")],
    ["regulations", corpus("docs")],
    ["unseen dev", unseen("dev")],
    ["unseen fresh", unseen("fresh")],
  ] as const
).map(([what, texts]) => {
  const { tp, fp, fn, unfound } = scoreOf(texts);
  return [what, tp, fp, fn, unfound, figure(tp, tp + fp), figure(tp, tp + fn), figure(tp, tp + fn + unfound)];
});
table(["names of one actor, in pairs", "one", "wrongly one", "left apart", "not found", "P", "R of found", "R"], rows);
