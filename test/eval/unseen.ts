// `npm run eval:unseen -- [dev|held|fresh|learn|sealed|sealed-2] [--misses]`: extraction and answers on texts that the product was not built on, with the scorer's
// tables. `--misses` lists what was missed, made up or answered wrongly; for the sets that are only measured it is refused, or they would be seen.
import { parseArgs } from "node:util";
import { transformersEmbedder } from "@kenniswijzer/embedding";
import {
  type Counted,
  matchRelations,
  negatedHits,
  scoreAnswer,
  scoreAnswers,
  scoreExtraction,
  table,
} from "../corpus/score.mjs";
import { predictionsOf } from "./answers.ts";
import { checksOf, printChecks } from "./checks.ts";
import {
  askedOf,
  extractionsOf,
  type Gold,
  goldOf,
  HALVES,
  type Half,
  ONLY_MEASURED,
  questionsOfHalf,
  scoredTogether,
} from "./unseen-halves.ts";

type Extractions = ReturnType<typeof extractionsOf>;
type Answers = ReturnType<typeof predictionsOf>;

const figure = (value: number | undefined): string => (value === undefined ? "-" : value.toFixed(3));
const isRegulation = (half: Half, doc: string): boolean =>
  half === "dev" || half === "held" ? /^0[78]-/.test(doc) : half !== "fresh" && !doc.startsWith("W");

function printExtraction(half: Half, found: Extractions): void {
  const gold = goldOf(half);
  const only = (wanted: (doc: string) => boolean) =>
    Object.fromEntries(Object.entries(gold).filter(([doc]) => wanted(doc)));
  const groups = {
    notes: only((doc) => !isRegulation(half, doc)),
    regulations: only((doc) => isRegulation(half, doc)),
    all: gold,
  };
  for (const [name, golds] of Object.entries(groups)) {
    if (Object.keys(golds).length === 0) continue;
    const { scores, denied } = scoredTogether(found, golds);
    const rows = Object.entries(scores).map(([what, { tp, fp, fn, p, r, f1 }]) =>
      [what, tp, fp, fn].concat([p, r, f1].map(figure)),
    );
    table([`${half} extraction: ${name}`, "TP", "FP", "FN", "P", "R", "F1"], rows);
    console.log(`denied or undecided relations predicted all the same: ${denied.hit} of ${denied.n}\n`);
  }
  printDocuments(half, found, gold);
}

function printDocuments(half: Half, found: Extractions, gold: Record<string, Gold>): void {
  const whats = ["actors", "projects", "themes", "questions", "relations", "relations (any predicate)"];
  // Nothing in the gold and nothing found counts as 1 in the scorer; a dash says that there was nothing to find.
  const shown = (of: Counted | undefined) => (of && of.tp + of.fp + of.fn > 0 ? figure(of.f1) : "-");
  const rows = scoreExtraction(found, gold).rows.map(({ doc, ...scores }) =>
    [doc]
      .concat(whats.map((what) => shown(scores[what])))
      .concat(deniedOf(found[doc]?.relations ?? [], gold[doc]) ?? "-"),
  );
  table([`${half} F1 by document`, ...whats.slice(0, -1), "any predicate", "denied"], rows);
}

function deniedOf(relations: Extractions[string]["relations"], gold: Gold | undefined): string | undefined {
  if (!gold?.negated) return undefined;
  return `${negatedHits(relations, gold)}/${gold.negated.length}`;
}

function printAnswers(half: Half, answers: Answers): void {
  const questions = questionsOfHalf(half);
  const rowsOf = (groups: ReturnType<typeof scoreAnswers>["groups"]) =>
    Object.entries(groups).map(([name, { n, score, right, abst, p, r, sets }]) =>
      [name, n].concat(
        [score / n, right / n, sets ? p / sets : undefined, sets ? r / sets : undefined, abst / n].map(figure),
      ),
    );
  const head = ["n", "score", "fully right", "set P", "set R", "abstained"];
  table([`${half} answers`, ...head], rowsOf(scoreAnswers(answers, questions).groups));
  const documents = [...new Set(questions.map(({ aboutDoc = "" }) => aboutDoc))];
  const rows = documents.flatMap((doc) => {
    const asked = questions.filter(({ aboutDoc }) => aboutDoc === doc);
    const { all } = scoreAnswers(answers, asked).groups;
    return all ? rowsOf({ [doc]: all }) : [];
  });
  table([`${half} answers by document`, ...head], rows);
}

function listMisses(half: Half, found: Extractions, answers: Answers): void {
  for (const [doc, gold] of Object.entries(goldOf(half))) {
    const relations = found[doc]?.relations ?? [];
    console.log(`\n${doc}`);
    for (const wanted of gold.relations) {
      if (wanted.optional || matchRelations(relations, [wanted], gold.actors).tp === 1) continue;
      console.log(`  missed   ${wanted.subject} ${wanted.predicate} ${wanted.object} <- ${wanted.quote}`);
    }
    for (const made of relations) {
      if (matchRelations([made], gold.relations, gold.actors).fp === 0) continue;
      console.log(`  made up  ${made.subject} ${made.predicate} ${made.object}`);
    }
  }
  console.log("\nanswers that are not fully right");
  for (const question of questionsOfHalf(half)) {
    const answer = answers[question.id];
    if (scoreAnswer(question, answer).right) continue;
    const given = answer?.abstain ? "(abstained)" : (answer?.items ?? []).join("; ") || answer?.answer;
    console.log(
      `  ${question.id} ${question.question}\n    wanted ${question.answers.join("; ")}\n    given  ${given}`,
    );
  }
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { misses: { type: "boolean" } } });
const unknown = positionals.filter((name) => !HALVES.some((half) => half === name));
if (unknown.length > 0) throw new Error(`No half ${unknown.join(", ")}: choose ${HALVES.join(" or ")}.`);
const halves = HALVES.filter((half) => positionals.length === 0 || positionals.includes(half));
if (values.misses && ONLY_MEASURED.some((half) => halves.includes(half)))
  throw new Error(`--misses is not for ${ONLY_MEASURED.join(" and ")}: these are only measured.`);

const embedder = await transformersEmbedder({ model: "@kenniswijzer/model-use-nl" });
try {
  for (const half of halves) {
    const found = extractionsOf(half);
    const asked = await askedOf(half, embedder);
    const answers = predictionsOf(asked);
    printExtraction(half, found);
    printAnswers(half, answers);
    printChecks(half, checksOf(questionsOfHalf(half), asked, Object.values(goldOf(half))));
    if (values.misses) listMisses(half, found, answers);
  }
} finally {
  await embedder.close();
}
