import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadGold } from "../corpus/score.mjs";
import type { Gold } from "../eval/unseen-halves.ts";

const CORPUS = new URL("../corpus/", import.meta.url).pathname;
const UNSEEN = new URL("../unseen/", import.meta.url).pathname;
/** The sets of `test/unseen` that may be looked at. */
const SETS = ["dev", "fresh", "learn", "train-a", "train-b", "train-c", "train-d"];

/** Rules were made to fit these line by line: what they claim there says less of what they claim elsewhere. */
const FITTED: ReadonlySet<string> = new Set(["corpus", "dev", "bank"]);
const OF_FITTED = 0.5;

/** How much what is claimed of it teaches of how sure to be. */
export const worthOf = ({ set }: TrainingText): number => (FITTED.has(set) ? OF_FITTED : 1);

/** A text with what it states. */
export interface TrainingText {
  readonly set: string;
  readonly doc: string;
  readonly text: string;
  readonly gold: Gold;
}

/** All annotated texts that may be looked at. */
export function trainingTexts(): TrainingText[] {
  return [...corpusTexts(), ...SETS.flatMap(setTexts), ...bankTexts()];
}

function setTexts(set: string): TrainingText[] {
  const folder = join(UNSEEN, set, "gold");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .toSorted()
    .map((file) => {
      const gold = JSON.parse(readFileSync(join(folder, file), "utf8")) as Gold;
      return { set, doc: gold.doc, text: readFileSync(join(UNSEEN, set, "docs", gold.doc), "utf8"), gold };
    });
}

function corpusTexts(): TrainingText[] {
  const all = loadGold() as Record<string, Gold>;
  return Object.entries(all).flatMap(([doc, gold]): TrainingText[] => {
    const file = ["docs", "notes"].map((folder) => join(CORPUS, folder, doc)).find(existsSync);
    return file === undefined ? [] : [{ set: "corpus", doc, text: readFileSync(file, "utf8"), gold }];
  });
}

function bankTexts(): TrainingText[] {
  const file = join(UNSEEN, "bank", "learn.jsonl");
  if (!existsSync(file)) return [];
  return readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => {
      const item = JSON.parse(line);
      const whole = (relation: object) => ({ ...relation, quote: item.text });
      const actors = item.actors.map((one: unknown) =>
        typeof one === "string" ? { name: one, kind: "", aliases: [] } : one,
      );
      const relations = [
        ...item.relations.map(whole),
        ...(item.optional ?? []).map((one: object) => ({ ...whole(one), optional: true })),
      ];
      const gold: Gold = {
        doc: `${item.id}.md`,
        actors,
        projects: item.projects ?? [],
        themes: item.themes ?? [],
        questions: item.questions ?? [],
        relations,
        negated: (item.negated ?? []).map(whole),
      };
      return { set: "bank", doc: gold.doc, text: item.text, gold };
    });
}
