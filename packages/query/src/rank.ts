import { type GraphNode, nameKey } from "@kenniswijzer/domain";
import type { Found, Unit } from "./evidence.ts";
import { fitTo, namedIn, type Scales } from "./fit.ts";
import type { Constraint, ReadQuestion } from "./reading.ts";
import { type SearchToken, tokensOf } from "./subject.ts";
import { type Draft, sameOffice } from "./units.ts";

const BESIDE_BEST = 0.86;
const UNHEARD = 0.65;
const SURE_OUT = 0.66;
const CLOSE_ENOUGH = 0.5;

/** All nodes that satisfy the question's constraints, best first, each with the claims and sentences that say so. */
export function rank(drafts: readonly Draft[], scales: Scales): Found[] {
  const { read } = scales;
  const wanted = read.constraints.filter((constraint) => constraint.wanted);
  const unwanted = read.constraints.filter((constraint) => !constraint.wanted);
  const sets = wanted.map((constraint) => satisfying(drafts, constraint, scales));
  const kept = read.join === "any" ? union(sets) : intersection(sets);
  const stated = drafts.filter(({ assertion }) => assertion !== undefined);
  const out = new Set(
    unwanted.flatMap((constraint) =>
      [...satisfying(stated, constraint, scales).values()].flatMap(({ node, score }) =>
        score >= SURE_OUT ? node.id : [],
      ),
    ),
  );
  return [...kept.values()]
    .filter((found) => !out.has(found.node.id))
    .toSorted((a, b) => b.score - a.score || (a.node.id < b.node.id ? -1 : 1));
}

function satisfying(drafts: readonly Draft[], constraint: Constraint, scales: Scales): Map<string, Found> {
  const unheard = scales.meter.unheard(constraint.words) ? UNHEARD : 1;
  const asked = new Set(scales.entities.flatMap((entity) => entity.nodes.map((node) => node.id)));
  const fitOf = fitTo(constraint, scales);
  const isSpokenOf = spokenOf(constraint, scales);
  const units: Unit[] = [];
  for (const draft of drafts) {
    if (draft.node.type === "Actor" && (isSpokenOf(draft.node) || isCalled(draft.node, scales.read))) continue;
    if (isWhole(draft, scales) && !asked.has(draft.other?.id ?? "")) continue;
    if (asked.has(draft.node.id) !== (scales.read.want.asked === "yes-no")) continue;
    const score = unheard * fitOf(draft);
    if (score >= CLOSE_ENOUGH) units.push({ ...draft, score });
  }
  const best = Math.max(0, ...units.map((unit) => unit.score));
  const least = Math.max(CLOSE_ENOUGH, best * BESIDE_BEST);
  return byNode(
    aboutTheNamed(
      units.filter((unit) => unit.score >= least),
      constraint,
      scales,
    ),
  );
}

// "wat komt samen in de Kenniswerkplaats": the thing itself, by its first word, is no answer
function spokenOf({ words }: Constraint, { read, meter }: Scales): (node: GraphNode) => boolean {
  const own = (index: number): readonly SearchToken[] => read.subjects[index]?.wordings[0]?.tokens ?? [];
  const said = words.filter((index) => (meter.importance[index] ?? 0) > 0);
  const saidTerms = new Set(said.flatMap((index) => own(index).map(({ term }) => term)));
  const called = new Set(words.filter((index) => isAlone(index, read)).flatMap((index) => own(index)[0]?.term ?? []));
  return ({ kind, name }) => {
    if (kind === "person" || kind === "municipality" || read.want.asked === "yes-no") return false;
    const tokens = tokensOf(name);
    const [first] = tokens;
    if (first === undefined) return false;
    if (called.has(first.term)) return true;
    return saidTerms.has(first.term) && tokens.filter(({ term }) => saidTerms.has(term)).length >= tokens.length / 2;
  };
}

const BELONGS: readonly string[] = ["PARTNER_IN", "PART_OF", "MEMBER_OF"];

// what others belong to is an answer to who they are with; what its members do it does not do itself
const isWhole = ({ node, assertion, other }: Draft, { read }: Scales): boolean =>
  node.type === "Actor" &&
  other?.type === "Actor" &&
  read.want.head === "" &&
  (read.want.asked === "partner" || read.want.asked === "organisation") &&
  assertion?.object === node.id &&
  BELONGS.includes(assertion.predicate);

// "in de Kenniswerkplaats": a capital of its own, where no other name goes on
const isAlone = (index: number, { words }: ReadQuestion): boolean =>
  index > 0 && words[index]?.capital === true && !words[index - 1]?.capital && !words[index + 1]?.capital;

// "Anna Bakker" is who is asked about, also where a text has her as "Anna Bakker-Smit"
export function isCalled({ kind, name }: GraphNode, { words }: ReadQuestion): boolean {
  if (kind !== "person") return false;
  const own = new Set(nameKey(name).split(/[\s-]+/));
  return words.some((word, i) => {
    const next = words[i + 1];
    return next?.capital === true && word.capital && own.has(word.text) && own.has(next.text);
  });
}

// where claims about the very thing that the question names answer it, others that happen to stand near it do not
function aboutTheNamed(units: readonly Unit[], constraint: Constraint, scales: Scales): readonly Unit[] {
  const ids = new Set(namedIn(constraint, scales).flatMap(({ nodes }) => nodes.map(({ id }) => id)));
  const office = units.filter(({ assertion }) => sameOffice(assertion?.role, scales.read.want.head));
  if (office.length > 0) return office;
  const exact = units.filter(({ other }) => other !== undefined && (ids.has(other.id) || scales.step?.has(other.id)));
  return exact.length > 0 ? exact : units;
}

function byNode(units: readonly Unit[]): Map<string, Found> {
  const groups = new Map<string, Unit[]>();
  for (const unit of units) groups.set(unit.node.id, [...(groups.get(unit.node.id) ?? []), unit]);
  return new Map([...groups].map(([id, group]) => [id, foundOf(group)]));
}

function foundOf(units: readonly Unit[]): Found {
  const best = units.toSorted(
    (a, b) =>
      b.score - a.score || Number(b.assertion !== undefined) - Number(a.assertion !== undefined) || a.start - b.start,
  );
  const first = best[0] as Unit;
  return { node: first.node as GraphNode, score: first.score, units: best };
}

function intersection(sets: readonly ReadonlyMap<string, Found>[]): Map<string, Found> {
  const [first, ...rest] = sets;
  const kept = new Map<string, Found>();
  for (const [id, found] of first ?? []) {
    const others = rest.map((set) => set.get(id));
    if (others.some((other) => other === undefined)) continue;
    const all = [found, ...(others as Found[])];
    kept.set(id, {
      node: found.node,
      score: Math.min(...all.map((one) => one.score)),
      units: all.flatMap((one) => one.units),
    });
  }
  return kept;
}

function union(sets: readonly ReadonlyMap<string, Found>[]): Map<string, Found> {
  const kept = new Map<string, Found>();
  for (const [id, found] of sets.flatMap((set) => [...set])) {
    const known = kept.get(id);
    kept.set(id, known === undefined ? found : { ...known, units: [...known.units, ...found.units] });
  }
  return kept;
}
