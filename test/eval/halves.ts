// `npm run eval:halves`: the questions of sets that are split, apart for those that may be looked at and those that are only measured.
import type { Answer } from "@kenniswijzer/domain";
import { type Embedder, transformersEmbedder } from "@kenniswijzer/embedding";
import { extract } from "@kenniswijzer/ingest";
import { scoreAnswers, table } from "../corpus/score.mjs";
import { answersTo, type CorpusQuestion, corpusStore, predictionsOf, questionsOf } from "./answers.ts";
import { checksOf } from "./checks.ts";
import { LOOKED_AT } from "./looked-at.ts";

const HALVES = ["look", "measure"] as const;
const figure = (part: number, all: number): string => (all === 0 ? "-" : (part / all).toFixed(3));

function rowOf(name: string, questions: readonly CorpusQuestion[], answers: ReadonlyMap<string, Answer>): string[] {
  const { all, answerable, unanswerable, multihop } = scoreAnswers(predictionsOf(answers), questions).groups;
  const { wrongDoors, answered } = checksOf(questions, answers);
  return [
    name,
    String(all?.n ?? 0),
    figure(all?.score ?? 0, all?.n ?? 0),
    figure(answerable?.score ?? 0, answerable?.n ?? 0),
    figure(answerable?.abst ?? 0, answerable?.n ?? 0),
    figure(unanswerable?.score ?? 0, unanswerable?.n ?? 0),
    figure(multihop?.score ?? 0, multihop?.n ?? 0),
    `${wrongDoors} of ${answered}`,
  ];
}

async function rowsOf(embedder: Embedder): Promise<string[][]> {
  const rows: string[][] = [];
  for (const { name, folders, questions: file } of LOOKED_AT) {
    const questions = questionsOf(file);
    if (questions.every(({ half }) => half === undefined)) continue;
    const store = await corpusStore(folders, (document) => extract(document), embedder);
    const answers = await answersTo(questions, store, embedder);
    for (const half of HALVES) {
      const own = questions.filter((one) => one.half === half);
      rows.push(rowOf(`${name}, ${half}`, own, answers));
    }
  }
  return rows;
}

const embedder = await transformersEmbedder({ model: "@kenniswijzer/model-use-nl" });
try {
  const head = ["half", "n", "score", "answerable", "wrongly refused", "rightly refused", "multihop", "wrong doors"];
  table(head, await rowsOf(embedder));
} finally {
  await embedder.close();
}
