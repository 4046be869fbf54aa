import type { Edge, GraphNode, MergeCandidate, MergeEvidence, Passage } from "@kenniswijzer/domain";
import type { NamePair } from "./name-index.ts";

/** What the graph knows around the nodes of the pairs; only what the reader may see. */
export interface Surroundings {
  /** Nodes one step away, with names. */
  readonly nodes: ReadonlyMap<string, GraphNode>;
  /** Edges by the id of either end. */
  readonly edges: ReadonlyMap<string, readonly Edge[]>;
  /** Where each node is mentioned. */
  readonly mentions: ReadonlyMap<string, readonly { passage: string; start: number; end: number }[]>;
  /** Passages that mention both nodes of a pair. */
  readonly passages: ReadonlyMap<string, Passage>;
}

/** Pairs below this are not shown. */
const LEAST = 0.25;

/** The pair with all that speaks for and against it; undefined when too little is left of what the names say. Pure. */
export function weigh(pair: NamePair, around: Surroundings): MergeCandidate | undefined {
  const evidence = [
    ...pair.evidence,
    ...byNeighbours(pair, around),
    ...byPlace(pair, around),
    ...byAffiliation(pair, around),
    ...byPassages(pair, around),
  ];
  const score = Math.min(1, Math.max(0, sum(evidence)));
  if (score < LEAST) return undefined;
  const strongestFirst = (a: MergeEvidence, b: MergeEvidence): number => Math.abs(b.weight) - Math.abs(a.weight);
  return {
    a: pair.a,
    b: pair.b,
    score: Math.round(score * 100) / 100,
    for: evidence.filter((one) => one.weight > 0).sort(strongestFirst),
    against: evidence.filter((one) => one.weight < 0).sort(strongestFirst),
  };
}

const sum = (evidence: readonly MergeEvidence[]): number => evidence.reduce((total, one) => total + one.weight, 0);

/** Fellows that nearly everybody has say little. */
const MOST_TIES = 25;
const SHOWN = 3;

function byNeighbours({ a, b }: NamePair, around: Surroundings): MergeEvidence[] {
  const theirs = fellows(b, around);
  const shared = [...fellows(a, around)].filter((id) => theirs.has(id) && !isCommon(id, around));
  if (shared.length === 0) return [];
  const names = shared.flatMap((id) => around.nodes.get(id)?.name ?? []).sort();
  const more = names.length > SHOWN ? ` en nog ${names.length - SHOWN}` : "";
  return [
    {
      kind: "shared-neighbours",
      weight: Math.min(0.3, 0.1 * shared.length),
      text: `Beide hebben een verband met ${names.slice(0, SHOWN).join(", ")}${more}`,
    },
  ];
}

const isFact = ({ status }: Edge): boolean => status === "stated" || status === "planned";

function fellows(node: GraphNode, around: Surroundings): ReadonlySet<string> {
  const edges = (around.edges.get(node.id) ?? []).filter((edge) => isFact(edge) && edge.type !== "LOCATED_IN");
  return new Set(edges.map((edge) => (edge.from === node.id ? edge.to : edge.from)));
}

const isCommon = (id: string, around: Surroundings): boolean => (around.edges.get(id)?.length ?? 0) > MOST_TIES;

function ends(node: GraphNode, type: Edge["type"], around: Surroundings): string[] {
  const edges = (around.edges.get(node.id) ?? []).filter((edge) => edge.type === type && edge.from === node.id);
  return edges.filter(isFact).map((edge) => edge.to);
}

function byPlace({ a, b }: NamePair, around: Surroundings): MergeEvidence[] {
  const [own, theirs] = [ends(a, "LOCATED_IN", around), ends(b, "LOCATED_IN", around)];
  if (own.length === 0 || theirs.length === 0) return [];
  const shared = own.filter((place) => theirs.includes(place));
  const name = around.nodes.get(shared[0] ?? "")?.name;
  return shared.length > 0
    ? [{ kind: "same-place", weight: 0.15, text: `Beide liggen in ${name ?? "dezelfde plaats"}` }]
    : [{ kind: "other-place", weight: -0.4, text: "Ze liggen in verschillende plaatsen" }];
}

function byAffiliation({ a, b }: NamePair, around: Surroundings): MergeEvidence[] {
  if (a.kind !== "person" || b.kind !== "person") return [];
  const [own, theirs] = [ends(a, "MEMBER_OF", around), ends(b, "MEMBER_OF", around)];
  if (own.length === 0 || theirs.length === 0) return [];
  const shared = own.find((id) => theirs.includes(id));
  const name = around.nodes.get(shared ?? "")?.name;
  return shared === undefined
    ? [{ kind: "other-affiliation", weight: -0.2, text: "Ze horen bij verschillende organisaties" }]
    : [{ kind: "shared-neighbours", weight: 0.2, text: `Beide horen bij ${name ?? "dezelfde organisatie"}` }];
}

/** Named in one sentence they are two, unless the second stands in brackets behind the first. */
function byPassages({ a, b }: NamePair, around: Surroundings): MergeEvidence[] {
  let together = false;
  for (const one of around.mentions.get(a.id) ?? []) {
    for (const other of around.mentions.get(b.id) ?? []) {
      const passage = one.passage === other.passage ? around.passages.get(one.passage) : undefined;
      if (passage === undefined || (one.start < other.end && other.start < one.end)) continue;
      const [first, second] = one.start < other.start ? [one, other] : [other, one];
      const between = passage.text.slice(first.end - passage.start, second.start - passage.start);
      if (/^\s*\((?:hierna|ook wel|verder|voorheen|afgekort|of)?[\s:]*["'“‘]?$/i.test(between))
        return [{ kind: "defined", weight: 0.4, text: "De ene naam staat tussen haakjes achter de andere" }];
      together ||= !/[.!?]\s/.test(between) && between.length < 200;
    }
  }
  return together
    ? [{ kind: "named-together", weight: -0.4, text: "Ze staan samen in één zin: dan zijn het er meestal twee" }]
    : [];
}

/** Passages that mention both nodes of a pair. */
export function sharedPassages(pairs: readonly NamePair[], mentions: Surroundings["mentions"]): string[] {
  const shared = pairs.flatMap(({ a, b }) => {
    const own = new Set((mentions.get(a.id) ?? []).map((mention) => mention.passage));
    return (mentions.get(b.id) ?? []).map((mention) => mention.passage).filter((passage) => own.has(passage));
  });
  return [...new Set(shared)];
}

/** Likeliest first; equally likely ones by id. */
export const likeliestFirst = (one: MergeCandidate, other: MergeCandidate): number =>
  other.score - one.score || (one.a.id + one.b.id < other.a.id + other.b.id ? -1 : 1);
