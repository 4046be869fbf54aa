import { type ExportFormat, visibleTo } from "@kenniswijzer/domain";
import { type GraphStore, seenGraph } from "@kenniswijzer/graph";
import { cypher } from "./cypher/cypher.ts";
import { gexf } from "./network/gexf.ts";
import { graphml } from "./network/graphml.ts";
import type { ExportOptions, Writing } from "./options.ts";
import { jsonLd } from "./rdf/jsonld.ts";
import { turtle } from "./rdf/turtle.ts";
import { csv } from "./table/csv.ts";

const WRITERS: Readonly<Record<ExportFormat, (writing: Writing) => AsyncIterable<string>>> = {
  jsonld: jsonLd,
  turtle,
  graphml,
  gexf,
  csv,
  cypher,
};

/**
 * Writes a graph, a piece at a time, as if the documents that the reader may not see did not exist. A change that comes in between may
 * show in part, and never as a tie without its ends: compare the store's `revision` before and after.
 */
export async function* exportGraph(store: GraphStore, options: ExportOptions): AsyncGenerator<string> {
  const seen = await seenGraph(store, { visible: visibleTo(options.clearance), documents: options.documents });
  const nodes = new Map(seen.nodes.map((node) => [node.id, node]));
  const documents = new Map(seen.documents.map((document) => [document.id, document]));
  yield* WRITERS[options.format]({ store, seen, options, nodes, documents });
}
