import { type Contradiction, type GraphNode, nameKey } from "@kenniswijzer/domain";
import type { Evidence, Found, Unit } from "@kenniswijzer/query";
import { citationOf } from "./citation.ts";
import { byCurrency, holds, isNewer } from "./currency.ts";

/** Who answers after what other documents say against it: in order of what holds, without whom a newer document takes back. */
export interface Contested {
  readonly found: readonly Found[];
  /** What is said against it, side by side; empty for nothing. */
  readonly contradictions: readonly Contradiction[];
}

const MOST = 3;

/** Weighs possible answers against what other documents deny, and against each other where only one can hold. */
export function contested(found: readonly Found[], evidence: Evidence): Contested {
  const pairs = found.map((one) => ({ one, denial: denialOf(one, evidence) }));
  const taken = pairs.filter(({ one, denial }) => denial && isTakenBack(one, denial, evidence));
  const kept = ordered(
    found.filter((one) => !taken.some((pair) => pair.one === one)),
    evidence,
  );
  const contradictions = [
    ...taken.slice(0, MOST).map(({ one, denial }) => takenBack(one, denial as Unit, evidence)),
    ...pairs
      .filter((pair) => pair.denial && !taken.includes(pair))
      .slice(0, MOST)
      .map(({ denial }) => otherwise(denial as Unit, evidence)),
    ...holdersOtherwise(kept, evidence),
  ];
  return { found: kept, contradictions };
}

// the newest sentence of another document that says it is not so
function denialOf({ node, units }: Found, { notFacts, read, ...evidence }: Evidence): Unit | undefined {
  if (read.denied || read.want.asked === "yes-no") return undefined;
  const own = new Set(units.map(({ document }) => document));
  const others = units.flatMap(({ other }) => other ?? []);
  const against = notFacts
    .filter((one) => one.node.id === node.id)
    .flatMap((one) => one.units)
    .filter(
      (unit) =>
        unit.assertion?.modality === "ontkent" &&
        !own.has(unit.document) &&
        (others.length === 0 || others.some((other) => isAbout(unit, other))),
    );
  return against.toSorted((a, b) => byCurrency(a, b, { ...evidence, notFacts, read }))[0];
}

// the minutes of "stuurgroep Goed Begin" speak of the project as "het project"
const GROUP_OF = /^(?:stuurgroep|werkgroep|projectgroep|projectteam|kerngroep|regiegroep|klankbordgroep|overleg)\s/u;
const THE_PROJECT = /(?<!\p{L})(?:het|dit|ons) (?:project|programma)(?!\p{L})|(?<!\p{L})de pilot(?!\p{L})/iu;

function isAbout({ other, quote }: Unit, asked: GraphNode): boolean {
  if (other === undefined || other.id === asked.id) return other !== undefined;
  const name = nameKey(other.name);
  return GROUP_OF.test(name) && name.replace(GROUP_OF, "") === bare(asked) && THE_PROJECT.test(quote);
}

const bare = ({ name }: GraphNode): string => nameKey(name).replace(/^(?:het )?(?:project|programma|pilot) /u, "");

const isTakenBack = ({ units }: Found, denial: Unit, evidence: Evidence): boolean =>
  units.every((unit) => isNewer(denial, unit, evidence));

function takenBack({ node, units }: Found, denial: Unit, evidence: Evidence): Contradiction {
  const before = units.toSorted((a, b) => byCurrency(a, b, evidence))[0] as Unit;
  return {
    kind: "withdrawn",
    name: node.name,
    citations: [citationOf(denial, evidence), citationOf(before, evidence)],
  };
}

const otherwise = (unit: Unit, evidence: Evidence): Contradiction => ({
  kind: "otherwise",
  citations: [citationOf(unit, evidence)],
});

const ONE_HOLDER: readonly string[] = ["LEADS", "SUCCEEDS"];

// who leads is one at a time; who takes part are many
const isHeldByOne = ({ read }: Evidence): boolean =>
  read.ties.some(({ type }) => ONE_HOLDER.includes(type)) || (read.want.asked === "person" && read.want.head !== "");

// what was replaced leads no answer; of holders whom different documents name, the newest comes first
function ordered(found: readonly Found[], evidence: Evidence): readonly Found[] {
  const stands = ({ units }: Found): number => Number(units.some((unit) => holds(unit, evidence)));
  const byStanding = found.toSorted((a, b) => stands(b) - stands(a));
  return isHeldByOne(evidence) && areOfOthers(byStanding)
    ? byStanding.toSorted((a, b) => byCurrency(newest(a, evidence), newest(b, evidence), evidence))
    : byStanding;
}

const newest = ({ units }: Found, evidence: Evidence): Unit =>
  units.toSorted((a, b) => byCurrency(a, b, evidence))[0] as Unit;

// no document names two of them
function areOfOthers(found: readonly Found[]): boolean {
  const documents = found.flatMap(({ units }) => [...new Set(units.map(({ document }) => document))]);
  return found.length > 1 && new Set(documents).size === documents.length;
}

function holdersOtherwise(found: readonly Found[], evidence: Evidence): Contradiction[] {
  if (!isHeldByOne(evidence) || !areOfOthers(found)) return [];
  return found.slice(1, MOST).map((one) => otherwise(newest(one, evidence), evidence));
}
