import type { Answer, AnswerItem, Citation, Contradiction } from "@kenniswijzer/domain";
import { terms } from "@kenniswijzer/language";
import { asksNothing, type Evidence, type Found, isStranger, saysAct, valuesIn } from "@kenniswijzer/query";
import { byFact, byFacts } from "./by-facts.ts";
import { byList } from "./by-list.ts";
import { bySentence } from "./by-sentence.ts";
import { citationOf, once } from "./citation.ts";
import { contested } from "./contested.ts";
import { definitionOf, roleOf, successorOf } from "./definitions.ts";
import { endedOf } from "./ended.nl.ts";
import { cellFact, countFact, placeFact, valueFact } from "./facts.ts";
import { withEmployers } from "./hops.ts";
import { measureFact } from "./measures.ts";
import { messages, saidAgainst } from "./messages.nl.ts";
import { pathOf } from "./path.ts";
import { placesIn } from "./places.ts";
import { sayFound } from "./say.ts";
import { type Settled, settled } from "./settled.ts";
import { isSure } from "./sure.ts";
import { SURE, tiedOrSaid } from "./ties.ts";
import { whyOf } from "./why.ts";
import { withinTown } from "./within-town.ts";
import { yesOrNo } from "./yes-no.ts";

/** An answer without the time it took. */
export type Composed = Omit<Answer, "tookMs">;

const HEAD = 0.7;
const COUNTED = 0.66;
const CITATIONS_PER_ITEM = 3;

/** A Dutch answer from the evidence, each item with its proof; `unknown` when the evidence does not carry one. */
export function compose(evidence: Evidence): Composed {
  const { want } = evidence.read;
  if (asksNothing(evidence.read)) return unknown(evidence, messages.empty);
  if (want.asked === "yes-no")
    return yesOrNo(evidence) ?? bySentence(evidence, saysAsked(evidence)) ?? unknown(evidence);
  if (want.counting) return counted(evidence);
  if (want.asked === "place")
    return (
      byNodes(evidence) ??
      byFacts(evidence, placesIn(evidence)) ??
      byFact(evidence, placeFact(evidence)) ??
      byAlso(evidence) ??
      unknown(evidence)
    );
  if (want.asked === "definition")
    return byFact(evidence, definitionOf(evidence)) ?? bySentence(evidence) ?? unknown(evidence);
  if (want.asked === "role")
    return byFact(evidence, roleOf(evidence)) ?? byFact(evidence, cellFact(evidence)) ?? unknown(evidence);
  if (want.values.length > 0)
    return byFact(evidence, measureFact(evidence)) ?? byFact(evidence, valueFact(evidence)) ?? unknown(evidence);
  if (want.types.length === 0) return byList(evidence) ?? bySentence(evidence) ?? unknown(evidence);
  if (evidence.read.ties.some((tie) => tie.type === "SUCCEEDS")) {
    return (
      byNodes(evidence) ??
      byFact(evidence, successorOf(evidence)) ??
      byNodes(evidence, evidence.spoken) ??
      bySentence(evidence) ??
      unknown(evidence)
    );
  }
  // a sentence that merely names somebody does not say what she is to do
  if (want.types.includes("Action") && want.types.length === 1)
    return byNodes(evidence) ?? byList(evidence) ?? unknown(evidence);
  if (want.asked === "target-group" || want.asked === "description" || want.asked === "decision") {
    return byNodes(evidence) ?? byList(evidence) ?? bySentence(evidence) ?? unknown(evidence);
  }
  const { found, isSure: isThere } = withinTown(whoAnswers(evidence), evidence);
  const cell = cellFact(evidence);
  // whom a table has under what is asked for is said more surely than who is only named with it
  if (cell !== undefined && cell.score >= SURE && isOnlyNamed(found, evidence))
    return byFact(evidence, cell) ?? unknown(evidence);
  const answer = byNodes(evidence, found);
  if (answer !== undefined) return withEmployers(isThere ? answer : unsureOf(answer), found, evidence);
  return byHead(evidence) ?? byAlso(evidence) ?? byFact(evidence, cell) ?? unknown(evidence);
}

