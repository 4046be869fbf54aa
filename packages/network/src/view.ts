import {
  type Assertion,
  type GraphNode,
  KenniswijzerError,
  type NetworkOptions,
  type NodeLabel,
} from "@kenniswijzer/domain";
import { composeEdge } from "@kenniswijzer/graph";
import { isCollective } from "./collective.nl.ts";
import type { ProvenTie, SeenNetwork } from "./seen-network.ts";
import { yearsOf } from "./years.ts";

/** What a reader asked to see of what she may see. */
export interface View {
  readonly whole: SeenNetwork;
  readonly nodes: ReadonlyMap<string, GraphNode>;
  /** Ties of any status, in order of `edgeId`. */
  readonly ties: readonly ProvenTie[];
  /** Those that hold, or are planned: all else is never counted and never gone along. */
  readonly facts: readonly ProvenTie[];
  /** Facts by each of their ends. */
  readonly around: ReadonlyMap<string, readonly ProvenTie[]>;
  /** Single parties that pass the filters, in order of id. */
  readonly partners: ReadonlySet<string>;
  /** Sets of parties: text, and no party. */
  readonly collectives: ReadonlySet<string>;
  /** Only what is for these; undefined for any. */
  readonly targetGroups: ReadonlySet<string> | undefined;
}

/** Gives the municipalities of a region, by ids of nodes; empty for what is no region. */
export type MembersOf = (region: string) => readonly string[];

export function viewOf(whole: SeenNetwork, options: NetworkOptions, membersOf: MembersOf): View {
  const ties = tiesIn(whole, options);
  const inSight = options.documents && new Set(options.documents);
  const nodes = inSight === undefined ? whole.nodes : mentionedIn(whole, inSight);
  const planned = options.planned ?? true;
  const facts = ties.filter(
    ({ edge }) =>
      (edge.status === "stated" || (planned && edge.status === "planned")) &&
      nodes.has(edge.from) &&
      nodes.has(edge.to),
  );
  const around = aroundOf(facts);
  const actors = [...nodes.values()].filter((node) => node.type === "Actor");
  const collectives = new Set(actors.filter(isCollective).map(({ id }) => id));
  const passes = passing(options, around, membersOf);
  const partners = new Set(actors.filter((one) => !collectives.has(one.id) && passes(one)).map(({ id }) => id));
  const targetGroups = options.targetGroups && new Set(options.targetGroups);
  return { whole, nodes, ties, facts, around, partners, collectives, targetGroups };
}

/** Ties by the evidence that passes; one of which none does is gone. */
function tiesIn(whole: SeenNetwork, { documents, from, until }: NetworkOptions): readonly ProvenTie[] {
  if (documents === undefined && from === undefined && until === undefined) return whole.ties;
  const inSight = documents && new Set(documents);
  const passes = (assertion: Assertion): boolean => {
    if (inSight !== undefined && !inSight.has(assertion.document)) return false;
    const years = yearsOf(assertion);
    return (
      years === undefined || ((from === undefined || years[1] >= from) && (until === undefined || years[0] <= until))
    );
  };
  return whole.ties.flatMap((tie): ProvenTie[] => {
    const assertions = tie.assertions.filter(passes);
    if (assertions.length === tie.assertions.length) return [tie];
    return assertions.length === 0 ? [] : [{ edge: composeEdge(assertions), assertions }];
  });
}

function mentionedIn({ nodes }: SeenNetwork, documents: ReadonlySet<string>): Map<string, GraphNode> {
  const mentioned = [...nodes].filter(([, node]) => node.documents.some((id) => documents.has(id)));
  return new Map(
    mentioned.map(([id, node]) => [id, { ...node, documents: node.documents.filter((one) => documents.has(one)) }]),
  );
}

function aroundOf(facts: readonly ProvenTie[]): Map<string, ProvenTie[]> {
  const around = new Map<string, ProvenTie[]>();
  const put = (id: string, tie: ProvenTie): void => {
    const ties = around.get(id);
    if (ties) ties.push(tie);
    else around.set(id, [tie]);
  };
  for (const tie of facts) {
    put(tie.edge.from, tie);
    if (tie.edge.to !== tie.edge.from) put(tie.edge.to, tie);
  }
  return around;
}

const BELONGS = new Set(["PART_OF", "LOCATED_IN", "MEMBER_OF"]);
const MOST_STEPS_UP = 3;

/** Tells which actors pass: of these kinds, and in these regions, as itself, as member, or by belonging to what is in them. */
function passing(
  { kinds, regions }: NetworkOptions,
  around: ReadonlyMap<string, readonly ProvenTie[]>,
  membersOf: MembersOf,
): (actor: GraphNode) => boolean {
  const places = regions && new Set(regions.flatMap((id) => [id, ...membersOf(id)]));
  const isIn = (id: string): boolean => {
    let level = new Set([id]);
    for (let step = 0; step <= MOST_STEPS_UP && level.size > 0; step++) {
      if ([...level].some((one) => places?.has(one))) return true;
      const up = [...level]
        .flatMap((one) => around.get(one) ?? [])
        .filter(({ edge }) => BELONGS.has(edge.type) && level.has(edge.from));
      level = new Set(up.map(({ edge }) => edge.to));
    }
    return false;
  };
  return ({ id, kind }) =>
    (kinds === undefined || (kind !== undefined && kinds.includes(kind))) && (places === undefined || isIn(id));
}

/** The node, whatever the filters leave of it. Throws `not-found` for a stranger, and for what may not be seen. */
export function known({ nodes, whole }: View, id: string): GraphNode {
  const node = nodes.get(id) ?? whole.nodes.get(id);
  if (node === undefined)
    throw new KenniswijzerError("not-found", `network: ${id} is niet bekend; kies een id uit de lijsten`);
  return node;
}

export const labelOf = ({ id, type, kind, name }: GraphNode): NodeLabel => ({
  id,
  type,
  ...(kind === undefined ? {} : { kind }),
  name,
});

/** Of two names or ids, the order everywhere the same: by name, then by id. */
export const byLabel = (a: NodeLabel, b: NodeLabel): number =>
  a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
