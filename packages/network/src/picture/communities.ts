import type { NodeLabel } from "@kenniswijzer/domain";
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
  return [...groups.values()]
    .map((members) => members.sort((a, b) => b.weight - a.weight || (a.node.id < b.node.id ? -1 : 1)))
    .sort((a, b) => b.length - a.length || (firstOf(a) < firstOf(b) ? -1 : 1))
    .map((members, id) => ({ id, name: nameOf(members), members }));
}

const firstOf = (members: readonly OverviewNode[]): string => members[0]?.node.id ?? "";

const NAMING: readonly (readonly NodeLabel["type"][])[] = [
  ["Concept", "Theme"],
  ["Project", "Question"],
  ["TargetGroup"],
  ["Actor"],
];
const MOST_NAMES = 2;
const LONGEST_NAME = 48;

/** After its weightiest themes; where there are none after its projects and questions, and so on. */
function nameOf(members: readonly OverviewNode[]): string {
  for (const types of NAMING) {
    const names = members.filter(({ node }) => types.includes(node.type)).map(({ node }) => cut(node.name));
    if (names.length > 0) return listed(names.slice(0, MOST_NAMES));
  }
  return "";
}

const cut = (name: string): string =>
  name.length <= LONGEST_NAME ? name : `${name.slice(0, Math.max(1, name.lastIndexOf(" ", LONGEST_NAME)))}…`;
