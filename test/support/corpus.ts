import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "./cli.ts";

const corpus = join(root, "test", "corpus");

/** Folders with documents. */
export const seeds = join(corpus, "seeds");
export const notes = join(corpus, "notes");
export const docs = join(corpus, "docs");

/** Paths of all documents of these folders, sorted. */
export async function filesIn(...folders: readonly string[]): Promise<string[]> {
  const names = await Promise.all(
    folders.map(async (folder) => (await readdir(folder)).map((name) => join(folder, name))),
  );
  return names.flat().sort();
}

export interface CorpusQuestion {
  readonly id: string;
  readonly question: string;
  readonly match: "set" | "contains" | "abstain";
  readonly answers: readonly string[];
}

export const seedQuestions = (): Promise<CorpusQuestion[]> => questionsIn("seeds-questions.jsonl");
/** Questions over the regulations and the notes together. */
export const otherQuestions = (): Promise<CorpusQuestion[]> => questionsIn("questions.jsonl");

async function questionsIn(file: string): Promise<CorpusQuestion[]> {
  const text = await readFile(join(corpus, file), "utf8");
  return text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as CorpusQuestion);
}
