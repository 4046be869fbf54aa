import type { Visibility } from "@kenniswijzer/domain";
import { byText } from "../../change.ts";
import type { GraphStore, Neighbourhood, PassageMention } from "../../store.ts";
import type { Connection } from "./connection.ts";
import { cut, type KeyedEdge, type PassageRows, type Surroundings } from "./surroundings.ts";
import { sortedById } from "./values.ts";

type Of = Parameters<GraphStore["neighbourhood"]>[1];
type Sees = (what: { readonly visibility: Visibility }) => boolean;

export function neighbourhoodOf(
  connection: Connection,
  kept: Surroundings,
  ids: readonly string[],
  of: Of,
): Neighbourhood {
  const sees: Sees = ({ visibility }) => of.visible.includes(visibility);
  return connection.read(() => {
    kept.refresh(connection);
    const passages = passagesOf(kept, of, sees);
    const edges = edgesAround(kept, ids, passages, of, sees);
    const named = passages.flatMap(({ mentions }) => mentions);
    const near = [...ids, ...edges.flatMap(({ edge }) => [edge.from, edge.to]), ...named.map(({ node }) => node)];
    const nodes = kept.nodes.of(near).filter(sees);
    const seen = new Set(nodes.map(({ id }) => id));
    const assertions = sortedById(
      kept.evidence
        .of(edges.map(({ key }) => key))
        .flat()
        .filter(sees),
    );
    return {
      nodes: sortedById(cut(kept, nodes, of.visible)),
      edges: edges.map(({ edge }) => edge),
      assertions,
      mentions: inOrder(named.filter(({ node }) => seen.has(node))),
      documents: sortedById(kept.documents.of(assertions.map(({ document }) => document)).filter(sees)),
    };
  });
}

function passagesOf(kept: Surroundings, of: Of, sees: Sees): PassageRows[] {
  const rows = kept.passages.of(of.passages ?? []);
  const open = new Set(
    kept.documents
      .of(rows.map(({ document }) => document))
      .filter(sees)
      .map(({ id }) => id),
  );
  return rows.filter(({ document }) => open.has(document));
}

function edgesAround(
  kept: Surroundings,
  ids: readonly string[],
  passages: readonly PassageRows[],
  { types }: Of,
  sees: Sees,
): KeyedEdge[] {
  const claimed = passages.flatMap(({ claims }) => claims.filter(sees).map(({ edge }) => edge));
  const wanted = new Map<string, KeyedEdge>();
  for (const one of [...kept.edgesAt.of(ids).flat(), ...kept.edges.of(claimed)])
    if (sees(one.edge) && (!types || types.includes(one.edge.type))) wanted.set(one.key, one);
  const all = [...wanted.values()];
  const ends = kept.nodes.of(all.flatMap(({ edge }) => [edge.from, edge.to])).filter(sees);
  const open = new Set(ends.map(({ id }) => id));
  const whole = all.filter(({ edge }) => open.has(edge.from) && open.has(edge.to));
  return whole.sort((a, b) => byText(a.id, b.id));
}

const inOrder = (mentions: readonly PassageMention[]): PassageMention[] =>
  mentions.toSorted(
    (a, b) => byText(a.passage, b.passage) || a.start - b.start || byText(a.node, b.node) || a.end - b.end,
  );
