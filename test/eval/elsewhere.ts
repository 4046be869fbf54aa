// `npm run eval:elsewhere`: the questions of each set, asked of the texts of the other sets. Hardly any has its answer there: how many get one all the same?
import { transformersEmbedder } from "@kenniswijzer/embedding";
import { extract } from "@kenniswijzer/ingest";
import { table } from "../corpus/score.mjs";
import { answersTo, corpusStore, questionsOf } from "./answers.ts";
import { LOOKED_AT } from "./looked-at.ts";

/** The seeds are a part of the same story as the other texts of the corpus. */
const TOGETHER: ReadonlySet<string> = new Set(["seeds", "corpus"]);

const SETS = LOOKED_AT.map((set) => ({
  ...set,
  own: questionsOf(set.questions).filter(({ half, answers }) => half !== "measure" && answers.length > 0),
}));

const embedder = await transformersEmbedder({ model: "@kenniswijzer/model-use-nl" });
try {
  const rows: string[][] = [];
  for (const { name, folders } of SETS) {
    const store = await corpusStore(folders, (document) => extract(document), embedder);
    const strange = SETS.filter((one) => one.name !== name && !(TOGETHER.has(one.name) && TOGETHER.has(name))).flatMap(
      (one) => one.own.map((question) => ({ ...question, id: `${one.name}/${question.id}` })),
    );
    const given = [...(await answersTo(strange, store, embedder)).values()].map(({ status }) => status);
    const share = (status: string): string =>
      (given.filter((one) => one === status).length / Math.max(1, given.length)).toFixed(3);
    rows.push([name, String(given.length), share("answered"), share("unsure"), share("unknown")]);
  }
  table(["asked of the texts of", "questions of others", "answered", "answered as unsure", "not known"], rows);
} finally {
  await embedder.close();
}
