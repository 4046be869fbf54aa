import type { EdgeType } from "@kenniswijzer/domain";
import { type Evidence, type Found, saysAct } from "@kenniswijzer/query";

/** From this score an answer is given without reserve. */
export const SURE = 0.66;

// acts that no tie of the graph stands for: only sentences say who did
const UNTIED: ReadonlySet<Evidence["act"]> = new Set(["leave", "commission", "compose", "supply", "succeed", "train"]);

// acts that only their own tie answers: who takes part in something does not therefore pay for it
const OWN_TIE: Partial<Record<NonNullable<Evidence["act"]>, readonly EdgeType[]>> = {
  pay: ["FUNDS"],
  leave: [],
  found: ["WORKS_ON", "PARTNER_IN", "PART_OF", "MEMBER_OF", "LEADS", "COOPERATES_WITH"],
};

function isTied({ units }: Found, act: Evidence["act"]): boolean {
  const predicate = units[0]?.assertion?.predicate;
  const own = act === undefined ? undefined : OWN_TIE[act];
  return predicate !== undefined && (own === undefined || own.includes(predicate));
}

/** So clear must a sentence be to stand beside a tie. */
const CLEARLY = 0.85;
const LEAST_OF_WEAK = 0.85;

const isAsked = ({ units }: Found, { read }: Evidence): boolean =>
  read.ties.some(({ type }) => type === units[0]?.assertion?.predicate);

// who takes part in something is often only named with it; who leads or pays for it is said to
const LOOSE: ReadonlySet<Evidence["act"]> = new Set(["join", "run", "raise"]);

// what no tie stands for must be said where the name stands, and so must any act of somebody whom no tie has
function saysUntied({ units }: Found, { act, read }: Evidence): boolean {
  if (act === undefined || units.some(({ quote }) => saysAct(quote, act))) return true;
  if (UNTIED.has(act)) return false;
  // "van welke instantie is de regeling" asks for no owner
  const whose = act === "own" && !read.words.some(({ text }) => text.startsWith("eigen"));
  return whose || LOOSE.has(act) || units.some(({ assertion }) => assertion !== undefined);
}

/** Who answers: the graph's ties of the asked kind first; what sentences say where it has none, or none that is sure. */
export function tiedOrSaid(evidence: Evidence): readonly Found[] {
  const { act, read, spoken } = evidence;
  const own = act !== undefined && OWN_TIE[act] !== undefined && !read.denied;
  const found = evidence.found.filter((one) => (own ? isTied(one, act) : read.denied || saysUntied(one, evidence)));
  const [tied] = found;
  const [said] = spoken;
  if (tied === undefined || said === undefined) return tied === undefined ? spoken : found;
  if (isBoth(found, spoken, evidence)) return together(found, spoken);
  const weak = UNTIED.has(act) || !isTied(tied, act);
  const clear = said.score >= (weak ? LEAST_OF_WEAK * tied.score : SURE);
  return tied.score < said.score || (clear && !isAsked(tied, evidence)) ? spoken : found;
}

// a tie says that the one does it, a sentence that the other does
function isBoth(found: readonly Found[], spoken: readonly Found[], evidence: Evidence): boolean {
  const [tied] = found;
  const [said] = spoken;
  if (tied === undefined || said === undefined || UNTIED.has(evidence.act)) return false;
  return tied.score >= SURE && said.score >= CLEARLY && isTied(tied, evidence.act) && isAsked(tied, evidence);
}

function together(found: readonly Found[], spoken: readonly Found[]): Found[] {
  const ids = new Set(found.map(({ node }) => node.id));
  const others = spoken.filter(({ node, score }) => !ids.has(node.id) && score >= CLEARLY);
  return [...found, ...others].toSorted((a, b) => b.score - a.score);
}
