// `npm run eval:slips`: the questions that may be looked at as they are, in small letters without signs, and with one slip of the keyboard each.
import { predictionOf } from "@kenniswijzer/answer";
import { type Embedder, transformersEmbedder } from "@kenniswijzer/embedding";
import { extract } from "@kenniswijzer/ingest";
import { scoreAnswer, table } from "../corpus/score.mjs";
import { type AskedStore, answersTo, type CorpusQuestion, corpusStore, questionsOf } from "./answers.ts";
import { LOOKED_AT } from "./looked-at.ts";

const LEAST = 6;

/** Numbers that are the same for the same seed: each run makes the same slips. */
function seeded(seed: string): (below: number) => number {
  let state = [...seed].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) >>> 0, 7);
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
}

const SLIPS: readonly ((word: string, at: number, vowel: string) => string)[] = [
  (word, at) => word.slice(0, at) + word.slice(at + 1),
  (word, at) => word.slice(0, at) + (word[at + 1] ?? "") + (word[at] ?? "") + word.slice(at + 2),
  (word, at) => word.slice(0, at) + (word[at] ?? "") + word.slice(at),
  (word, at, vowel) => word.slice(0, at) + vowel + word.slice(at + 1),
];

function withSlip({ id, question }: CorpusQuestion): string {
  const next = seeded(id);
  const words = question.split(" ");
  const long = words.flatMap((word, at) => (/^[\p{L}-]+[?,.]?$/u.test(word) && word.length >= LEAST ? at : []));
  const at = long[next(Math.max(1, long.length))];
  if (at === undefined) return question;
  const word = words[at] ?? "";
  const place = 1 + next(word.length - 3);
  const slip = SLIPS[next(SLIPS.length)];
  const slipped = slip?.(word, place, "aeiou"[next(5)] ?? "a") ?? word;
  return words.map((one, i) => (i === at ? slipped : one)).join(" ");
}

const WAYS: Readonly<Record<string, (question: CorpusQuestion) => string>> = {
  "as asked": ({ question }) => question,
  "small letters": ({ question }) => question.toLowerCase().replace(/[?.!]/g, ""),
  "one slip": withSlip,
};

async function scoreOf(questions: readonly CorpusQuestion[], store: AskedStore, embedder: Embedder): Promise<string> {
  const answers = await answersTo(questions, store, embedder);
  const scores = questions.map((question) => {
    const answer = answers.get(question.id);
    return answer === undefined ? 0 : scoreAnswer(question, predictionOf(answer)).score;
  });
  return (scores.reduce((sum, score) => sum + score, 0) / scores.length).toFixed(3);
}

const embedder = await transformersEmbedder({ model: "@kenniswijzer/model-use-nl" });
try {
  const rows: (string | number)[][] = [];
  for (const { name, folders, questions: file } of LOOKED_AT) {
    const store = await corpusStore(folders, (document) => extract(document), embedder);
    const questions = questionsOf(file).filter(({ half }) => half !== "measure");
    const scores: string[] = [];
    for (const way of Object.values(WAYS))
      scores.push(
        await scoreOf(
          questions.map((one) => ({ ...one, question: way(one) })),
          store,
          embedder,
        ),
      );
    rows.push([name, questions.length, ...scores]);
  }
  table(["questions, score", "n", ...Object.keys(WAYS)], rows);
} finally {
  await embedder.close();
}
