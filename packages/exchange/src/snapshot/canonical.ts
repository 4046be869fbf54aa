import { visibleTo } from "@kenniswijzer/domain";
import { type GraphStore, ordered, seenGraph } from "@kenniswijzer/graph";
import type { ExportOptions } from "../options.ts";

/** How many records of each kind an export has. */
export interface Counts {
  documents: number;
  nodes: number;
  edges: number;
  assertions: number;
}

/**
 * The graph as JSONL, a record a line, that is equal for equal graphs, letter for letter: in one order, with fields in one order
 * (RFC 8785), and without the moment at which it is written. Counts what it gives in `counts`.
 */
export async function* canonicalGraph(
  store: GraphStore,
  { clearance, documents }: Pick<ExportOptions, "clearance" | "documents">,
  counts: Counts,
): AsyncGenerator<string> {
  const seen = await seenGraph(store, { visible: visibleTo(clearance), documents });
  const lines = (kind: keyof Counts, records: readonly object[]): string => {
    counts[kind] += records.length;
    return records.map((record) => `${JSON.stringify(ordered({ [NAMES[kind]]: record }))}\n`).join("");
  };
  yield `${JSON.stringify({ kenniswijzer: "graph", version: 1 })}\n`;
  yield lines("documents", seen.documents);
  yield lines("nodes", seen.nodes);
  for await (const { edges } of seen.ties()) yield lines("edges", edges);
  for await (const assertions of seen.evidence()) yield lines("assertions", assertions);
}

const NAMES: Readonly<Record<keyof Counts, string>> = {
  documents: "document",
  nodes: "node",
  edges: "edge",
  assertions: "assertion",
};
