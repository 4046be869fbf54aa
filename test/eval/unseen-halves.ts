import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Prediction } from "@kenniswijzer/answer";
import type { Answer } from "@kenniswijzer/domain";
import type { Embedder } from "@kenniswijzer/embedding";
import { extract, predictions, readDocument } from "@kenniswijzer/ingest";
import { scoreExtraction } from "../corpus/score.mjs";
import { answersTo, type CorpusQuestion, corpusStore, predictionsOf, questionsOf } from "./answers.ts";

const UNSEEN = new URL("../unseen/", import.meta.url).pathname;

/** The unseen sets, in the order in which they were made. */
export const HALVES = ["dev", "held", "fresh", "learn", "sealed", "sealed-2"] as const;
export type Half = (typeof HALVES)[number];
/** Those that are only measured: whoever works on the product never sees their texts, gold or questions. */
export const ONLY_MEASURED = ["held", "sealed", "sealed-2"] as const satisfies readonly Half[];

/** A relation of the gold. */
export interface GoldRelation {
  readonly subject: string;
  readonly predicate: string;
  readonly object: string;
  readonly quote: string;
  readonly optional?: boolean;
}

/** An actor of the gold. */
export interface GoldActor {
  readonly name: string;
  readonly kind: string;
  readonly aliases: readonly string[];
}

/** A project or theme of the gold; with aliases where the text calls it otherwise too. */
export type GoldName = string | { readonly name: string; readonly aliases: readonly string[] };

/** What one text states, in the format of `test/corpus/gold`. */
export interface Gold {
  readonly doc: string;
  readonly actors: readonly GoldActor[];
  readonly projects: readonly GoldName[];
  readonly themes: readonly GoldName[];
  readonly questions: readonly string[];
  readonly relations: readonly GoldRelation[];
  readonly negated?: readonly GoldRelation[];
}

/** The gold of a half by document. */
export function goldOf(half: Half): Record<string, Gold> {
  const folder = join(UNSEEN, half, "gold");
  const all = readdirSync(folder)
    .toSorted()
    .map((file) => JSON.parse(readFileSync(join(folder, file), "utf8")) as Gold);
  return Object.fromEntries(all.map((gold) => [gold.doc, gold]));
}

/** The scorer's counts over all these documents together. It files what starts with a W apart, as the notes of the corpus. */
export function scoredTogether(found: Record<string, unknown>, gold: Record<string, Gold>) {
  const named = <T>(of: Record<string, T>) =>
    Object.fromEntries(Object.entries(of).map(([doc, one]) => [`unseen ${doc}`, one]));
  const { tot, neg } = scoreExtraction(named(found), named(gold));
  return { scores: tot.docs ?? {}, denied: neg.docs ?? { hit: 0, n: 0 } };
}

/** The text of a document of a half. */
export const textOf = (half: Half, doc: string): string => readFileSync(join(UNSEEN, half, "docs", doc), "utf8");

/** The questions of a half. */
export const questionsOfHalf = (half: Half): CorpusQuestion[] => questionsOf(`../unseen/${half}/questions.jsonl`);

/** What extraction reads of every document of a half, as the scorer takes it. */
export function extractionsOf(half: Half): Record<string, ReturnType<typeof predictions>> {
  const read = (doc: string) => {
    const bytes = readFileSync(join(UNSEEN, half, "docs", doc));
    return predictions(extract(readDocument({ source: doc, bytes })));
  };
  return Object.fromEntries(Object.keys(goldOf(half)).map((doc) => [doc, read(doc)]));
}

/** The answers to a half's questions, asked with that half's documents alone in the store. */
export async function askedOf(half: Half, embedder: Embedder | undefined): Promise<ReadonlyMap<string, Answer>> {
  const store = await corpusStore([`../unseen/${half}/docs`], (document) => extract(document), embedder);
  return answersTo(questionsOfHalf(half), store, embedder);
}

/** The same as the scorer takes them. */
export const answersOf = async (half: Half, embedder: Embedder | undefined): Promise<Record<string, Prediction>> =>
  predictionsOf(await askedOf(half, embedder));
