import type { ActorKind, Picture } from "@kenniswijzer/domain";
import type { Subjects } from "../subjects.ts";
import { labelOf, type View } from "../view.ts";
import { spanOf } from "../years.ts";
import { communitiesOf } from "./communities.ts";
import { graphTools } from "./graphology.ts";
import { layoutOf } from "./layout.ts";
import { type OverviewEdge, overviewOf } from "./overview.ts";

/** The overview as everyone sees it. */
export async function pictureOf(
  view: View,
  subjects: Subjects,
  limit: number,
  kinds?: readonly ActorKind[],
): Promise<Picture> {
  const tools = await graphTools();
  const overview = overviewOf(view, subjects, limit, kinds);
  const communities = communitiesOf(overview, tools);
  const places = layoutOf(communities, overview, tools);
  const home = new Map(communities.flatMap(({ id, members }) => members.map(({ node }) => [node.id, id] as const)));
  const largest = Math.max(...overview.nodes.map(({ weight }) => weight), Number.MIN_VALUE);
  const at = evidenceAt(overview.edges);
  return {
    nodes: overview.nodes.map(({ node, stands, weight }) => ({
      ...labelOf(node),
      ...(places.get(node.id) ?? { x: 0.5, y: 0.5 }),
      weight: Math.round((1000 * weight) / largest) / 1000,
      community: home.get(node.id) ?? 0,
      documents: [...new Set(stands.flatMap(({ documents }) => documents))].sort(),
      ...yearsIn((at.get(node.id) ?? []).flatMap(({ assertions }) => assertions)),
    })),
    edges: overview.edges.map(({ edge, assertions }) => ({
      ...edge,
      documents: [...new Set(assertions.map(({ document }) => document))].sort(),
      ...yearsIn(assertions),
    })),
    communities: communities.map(({ id, name, members }) => ({ id, name, size: members.length })),
    leftOut: overview.leftOut,
  };
}

function evidenceAt(edges: readonly OverviewEdge[]): Map<string, OverviewEdge[]> {
  const at = new Map<string, OverviewEdge[]>();
  for (const one of edges) {
    for (const id of [one.edge.from, one.edge.to]) {
      const found = at.get(id);
      if (found) found.push(one);
      else at.set(id, [one]);
    }
  }
  return at;
}

const yearsIn = (assertions: OverviewEdge["assertions"]) => {
  const years = spanOf(assertions);
  return years === undefined ? {} : { years };
};
