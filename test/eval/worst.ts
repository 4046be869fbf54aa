// `npm run eval:worst -- [number]`: the questions that may be looked at and were answered worst, with how they were read and where it went wrong.
import { compose, predictionOf } from "@kenniswijzer/answer";
import { transformersEmbedder } from "@kenniswijzer/embedding";
import { extract } from "@kenniswijzer/ingest";
import { readQuestion, retrieve } from "@kenniswijzer/query";
import { scoreAnswer } from "../corpus/score.mjs";
import { corpusStore, questionsOf } from "./answers.ts";
import { LOOKED_AT } from "./looked-at.ts";
import { type Miss, printMisses, whereMissed } from "./misses.ts";

const most = Number(process.argv[2] ?? 30);
const embedder = await transformersEmbedder({ model: "@kenniswijzer/model-use-nl" });
const all: Miss[] = [];
try {
  for (const { name, folders, questions } of LOOKED_AT) {
    const store = await corpusStore(folders, (document) => extract(document), embedder);
    const own: Miss[] = [];
    for (const question of questionsOf(questions).filter(({ half }) => half !== "measure")) {
      const read = readQuestion(question.question, { vocabulary: store.vocabulary });
      const evidence = await retrieve(read, { ...store, embedder, clearance: "openbaar" });
      const answer = compose(evidence);
      const { score, right } = scoreAnswer(question, predictionOf({ ...answer, tookMs: 0 }));
      if (!right) own.push({ question, answer, where: whereMissed(question, answer, evidence), score });
    }
    printMisses(name, own, 0);
    all.push(...own);
  }
} finally {
  await embedder.close();
}
printMisses("all sets that may be looked at", all, most);
