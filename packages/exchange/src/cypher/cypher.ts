import { EdgeType, EntityType } from "@kenniswijzer/domain";
import { edgeIdOf } from "@kenniswijzer/graph";
import type { Writing } from "../options.ts";
import { literal, type Plain } from "./literal.ts";

/** Records in one statement: enough to be quick, few enough for a small server. */
const BATCH = 200;

/**
 * A script that puts the graph into an empty Neo4j (`cypher-shell -f graaf.cypher`), with evidence as nodes. It has no parameters, and can
 * be run again: what is there is brought up to date.
 */
export async function* cypher({ seen, options, documents }: Writing): AsyncGenerator<string> {
  yield `// Kenniswijzer, ${options.now.toISOString()}: cypher-shell -f <bestand>\n`;
  for (const label of ["Entity", "Document", "Assertion"]) {
    yield `CREATE CONSTRAINT export_${label.toLowerCase()}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE;\n`;
  }
  yield* batches("MERGE (n:Document {id: row.id}) SET n += row", seen.documents);
  for (const type of EntityType.options) {
    const nodes = seen.nodes.filter((node) => node.type === type);
    const rows = nodes.map(({ attributes, documents, ...node }) => ({ ...attributes, ...node }));
    yield* batches(`MERGE (n:Entity {id: row.id}) SET n:${type}, n += row`, rows);
  }
  const mentions = seen.nodes.flatMap(({ id, documents: all }) =>
    all.filter((one) => documents.has(one)).map((document) => ({ id, document })),
  );
  yield* batches(
    "MATCH (n:Entity {id: row.id}), (d:Document {id: row.document}) MERGE (n)-[:MENTIONED_IN]->(d)",
    mentions,
  );
  for await (const { edges, assertions } of seen.ties()) {
    for (const type of EdgeType.options) {
      const rows = edges
        .filter((edge) => edge.type === type)
        .map(({ from, to, type: _, ...values }) => ({ from, to, values }));
      yield* batches(
        `MATCH (a:Entity {id: row.from}), (b:Entity {id: row.to}) MERGE (a)-[r:${type}]->(b) SET r += row.values`,
        rows,
      );
    }
    yield* batches(
      "MATCH (s:Entity {id: row.subject}), (o:Entity {id: row.object}), (d:Document {id: row.document}) MERGE (a:Assertion {id: row.values.id}) SET a += row.values MERGE (a)-[:SUBJECT]->(s) MERGE (a)-[:OBJECT]->(o) MERGE (a)-[:DERIVED_FROM]->(d)",
      assertions.map(({ subject, object, document, ...values }) => ({
        subject,
        object,
        document,
        values: { ...values, edge: edgeIdOf({ subject, object, document, ...values }) },
      })),
    );
  }
}

function* batches(work: string, rows: readonly Plain[]): Generator<string> {
  for (let at = 0; at < rows.length; at += BATCH) {
    yield `UNWIND [\n${rows
      .slice(at, at + BATCH)
      .map(literal)
      .join(",\n")}\n] AS row ${work};\n`;
  }
}