// a sentence about the same that does not say the act answers neither yes nor no
const saysAsked = ({ act, sentences }: Evidence): Evidence["sentences"] =>
  act === undefined ? sentences : sentences.filter(({ text }) => saysAct(text, act));

const unsureOf = (answer: Composed): Composed =>
  answer.status === "answered" ? { ...answer, status: "unsure", text: `${messages.unsure}${answer.text}` } : answer;

// by no tie, and by no sentence that says the act
const isOnlyNamed = (found: readonly Found[], { spoken }: Evidence): boolean =>
  found.length > 0 &&
  found.every(
    ({ node, score, units }) =>
      score < SURE &&
      units.every(({ assertion }) => assertion === undefined) &&
      !spoken.some((one) => one.node.id === node.id),
  );

// "… en waar werkt zij": who answers is a person
function whoAnswers(evidence: Evidence): readonly Found[] {
  const found = tiedOrSaid(evidence);
  if (evidence.read.hop === undefined) return found;
  const persons = [...found, ...evidence.spoken].filter(({ node }) => node.kind === "person");
  return persons.length === 0 ? found : [...new Map(persons.map((one) => [one.node.id, one])).values()];
}

// "welke andere interventieteams": the sentence that names them, when the graph knows none
function byHead(evidence: Evidence): Composed | undefined {
  const { head } = evidence.read;
  const [best] = evidence.sentences;
  if (head.length === 0 || evidence.read.want.asked === "person" || best === undefined || best.score < HEAD)
    return undefined;
  const own = new Set(terms(best.text));
  return head.every(({ term }) => own.has(term)) ? bySentence(evidence) : undefined;
}

// "waar …, en wanneer?": the best sentence answers when it holds what is asked along
function byAlso(evidence: Evidence): Composed | undefined {
  const { also } = evidence.read.want;
  const held = evidence.sentences.find(({ text }) => valuesIn(text).some((value) => also.includes(value.kind)));
  return held === undefined ? undefined : bySentence(evidence, [held]);
}

/** What an answer consists of, over the evidence it came from. */
export function answerOf(
  evidence: Evidence,
  of: Pick<Answer, "status" | "text" | "verdict"> & {
    readonly items: readonly AnswerItem[];
    readonly contradictions?: readonly Contradiction[];
    /** What proves it besides the items. */
    readonly citations?: readonly Citation[];
  },
): Composed {
  const { status, items, verdict, contradictions = [] } = of;
  const cited = [...items, ...contradictions].flatMap((one) => one.citations);
  const reserve = status === "unsure" ? messages.unsure : "";
  return {
    question: evidence.read.question,
    status,
    ...(verdict === undefined ? {} : { verdict }),
    text: `${reserve}${[of.text, ...contradictions.map(saidAgainst)].join("").trim()}`,
    items: [...items],
    ...(contradictions.length === 0 ? {} : { contradictions: [...contradictions] }),
    citations: once([...cited, ...(of.citations ?? [])]),
    plan: evidence.plan,
    suggestions: of.status === "answered" ? [] : [...evidence.nearest],
  };
}

/** The honest no, with what was searched for and what comes near. */
export function unknown(evidence: Evidence, text = messages.unknown(evidence.plan.words)): Composed {
  const { mightKnow, plan } = evidence;
  if (text === messages.empty) return answerOf(evidence, { status: "unknown", text, items: [] });
  const read = plan.corrected.map(({ from, to }) => messages.meant(from, to)).join("");
  const nearby = mightKnow === undefined ? "" : messages.nearby(mightKnow.theme, mightKnow.names);
  return answerOf(evidence, { status: "unknown", text: `${text}${read}${nearby}`, items: [] });
}

