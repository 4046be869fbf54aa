import type { ExportTable } from "@kenniswijzer/domain";
import type { Writing } from "../options.ts";
import { lineOf } from "./cell.ts";
import {
  ASSERTION_COLUMNS,
  type Columns,
  DOCUMENT_COLUMNS,
  EDGE_COLUMNS,
  type NamedAssertion,
  type NamedEdge,
  NODE_COLUMNS,
} from "./columns.ts";

/** One list as CSV (RFC 4180) in UTF-8 with a byte order mark, by which Excel knows the encoding. */
export async function* csv(writing: Writing): AsyncGenerator<string> {
  yield "\uFEFF";
  yield* TABLES[writing.options.table ?? "nodes"](writing);
}

const TABLES: Readonly<Record<ExportTable, (writing: Writing) => AsyncIterable<string>>> = {
  nodes: (writing) => table(writing, NODE_COLUMNS, once(writing.seen.nodes)),
  edges: (writing) => table(writing, EDGE_COLUMNS, edgesOf(writing)),
  assertions: (writing) => table(writing, ASSERTION_COLUMNS, assertionsOf(writing)),
  documents: (writing) => table(writing, DOCUMENT_COLUMNS, once(writing.seen.documents)),
};

async function* table<T>(
  { options }: Writing,
  columns: Columns<T>,
  parts: AsyncIterable<readonly T[]>,
): AsyncGenerator<string> {
  const separator = options.separator ?? ";";
  const cells = Object.values(columns);
  yield lineOf(Object.keys(columns), separator);
  for await (const part of parts) {
    yield part
      .map((record) =>
        lineOf(
          cells.map((cell) => cell(record)),
          separator,
        ),
      )
      .join("");
  }
}

async function* once<T>(all: readonly T[]): AsyncGenerator<readonly T[]> {
  yield all;
}

async function* edgesOf({ seen, nodes }: Writing): AsyncGenerator<NamedEdge[]> {
  const name = (id: string): string => nodes.get(id)?.name ?? "";
  for await (const { edges } of seen.ties()) {
    yield edges.map((edge) => ({ edge, from: name(edge.from), to: name(edge.to) }));
  }
}

async function* assertionsOf({ store, seen, nodes, documents }: Writing): AsyncGenerator<NamedAssertion[]> {
  const name = (id: string): string => nodes.get(id)?.name ?? "";
  for await (const assertions of seen.evidence()) {
    const passages = await store.passages([...new Set(assertions.map(({ passage }) => passage))]);
    yield assertions.map((assertion) => ({
      assertion,
      subject: name(assertion.subject),
      object: name(assertion.object),
      document: documents.get(assertion.document),
      passage: passages.get(assertion.passage),
    }));
  }
}
