import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Document, Reading } from "@kenniswijzer/domain";
import { predictions, readDocument } from "@kenniswijzer/ingest";
import { loadGold, scoreExtraction } from "../corpus/score.mjs";
import type { Gold, ONLY_MEASURED } from "./unseen-halves.ts";

const CORPUS = new URL("../corpus/", import.meta.url).pathname;
const UNSEEN = new URL("../unseen/", import.meta.url).pathname;

/** Sets of annotated texts that may be looked at. */
export const LOOKED_AT = ["corpus", "dev", "fresh", "learn", "train-a"] as const;
/** Sets that rules were written and ties learned with. */
export const TRAINED_ON = ["train-a", "train-b", "train-c", "train-d", "learn", "fresh", "dev"] as const;
export type SetName = (typeof LOOKED_AT)[number] | (typeof TRAINED_ON)[number] | (typeof ONLY_MEASURED)[number];

/** What may be found and need not be. */
export interface MeasuredGold extends Gold {
  readonly optional?: readonly unknown[];
  readonly optionalProjects?: readonly unknown[];
  readonly optionalThemes?: readonly unknown[];
  readonly optionalQuestions?: readonly unknown[];
  readonly optionalRelations?: readonly unknown[];
}

/** What one piece of gold speaks of: a text, or the two seeds together. */
export interface MeasuredUnit {
  readonly set: SetName;
  /** As the gold calls it. */
  readonly doc: string;
  readonly documents: readonly Document[];
  readonly gold: MeasuredGold;
}

/** All of a set, in the order of its gold. */
export const unitsOf = (set: SetName): MeasuredUnit[] => (set === "corpus" ? corpusUnits() : unseenUnits(set));

function corpusUnits(): MeasuredUnit[] {
  const files = ["seeds", "notes", "docs"].flatMap((folder) =>
    readdirSync(join(CORPUS, folder))
      .filter((file) => file.endsWith(".txt"))
      .map((file) => join(CORPUS, folder, file)),
  );
  return Object.entries(loadGold() as Record<string, MeasuredGold>).map(([doc, gold]) => {
    const own = files.filter((file) => (doc === "seeds" ? file.includes("/seeds/") : basename(file) === doc));
    return { set: "corpus", doc, gold, documents: own.map((file) => documentAt(file)) };
  });
}

function unseenUnits(set: SetName): MeasuredUnit[] {
  return readdirSync(join(UNSEEN, set, "gold"))
    .toSorted()
    .map((file) => {
      const gold = JSON.parse(readFileSync(join(UNSEEN, set, "gold", file), "utf8")) as MeasuredGold;
      return { set, doc: gold.doc, gold, documents: [documentAt(join(UNSEEN, set, "docs", gold.doc))] };
    });
}

const documentAt = (path: string): Document => readDocument({ source: basename(path), bytes: readFileSync(path) });

/** Right, wrong and missed of each kind of thing, for one unit as it was read. */
export type Counts = Readonly<Record<string, { readonly tp: number; readonly fp: number; readonly fn: number }>>;

export const KINDS = ["actors", "projects", "themes", "questions", "relations", "relations (any predicate)"] as const;

export interface UnitScore {
  readonly counts: Counts;
  /** Relations that the text denies or leaves open: how many there are, and how many were taken for facts. */
  readonly denied: { readonly n: number; readonly hit: number };
}

/** What the scorer makes of one unit. */
export function scoreOf({ doc, gold }: MeasuredUnit, readings: readonly Reading[]): UnitScore {
  const made = readings.map((reading) => predictions(reading));
  const all = <T>(of: (one: (typeof made)[number]) => readonly T[]): T[] => made.flatMap((one) => [...of(one)]);
  const found = {
    actors: all((one) => one.actors),
    projects: all((one) => one.projects),
    themes: all((one) => one.themes),
    questions: all((one) => one.questions),
    relations: all((one) => one.relations),
  };
  // under a name of its own: the scorer files by name, and takes seeds apart
  const key = `unit ${doc}`;
  const { rows, neg } = scoreExtraction({ [key]: found }, { [key]: gold });
  const [row] = rows;
  if (row === undefined) throw new Error(`eval: no score of ${doc}`);
  const { doc: _, ...counts } = row;
  return { counts, denied: neg.docs ?? { n: 0, hit: 0 } };
}

/** Counts of several units together. */
export function summed(all: readonly Counts[], kind: string): { tp: number; fp: number; fn: number } {
  const sum = { tp: 0, fp: 0, fn: 0 };
  for (const own of all) {
    const of = own[kind];
    if (of === undefined) continue;
    sum.tp += of.tp;
    sum.fp += of.fp;
    sum.fn += of.fn;
  }
  return sum;
}

export const f1 = ({ tp, fp, fn }: { tp: number; fp: number; fn: number }): number =>
  tp + fp + fn === 0 ? Number.NaN : (2 * tp) / (2 * tp + fp + fn);
