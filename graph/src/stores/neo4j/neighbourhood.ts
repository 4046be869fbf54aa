import { type Edge, EdgeType, edgeId } from "@kenniswijzer/domain";
import { byText } from "../../change.ts";
import { edgesSeen } from "../../composing/index.ts";
import type { GraphStore, Neighbourhood, PassageMention } from "../../store.ts";
import * as cypher from "./cypher/neighbourhood.ts";
import type { Database } from "./driver.ts";
import { seesAll, sortedById, sound } from "./lookups.ts";
import { type Properties, toAssertion, toDocument, toNode } from "./records.ts";

interface Row {
  readonly nodes: readonly Properties[];
  readonly edges: readonly Edge[];
  readonly assertions: readonly Properties[];
  readonly mentions: readonly PassageMention[];
  readonly documents: readonly Properties[];
  readonly hidden: readonly string[];
}

/** Everything one step around nodes and passages, in one trip. */
export async function neighbourhood(
  db: Database,
  ids: readonly string[],
  { visible, types = EdgeType.options, passages = [] }: Parameters<GraphStore["neighbourhood"]>[1],
): Promise<Neighbourhood> {
  const parameters = { ids: sound(ids), passages: sound(passages), types, visible, all: seesAll(visible) };
  const [row] = await db.read<Row>(cypher.neighbourhood(types), parameters);
  if (!row) return { nodes: [], edges: [], assertions: [], mentions: [], documents: [] };
  const hidden = new Set(row.hidden);
  const assertions = sortedById(row.assertions.map(toAssertion));
  const edges = [...row.edges].sort((a, b) => byText(edgeId(a), edgeId(b)));
  return {
    nodes: sortedById(row.nodes.map((node) => toNode(node, hidden, visible))),
    edges: seesAll(visible) ? edges : edgesSeen(edges, assertions),
    assertions,
    mentions: [...row.mentions].sort(
      (a, b) => byText(a.passage, b.passage) || a.start - b.start || byText(a.node, b.node) || a.end - b.end,
    ),
    documents: sortedById(row.documents.map(toDocument)),
  };
}
