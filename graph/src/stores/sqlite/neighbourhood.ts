import { type Edge, edgeId, type GraphNode, type Visibility } from "@kenniswijzer/domain";
import { byText } from "../../change.ts";
import type { GraphStore, Neighbourhood, PassageMention } from "../../store.ts";
import type { Connection } from "./connection.ts";
import { keyOf, type PassageRows, type Surroundings } from "./surroundings.ts";
import { seesAll, sortedById } from "./values.ts";

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
    const near = [...ids, ...edges.flatMap(({ from, to }) => [from, to]), ...named.map(({ node }) => node)];
    const nodes = kept.nodes.of(near).filter(sees);
    const seen = new Set(nodes.map(({ id }) => id));
    const assertions = sortedById(kept.evidence.of(edges.map(keyOf)).flat().filter(sees));
    return {
      nodes: sortedById(cut(kept, nodes, of)),
      edges,
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
): Edge[] {
  const claimed = passages.flatMap(({ claims }) => claims.filter(sees).map(({ edge }) => edge));
  const wanted = [...kept.edgesAt.of(ids).flat(), ...kept.edges.of(claimed)];
  const allowed = wanted.filter((edge) => sees(edge) && (!types || types.includes(edge.type)));
  const ends = kept.nodes.of(allowed.flatMap(({ from, to }) => [from, to])).filter(sees);
  const open = new Set(ends.map(({ id }) => id));
  const whole = allowed.filter(({ from, to }) => open.has(from) && open.has(to));
  const once = new Map(whole.map((edge) => [keyOf(edge), edge]));
  return [...once.values()].sort((a, b) => byText(edgeId(a), edgeId(b)));
}

// the nodes with only those of their documents that may be seen
function cut(kept: Surroundings, nodes: readonly GraphNode[], { visible }: Of): GraphNode[] {
  if (seesAll(visible)) return [...nodes];
  const documents = kept.documents.of(nodes.flatMap((node) => node.documents));
  const hidden = new Set(documents.filter(({ visibility }) => !visible.includes(visibility)).map(({ id }) => id));
  return nodes.map((node) => ({ ...node, documents: node.documents.filter((id) => !hidden.has(id)) }));
}

const inOrder = (mentions: readonly PassageMention[]): PassageMention[] =>
  mentions.toSorted(
    (a, b) => byText(a.passage, b.passage) || a.start - b.start || byText(a.node, b.node) || a.end - b.end,
  );
