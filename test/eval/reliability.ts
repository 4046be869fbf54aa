// `npm run eval:reliability -- [--list]`: how often each way of answering is right, over the corpus, the invented texts and the unseen sets
// that may be looked at. `--list` adds a line per question: what was wanted and what was given.
import { parseArgs } from "node:util";
import { type Composed, compose, predictionOf } from "@kenniswijzer/answer";
import { type Embedder, transformersEmbedder } from "@kenniswijzer/embedding";
import { extract } from "@kenniswijzer/ingest";
import { type Evidence, readQuestion, retrieve } from "@kenniswijzer/query";
import { scoreAnswer, table } from "../corpus/score.mjs";
import { type AskedStore, type CorpusQuestion, corpusStore, questionsOf } from "./answers.ts";
import { LOOKED_AT } from "./looked-at.ts";

type Outcome = "right" | "partly" | "wrong" | "not to be answered";

interface Judged {
  readonly set: string;
  readonly path: string;
  readonly outcome: Outcome;
  readonly sure: number;
  readonly line: string;
}

/** The way by which an answer came about. */
function pathOf(answer: Composed, evidence: Evidence): string {
  const { read, spoken, found } = evidence;
  if (answer.status === "unknown") return "abstained";
  if (read.want.asked === "yes-no") return "yes or no";
  const [item] = answer.items;
  if (item === undefined) return "whole sentence";
  if (item.id.startsWith("value:")) return `fact: ${read.want.asked}`;
  const [citation] = item.citations;
  const node = [...spoken, ...evidence.enumerated, ...found, ...evidence.notFacts].find(
    (one) => one.node.id === item.id,
  );
  if (node === undefined) return "list";
  if (read.denied) return "denied";
  const said = spoken
    .find((one) => one.node.id === item.id)
    ?.units.some((unit) => citation?.passage === unit.passage && citation.start === unit.start);
  if (citation?.assertion === undefined) return said ? "sentence with the act" : "mention";
  const tie = found.find((one) => one.node.id === item.id)?.units.find(({ assertion }) => assertion !== undefined);
  if (read.ties.length === 0) return "tie, none asked";
  const asked = read.ties.some(({ type }) => type === tie?.assertion?.predicate);
  return asked ? "tie of the asked kind" : "tie of another kind";
}

function outcomeOf(question: CorpusQuestion, answer: Composed): Outcome {
  if (question.match === "abstain") return answer.status === "unknown" ? "right" : "not to be answered";
  const { score, right } = scoreAnswer(question, predictionOf({ ...answer, tookMs: 0 }));
  if (right) return "right";
  return score > 0 ? "partly" : "wrong";
}

async function judged(set: string, question: CorpusQuestion, store: AskedStore, embedder: Embedder): Promise<Judged> {
  const read = readQuestion(question.question, { vocabulary: store.vocabulary });
  const evidence = await retrieve(read, { ...store, embedder, clearance: "openbaar" });
  const answer = compose(evidence);
  const path = pathOf(answer, evidence);
  const outcome = outcomeOf(question, answer);
  const { given, sure } = shown(answer, evidence);
  const line = `${outcome} ${sure.toFixed(2)} ${question.id} ${question.question}\n    wanted ${question.answers.join("; ")}\n    given  ${given}`;
  return { set, path, outcome, sure, line };
}

function shown(answer: Composed, { found, spoken }: Evidence): { given: string; sure: number } {
  const [item] = answer.items;
  const scores = [...found, ...spoken].filter(({ node }) => node.id === item?.id).map(({ score }) => score);
  const proof = answer.citations[0]?.quote.replace(/\s+/g, " ").slice(0, 160) ?? "";
  const given = answer.items.map(({ name }) => name).join("; ") || answer.status;
  return { given: `${given} <- ${proof}`, sure: Math.max(0, ...scores) };
}

const OUTCOMES: readonly Outcome[] = ["right", "partly", "wrong", "not to be answered"];

function print(all: readonly Judged[], title: string): void {
  const paths = [...new Set(all.map(({ path }) => path))].toSorted();
  const rows = paths.map((path) => {
    const own = all.filter((one) => one.path === path);
    const counts = OUTCOMES.map((outcome) => own.filter((one) => one.outcome === outcome).length);
    return [path, own.length, ...counts, ((counts[0] ?? 0) / own.length).toFixed(2)];
  });
  table([title, "n", ...OUTCOMES, "right/n"], rows);
}

const { values } = parseArgs({ options: { list: { type: "boolean" } } });
const embedder = await transformersEmbedder({ model: "@kenniswijzer/model-use-nl" });
const all: Judged[] = [];
try {
  for (const { name, folders, questions } of LOOKED_AT) {
    const store = await corpusStore(folders, (document) => extract(document), embedder);
    for (const question of questionsOf(questions).filter(({ half }) => half !== "measure"))
      all.push(await judged(name, question, store, embedder));
  }
} finally {
  await embedder.close();
}
if (values.list) {
  for (const { set, path, line } of all.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)))
    console.log(`${path} | ${set} | ${line}`);
}
for (const { name } of LOOKED_AT)
  print(
    all.filter(({ set }) => set === name),
    name,
  );
print(all, "all sets");
