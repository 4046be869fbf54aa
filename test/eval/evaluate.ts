import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { transformersEmbedder } from "@kenniswijzer/embedding";
import { extract, predictions, readDocumentFile } from "@kenniswijzer/ingest";
import { exactIndex } from "@kenniswijzer/search-index";
import { scoreAnswers, scoreExtraction, retrieval as scoreRetrieval } from "../corpus/score.mjs";
import { docs, filesIn, notes, seeds } from "../support/corpus.ts";
import { answersTo, corpusStore, predictionsOf, questionsOf } from "./answers.ts";
import { retrievalPredictions, retrievalQueries, retrievalTexts, storeOf } from "./retrieval.ts";
import {
  answersOf,
  extractionsOf,
  goldOf,
  HALVES,
  type Half,
  questionsOfHalf,
  scoredTogether,
} from "./unseen-halves.ts";

/** What was found in one of the unseen sets. */
export interface UnseenPredictions {
  readonly extract: ReturnType<typeof extractionsOf>;
  readonly answers: Awaited<ReturnType<typeof answersOf>>;
}

/** What the scorer is given, as `node test/corpus/score.mjs extract|answers|retrieval` takes it. */
export interface Predictions {
  readonly extract: Record<string, unknown>;
  readonly answers: Record<string, unknown>;
  readonly retrieval: Record<string, string[]>;
}

/** One number per figure, by name: `seeds actors F1`. */
export type Figures = Readonly<Record<string, number>>;

/** Reads the whole corpus, asks all its questions and searches all its titles. */
export async function predict(): Promise<Predictions> {
  const embedder = await transformersEmbedder({ model: "@kenniswijzer/model-use-nl" });
  try {
    const ofSeeds = await corpusStore(["seeds"], (document) => extract(document), embedder);
    const ofOthers = await corpusStore(["docs", "notes"], (document) => extract(document), embedder);
    const texts = await storeOf(retrievalTexts(), embedder);
    const vectors = [];
    for await (const vector of texts.vectors()) vectors.push(vector);
    return {
      extract: await extractions(),
      answers: {
        ...predictionsOf(await answersTo(questionsOf("seeds-questions.jsonl"), ofSeeds, embedder)),
        ...predictionsOf(await answersTo(questionsOf("questions.jsonl"), ofOthers, embedder)),
      },
      retrieval: await retrievalPredictions(retrievalQueries(), {
        store: texts,
        embedder,
        vectorIndex: exactIndex(vectors),
      }),
    };
  } finally {
    await embedder.close();
  }
}

async function extractions(): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  for (const file of await filesIn(seeds, notes, docs))
    found[basename(file)] = predictions(extract(await readDocumentFile(file)));
  return found;
}

/** The scorer's figures, each between 0 and 1, but for `denied` which counts. */
export function figuresOf(made: Predictions): Figures {
  const figures: Record<string, number> = {};
  const { tot, neg } = scoreExtraction(made.extract);
  for (const [group, scores] of Object.entries(tot)) {
    for (const [what, { f1 }] of Object.entries(scores)) figures[`${group} ${what} F1`] = f1;
    figures[`${group} denied predicted`] = neg[group]?.hit ?? 0;
  }
  for (const [name, file] of [
    ["seeds", "seeds-questions.jsonl"],
    ["others", "questions.jsonl"],
  ] as const) {
    const { groups } = scoreAnswers(made.answers, questionsOf(file));
    for (const group of ["all", "answerable", "unanswerable"]) {
      const of = groups[group];
      if (of) figures[`${name} questions ${group}`] = of.score / of.n;
    }
  }
  const { ndcg10, mrr } = scoreRetrieval(made.retrieval, retrievalQueries());
  return { ...figures, "retrieval nDCG@10": ndcg10 ?? 0, "retrieval MRR": mrr ?? 0 };
}

/** Reads and asks the unseen sets. */
export async function predictUnseen(): Promise<Record<Half, UnseenPredictions>> {
  const embedder = await transformersEmbedder({ model: "@kenniswijzer/model-use-nl" });
  try {
    const made = [];
    for (const half of HALVES) {
      made.push([half, { extract: extractionsOf(half), answers: await answersOf(half, embedder) }] as const);
    }
    return Object.fromEntries(made) as Record<Half, UnseenPredictions>;
  } finally {
    await embedder.close();
  }
}

/** As `figuresOf`, for texts that the rules were not written on; only those in `ONLY_MEASURED` were never looked at. */
export function unseenFiguresOf(made: Record<Half, UnseenPredictions>): Figures {
  const figures: Record<string, number> = {};
  for (const half of HALVES) {
    const { scores, denied } = scoredTogether(made[half].extract, goldOf(half));
    for (const [what, { f1 }] of Object.entries(scores)) figures[`unseen ${half} ${what} F1`] = f1;
    figures[`unseen ${half} denied predicted`] = denied.hit;
    const { groups } = scoreAnswers(made[half].answers, questionsOfHalf(half));
    for (const group of ["all", "answerable", "unanswerable"]) {
      const of = groups[group];
      if (of) figures[`unseen ${half} questions ${group}`] = of.score / of.n;
    }
  }
  return figures;
}

/** Floors by figure: a lower one fails the tests. `denied predicted` is a ceiling. */
export async function floors(): Promise<Figures> {
  return JSON.parse(await readFile(new URL("floors.json", import.meta.url), "utf8")) as Figures;
}
