import { type ActorKind, type Assertion, type Edge, edgeId, type GraphNode } from "@kenniswijzer/domain";
import { composeEdge } from "@kenniswijzer/graph";
import { worthOf } from "../strength.ts";
import type { Subjects } from "../subjects.ts";
import type { View } from "../view.ts";

export interface OverviewNode {
  readonly node: GraphNode;
  /** Its themes, for a concept; else itself. */
  readonly stands: readonly GraphNode[];
  readonly weight: number;
}

export interface OverviewEdge {
  readonly edge: Edge;
  readonly assertions: readonly Assertion[];
}

/** What a picture shows: nodes and edges in order of id, so that the same graph gives the same picture. */
export interface Overview {
  readonly nodes: readonly OverviewNode[];
  readonly edges: readonly OverviewEdge[];
  readonly leftOut: number;
}

const SHOWN: ReadonlySet<GraphNode["type"]> = new Set([
  "Actor",
  "Concept",
  "Theme",
  "Project",
  "Question",
  "TargetGroup",
]);

/** The weightiest nodes with what ties them: themes as their concept, and persons only when they are asked for. */
export function overviewOf(view: View, subjects: Subjects, limit: number, kinds?: readonly ActorKind[]): Overview {
  const shows = (node: GraphNode): boolean => {
    if (node.type === "Actor")
      return view.partners.has(node.id) && (node.kind !== "person" || kinds?.includes("person") === true);
    return SHOWN.has(node.type);
  };
  const standFor = (id: string): readonly string[] => {
    const node = view.nodes.get(id);
    if (node === undefined || !shows(node) || isOutside(id, view)) return [];
    return node.type === "Theme" ? subjects.standFor(id) : [id];
  };
  const edges = edgesIn(view, standFor);
  const weights = new Map<string, number>();
  for (const { edge } of edges)
    for (const id of [edge.from, edge.to]) weights.set(id, (weights.get(id) ?? 0) + worthOf({ edge }));
  const ranked = [...weights].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const kept = new Set(ranked.slice(0, limit).map(([id]) => id));
  const among = edges.filter(({ edge }) => kept.has(edge.from) && kept.has(edge.to));
  const tied = new Set(among.flatMap(({ edge }) => [edge.from, edge.to]));
  const nodes = [...tied].sort().flatMap((id): OverviewNode[] => {
    const node = view.nodes.get(id);
    const themes = (subjects.wordings.get(id) ?? []).flatMap((theme) => view.nodes.get(theme) ?? []);
    return node === undefined ? [] : [{ node, stands: [node, ...themes], weight: weights.get(id) ?? 0 }];
  });
  return { nodes, edges: among, leftOut: ranked.length - nodes.length };
}

/** With a choice of target groups, another one. */
const isOutside = (id: string, view: View): boolean =>
  view.targetGroups !== undefined && view.nodes.get(id)?.type === "TargetGroup" && !view.targetGroups.has(id);

function edgesIn(view: View, standFor: (id: string) => readonly string[]): OverviewEdge[] {
  const groups = new Map<string, { edge: Edge; assertions: Assertion[]; parts: number }>();
  for (const { edge, assertions } of view.facts) {
    for (const from of standFor(edge.from)) {
      for (const to of standFor(edge.to)) {
        if (from === to) continue;
        const id = edgeId({ from, type: edge.type, to });
        const group = groups.get(id);
        if (group === undefined) groups.set(id, { edge: { ...edge, from, to }, assertions: [...assertions], parts: 1 });
        else {
          group.assertions.push(...assertions);
          group.parts++;
        }
      }
    }
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { edge, assertions, parts }]) => ({
      edge: parts === 1 ? edge : { ...composeEdge(assertions), from: edge.from, to: edge.to },
      assertions,
    }));
}
