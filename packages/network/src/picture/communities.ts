import type { GraphNode } from "@kenniswijzer/domain";
import { worthOf } from "../strength.ts";
import { listed } from "../words.nl.ts";
import type { GraphTools } from "./graphology.ts";
import type { Overview, OverviewNode } from "./overview.ts";

export interface Community {
  readonly id: number;
  readonly name: string;
  /** The weightiest first. */
  readonly members: readonly OverviewNode[];
}

/** Where partners sit and for whom something is ties everything to everything. */
const LOOSE: Readonly<Record<string, number>> = { LOCATED_IN: 0.2, TARGETS: 0.5 };

/** How strongly a tie holds two nodes together. */
export const bondOf = ({ edge }: Overview["edges"][number]): number => worthOf({ edge }) * (LOOSE[edge.type] ?? 1);

/** Nodes that hang together more than with others, the largest group first. */
export function communitiesOf({ nodes, edges }: Overview, { groups: groupsOf }: GraphTools): Community[] {
  const springs = edges.map((one) => ({ from: one.edge.from, to: one.edge.to, weight: bondOf(one) }));
  const found = groupsOf(
    nodes.map(({ node }) => node.id),
    springs,
  );
  const groups = new Map<number, OverviewNode[]>();
  for (const one of nodes) {
    const at = found.get(one.node.id) ?? -1;
    groups.set(at, [...(groups.get(at) ?? []), one]);
  }
  const sorted = [...groups.values()]
    .map((members) => members.sort((a, b) => b.weight - a.weight || (a.node.id < b.node.id ? -1 : 1)))
    .sort((a, b) => b.length - a.length || (firstOf(a) < firstOf(b) ? -1 : 1));
  const sharers = sharersIn(edges, found);
  const given = new Set<string>();
  return sorted.map((members, id) => {
    const name = nameOf(members, sharers, given);
    given.add(name);
    return { id, name, members };
  });
}

/** With how many others of its own community each node has to do. */
function sharersIn(edges: Overview["edges"], community: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const others = new Map<string, Set<string>>();
  for (const {
    edge: { from, to },
  } of edges) {
    if (community.get(from) !== community.get(to)) continue;
    for (const [one, other] of [[from, to] as const, [to, from] as const])
      others.set(one, (others.get(one) ?? new Set()).add(other));
  }
  return new Map([...others].map(([id, all]) => [id, all.size]));
}

const firstOf = (members: readonly OverviewNode[]): string => members[0]?.node.id ?? "";

const NAMING: readonly ((node: GraphNode) => boolean)[] = [
  ({ type }) => type === "Concept" || type === "Theme",
  ({ type, kind }) => type === "Project" || kind === "network",
  ({ type }) => type === "TargetGroup",
  ({ type }) => type === "Question",
  ({ type }) => type === "Actor",
];
const LONGEST_NAME = 44;

/**
 * After what most of its members share: themes that several have to do with, else a project or network, a target group, a question.
 * Where nothing is shared after its weightiest themes, and so on. Never a name that another community has.
 */
function nameOf(
  members: readonly OverviewNode[],
  sharers: ReadonlyMap<string, number>,
  given: ReadonlySet<string>,
): string {
  const shares = ({ node }: OverviewNode): number => sharers.get(node.id) ?? 0;
  const byShare = [...members].sort((a, b) => shares(b) - shares(a));
  for (const least of [2, 0]) {
    for (const names of NAMING) {
      const found = byShare.filter((one) => names(one.node) && shares(one) >= least).map(({ node }) => cut(node.name));
      const name = freeName([...new Set(found)], given);
      if (name !== undefined) return name;
    }
  }
  return "";
}

/** The first names, two where these are short, that are no other's. */
function freeName(names: readonly string[], given: ReadonlySet<string>): string | undefined {
  for (let first = 0; first < names.length; first++) {
    const [one = "", two] = names.slice(first);
    const both = two === undefined ? one : listed([one, two]);
    const name = [both, one].find((words) => words.length <= LONGEST_NAME && !given.has(words));
    if (name !== undefined) return name;
  }
  return undefined;
}

const cut = (name: string): string =>
  name.length <= LONGEST_NAME ? name : `${name.slice(0, Math.max(1, name.lastIndexOf(" ", LONGEST_NAME - 1)))}…`;
