import { type Edge, edgeId, summaryOf, Visibility } from "@kenniswijzer/domain";
import { byText } from "../../change.ts";
import { edgesSeen } from "../../composing/index.ts";
import type { GraphStore, Neighbourhood, PassageMention } from "../../store.ts";
import type { Graph } from "./graph.ts";
import { cut, edgeIdOf, sees, sortedById } from "./view.ts";

type Of = Parameters<GraphStore["neighbourhood"]>[1];

export function findNeighbourhood(graph: Graph, ids: readonly string[], of: Of): Neighbourhood {
  const nodes = new Map([...graph.nodes].filter(([, node]) => sees(of.visible, node)));
  const asked = new Set(ids);
  const passages = new Set(of.passages?.filter((id) => seesPassage(graph, id, of)));
  const visible = [...graph.assertions.values()].filter((a) => sees(of.visible, a));
  const asserted = new Set(visible.filter((a) => passages.has(a.passage)).map(edgeIdOf));
  const wanted = (edge: Edge): boolean => asked.has(edge.from) || asked.has(edge.to) || asserted.has(edgeId(edge));
  const allowed = (edge: Edge): boolean =>
    sees(of.visible, edge) && (!of.types || of.types.includes(edge.type)) && nodes.has(edge.from) && nodes.has(edge.to);
  const edges = [...graph.edges.values()].filter((edge) => allowed(edge) && wanted(edge));
  const evidenced = new Set(edges.map(edgeId));
  const assertions = visible.filter((a) => evidenced.has(edgeIdOf(a)));
  const inOrder = edges.sort((a, b) => byText(edgeId(a), edgeId(b)));
  const mentions = mentionsIn(graph, passages).filter((m) => nodes.has(m.node));
  const near = new Set([...ids, ...edges.flatMap((e) => [e.from, e.to]), ...mentions.map((m) => m.node)]);
  const sources = new Set(assertions.map((a) => a.document));
  const documents = [...graph.readings.values()].map((r) => r.document);
  return {
    nodes: sortedById([...nodes.values()].filter((n) => near.has(n.id)).map((n) => cut(graph, n, of.visible))),
    edges: of.visible.length === Visibility.options.length ? inOrder : edgesSeen(inOrder, assertions),
    assertions: sortedById(assertions),
    mentions,
    documents: sortedById(documents.filter((d) => sources.has(d.id) && sees(of.visible, d)).map(summaryOf)),
  };
}

function seesPassage(graph: Graph, id: string, { visible }: Of): boolean {
  const reading = graph.readings.get(graph.passages.get(id)?.document ?? "");
  return reading !== undefined && sees(visible, reading.document);
}

function mentionsIn(graph: Graph, passages: ReadonlySet<string>): PassageMention[] {
  const found = new Map<string, PassageMention>();
  for (const { document, mentions } of graph.readings.values()) {
    for (const { entity, passage, start, end } of mentions) {
      const node = graph.links.get(document.id)?.get(entity);
      if (node === undefined || !passages.has(passage)) continue;
      found.set(JSON.stringify([passage, start, end, node]), { node, passage, start, end });
    }
  }
  return [...found.values()].sort(
    (a, b) => byText(a.passage, b.passage) || a.start - b.start || byText(a.node, b.node) || a.end - b.end,
  );
}
