import type { Assertion, Visibility } from "@kenniswijzer/domain";
import { byText } from "../../change.ts";
import { edgesSeen } from "../../composing/index.ts";
import type { GraphStore, Neighbourhood } from "../../store.ts";
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
    const near = new Set(ids);
    for (const { edge } of edges) near.add(edge.from).add(edge.to);
    for (const { mentions } of passages) for (const { node } of mentions) near.add(node);
    const nodes = kept.nodes.of(near).filter(sees);
    const seen = new Set(nodes.map(({ id }) => id));
    const evidence = evidenceOf(kept, edges, sees);
    const assertions = sortedById(evidence.seen);
    const whole = edges.map(({ edge }) => edge);
    return {
      nodes: sortedById(cut(kept, nodes, of.visible)),
      edges: evidence.isWhole ? whole : edgesSeen(whole, assertions),
      assertions,
      mentions: passages.flatMap(({ mentions }) => mentions.filter(({ node }) => seen.has(node))),
      documents: sortedById(kept.documents.of(assertions.map(({ document }) => document)).filter(sees)),
    };
  });
}

function evidenceOf(kept: Surroundings, edges: readonly KeyedEdge[], sees: Sees) {
  const seen: Assertion[] = [];
  let isWhole = true;
  for (const rows of kept.evidence.of(edges.map(({ key }) => key)))
    for (const assertion of rows) {
      if (sees(assertion)) seen.push(assertion);
      else isWhole = false;
    }
  return { seen, isWhole };
}

/** In order of their ids, as their mentions are wanted. */
function passagesOf(kept: Surroundings, of: Of, sees: Sees): PassageRows[] {
  const rows = kept.passages.of([...(of.passages ?? [])].sort(byText));
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
  const claimed = new Set<string>();
  for (const { claims } of passages) for (const claim of claims) if (sees(claim)) claimed.add(claim.edge);
  const wanted = new Map<string, KeyedEdge>();
  const want = (one: KeyedEdge): void => {
    if (sees(one.edge) && (!types || types.includes(one.edge.type))) wanted.set(one.key, one);
  };
  for (const all of kept.edgesAt.of(ids)) for (const one of all) want(one);
  for (const one of kept.edges.of(claimed)) want(one);
  const all = [...wanted.values()];
  const nodes = new Set<string>();
  for (const { edge } of all) nodes.add(edge.from).add(edge.to);
  const ends = kept.nodes.of(nodes).filter(sees);
  const open = new Set(ends.map(({ id }) => id));
  const whole = all.filter(({ edge }) => open.has(edge.from) && open.has(edge.to));
  return whole.sort((a, b) => byText(a.id, b.id));
}