/** The item for a node, with its best proofs. */
export function itemOf(found: Settled, evidence: Evidence): AnswerItem {
  const units = found.units.slice(0, CITATIONS_PER_ITEM);
  const first = found.units[0];
  const path = first && pathOf(first, evidence);
  return {
    id: found.node.id,
    type: typeOf(found.node),
    ...(found.node.kind !== undefined && { kind: found.node.kind }),
    name: found.node.name,
    why: first === undefined ? "" : whyOf(first, evidence),
    ...(path !== undefined && { path }),
    citations: once(units.map((unit) => citationOf(unit, evidence, found.also.get(unit)))),
  };
}

// who does not, or not yet: what a text denies or leaves open, else who a sentence names without a claim
const reserved = ({ notFacts }: Evidence, found: readonly Found[]): readonly Found[] =>
  notFacts.length > 0 ? notFacts : found.filter(({ units }) => units.every(({ assertion }) => assertion === undefined));

// a name that no node bears leads nowhere: it is what the text says
const typeOf = (node: Found["node"]): AnswerItem["type"] => {
  if (isStranger(node)) return "Value";
  return node.type === "Concept" ? "Theme" : node.type;
};

function byNodes(evidence: Evidence, stated = evidence.found): Composed | undefined {
  const all = evidence.read.denied ? reserved(evidence, stated) : stated;
  if (all.length === 0) return undefined;
  const { found, contradictions } = contested(all, evidence);
  if (found.length === 0) return answerOf(evidence, { status: "unsure", text: "", items: [], contradictions });
  const told = goingOnFirst(
    found.map((one) => settled(one, evidence)),
    evidence,
  );
  const items = told.map((one) => itemOf(one, evidence));
  return answerOf(evidence, {
    status: isSure(found, evidence) ? "answered" : "unsure",
    text: sayFound(told, items, evidence),
    items,
    contradictions: [...endings(told, evidence), ...contradictions],
  });
}

// what is over is told after what goes on
function goingOnFirst(told: readonly Settled[], evidence: Evidence): Settled[] {
  const isOver = ({ units: [first] }: Settled): number =>
    Number(first !== undefined && endedOf(first, evidence) !== undefined);
  return told.toSorted((a, b) => isOver(a) - isOver(b));
}

const MOST_ENDED = 3;

// that it is over is told once for each project
function endings(found: readonly Found[], evidence: Evidence): Contradiction[] {
  const over = found.flatMap(({ units: [first] }) => (first && endedOf(first, evidence)) ?? []);
  const once = [...new Map(over.map((one) => [one.name, one])).values()].slice(0, MOST_ENDED);
  return once.map(({ name, word, citation }) => ({ kind: "ended", name, value: word, citations: [citation] }));
}

/** What is tied to the very one that the question names is counted though the rest of the question stands elsewhere. */
const COUNTED_OF_NAMED = 0.54;
const isOfNamed = ({ node, units: [first] }: Found, { entities }: Evidence): boolean =>
  (node.type === "Action" || node.type === "Decision") && entities.some(({ id }) => id === first?.other?.id);

function counted(evidence: Evidence): Composed {
  const stated = byFact(evidence, countFact(evidence));
  if (stated !== undefined) return stated;
  // a name that merely stands near is not counted
  const tied = evidence.found.filter(({ units }) => units.some(({ assertion }) => assertion !== undefined));
  const least = tied.length > 0 && tied.every((one) => isOfNamed(one, evidence)) ? COUNTED_OF_NAMED : COUNTED;
  const found = (tied[0]?.score ?? 0) >= least ? tied : evidence.enumerated;
  if ((found[0]?.score ?? 0) < Math.min(least, COUNTED) || evidence.read.want.types.length === 0)
    return unknown(evidence);
  const { found: held, contradictions } = contested(found, evidence);
  const told = held.map((one) => settled(one, evidence));
  const items = told.map((one) => itemOf(one, evidence));
  return answerOf(evidence, {
    status: (found[0]?.score ?? 0) >= COUNTED ? "answered" : "unsure",
    text: `${messages.count(items.length, evidence.read.want.noun)}: ${sayFound(told, items, evidence)}`.trim(),
    items,
    contradictions: [...endings(told, evidence), ...contradictions],
  });
}
