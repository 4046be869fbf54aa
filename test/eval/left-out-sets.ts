/**
 * `npm run eval -- --sets [set…] [--share 0.5]`: relations of each set of texts, read with ties that were learned from the other sets alone.
 * `--share` learns from a part of the other documents: what more texts would bring.
 */
import type { Reading } from "@kenniswijzer/domain";
import { extract, predictions } from "@kenniswijzer/ingest";
import { matchRelations, negatedHits, sameActor, sameTopic, table } from "../corpus/score.mjs";
import { type Extractors, withoutSet } from "./left-out.ts";
import { type MeasuredGold, type MeasuredUnit, type SetName, TRAINED_ON, unitsOf } from "./sets.ts";

/** Pairs of right, wrong and missed. */
interface Counted {
  tp: number;
  fp: number;
  fn: number;
}

type Relations = ReturnType<typeof predictions>["relations"];

/** Predicates that count as the same. */
const SAME: Readonly<Record<string, string>> = { ASKS: "WORKS_ON", MEMBER_OF: "PART_OF" };
const PREDICATES = ["WORKS_ON", "PARTNER_IN", "LEADS", "FUNDS", "PART_OF", "LOCATED_IN"] as const;
/** What "wie werkt aan …" gathers. */
const ANSWERS: ReadonlySet<string> = new Set(["WORKS_ON", "ASKS", "PARTNER_IN", "LEADS", "FUNDS"]);
/** From this confidence a tie is told without "onzeker". */
const SURE = 0.66;

interface SetScore {
  readonly counts: Map<string, Counted>;
  /** Projects and themes with a partner, those among them with one that the gold doesn't tie to it, and the same by sure ties alone. */
  answers: number;
  strange: number;
  sureAnswers: number;
  sureStrange: number;
  denied: number;
  deniedOf: number;
}

export function leftOutSets(wanted: readonly string[], share: number): void {
  const sets = TRAINED_ON.filter((set) => wanted.length === 0 || wanted.includes(set));
  const scores = sets.map((set): [string, SetScore] => [set, scoreOfSet(set, withoutSet(set, share))]);
  print(scores);
}

function scoreOfSet(set: SetName, extractors: Extractors): SetScore {
  const score: SetScore = {
    counts: new Map([...PREDICATES, "any", "sure"].map((name) => [name, { tp: 0, fp: 0, fn: 0 }])),
    answers: 0,
    strange: 0,
    sureAnswers: 0,
    sureStrange: 0,
    denied: 0,
    deniedOf: 0,
  };
  for (const unit of unitsOf(set)) {
    for (const document of unit.documents) count(score, unit, extract(document, { extractors }));
  }
  return score;
}

function count(score: SetScore, { gold }: MeasuredUnit, reading: Reading): void {
  const { relations } = predictions(reading);
  const things = thingsOf(gold);
  const of = (one: { predicate: string }): string => SAME[one.predicate] ?? one.predicate;
  for (const predicate of PREDICATES) {
    const own = matchRelations(
      relations.filter((one) => of(one) === predicate),
      gold.relations.filter((one) => of(one) === predicate),
      things,
    );
    add(score.counts.get(predicate), own);
  }
  add(score.counts.get("any"), matchRelations(relations, gold.relations, things, true));
  score.deniedOf += gold.negated?.length ?? 0;
  score.denied += negatedHits(relations, gold);
  const sure = predictions({ ...reading, claims: reading.claims.filter(({ confidence }) => confidence >= SURE) });
  add(score.counts.get("sure"), matchRelations(sure.relations, gold.relations, things, true));
  const [all, firm] = [relations, sure.relations].map((made) => answersOf(made, gold));
  score.answers += all?.answers ?? 0;
  score.strange += all?.strange ?? 0;
  score.sureAnswers += firm?.answers ?? 0;
  score.sureStrange += firm?.strange ?? 0;
}

const thingsOf = (gold: MeasuredGold) => [...gold.actors, ...gold.projects.filter((one) => typeof one === "object")];

function add(to: Counted | undefined, own: Counted): void {
  if (to === undefined) return;
  to.tp += own.tp;
  to.fp += own.fp;
  to.fn += own.fn;
}

/** Of the projects and themes that the gold has: how many got partners, and how many got a stranger among them. */
function answersOf(relations: Relations, gold: MeasuredGold): { answers: number; strange: number } {
  const things = thingsOf(gold);
  const result = { answers: 0, strange: 0 };
  for (const topic of [...gold.projects, ...gold.themes]) {
    const own = relations.filter(
      ({ predicate, object }) => ANSWERS.has(predicate) && (sameActor(object, topic) || sameTopic(object, topic)),
    );
    if (own.length === 0) continue;
    result.answers += 1;
    if (matchRelations(own, gold.relations, things, true).fp > 0) result.strange += 1;
  }
  return result;
}

function print(scores: readonly (readonly [string, SetScore])[]): void {
  const shown = (value: number): string => (Number.isNaN(value) ? "-" : value.toFixed(2));
  const three = ({ tp, fp, fn }: Counted): string =>
    `${shown(tp / (tp + fp))} ${shown(tp / (tp + fn))} ${shown((2 * tp) / (2 * tp + fp + fn))}`;
  const total = (own: SetScore): Counted => {
    const sum = { tp: 0, fp: 0, fn: 0 };
    for (const predicate of PREDICATES) add(sum, own.counts.get(predicate) as Counted);
    return sum;
  };
  table(
    ["P R F1 of relations", "all", "any predicate", "any, sure", ...PREDICATES],
    scores.map(([set, own]) => [
      set,
      three(total(own)),
      three(own.counts.get("any") as Counted),
      three(own.counts.get("sure") as Counted),
      ...PREDICATES.map((name) => three(own.counts.get(name) as Counted)),
    ]),
  );
  table(
    ["who works on …", "answers", "with a stranger", "sure answers", "with a stranger", "denied taken for facts"],
    scores.map(([set, own]) => [
      set,
      own.answers,
      shown(own.strange / own.answers),
      own.sureAnswers,
      shown(own.sureStrange / own.sureAnswers),
      `${own.denied} of ${own.deniedOf}`,
    ]),
  );
  const mean = (of: (own: SetScore) => number): string =>
    shown(scores.reduce((sum, [, own]) => sum + of(own), 0) / scores.length);
  const p = (of: Counted): number => of.tp / (of.tp + of.fp);
  const r = (of: Counted): number => of.tp / (of.tp + of.fn);
  const f = (of: Counted): number => (2 * of.tp) / (2 * of.tp + of.fp + of.fn);
  console.log(
    `mean over sets: P ${mean((own) => total(own).tp / (total(own).tp + total(own).fp))}, R ${mean((own) => total(own).tp / (total(own).tp + total(own).fn))}, F1 ${mean((own) => f(total(own)))}, ` +
      `any predicate ${mean((own) => f(own.counts.get("any") as Counted))}, sure P ${mean((own) => p(own.counts.get("sure") as Counted))} R ${mean((own) => r(own.counts.get("sure") as Counted))}, stranger ${mean((own) => own.strange / own.answers)}, sure ${mean((own) => own.sureStrange / own.sureAnswers)}`,
  );
}
