import type { VectorIndex } from "@kenniswijzer/search-index";
import { EVERYTHING } from "../../../graph/src/conformance/samples.ts";
import {
  AWAIT_INDEXES,
  createVectorIndex,
  DEFINITIONS,
  DROP_VECTOR_INDEX,
  VECTOR_INDEX,
} from "../../../graph/src/stores/neo4j/cypher/schema.ts";
import type { Size } from "../../neo4j/java.ts";
import { type Neo4jServer, startNeo4j } from "../../neo4j/server.ts";
import { ms, show } from "../timing.ts";
import { driverOf } from "./bare.ts";
import type { Made } from "./data.ts";
import { timesOf } from "./measure.ts";

const REACHES = [10, 20, 50, 100];

/** A server with our constraints and indexes, and nothing in it. */
export async function bareServer(size: Size, dimension: number): Promise<Neo4jServer> {
  const server = await startNeo4j({ size });
  const driver = driverOf(server);
  for (const definition of [...DEFINITIONS.values(), createVectorIndex(dimension), AWAIT_INDEXES])
    await driver.executeQuery(definition);
  await driver.close();
  return server;
}

/** What quantised and exact vectors cost and find, for some reaches: ten are kept of each. */
export async function variants(server: Neo4jServer, { vectors, embedder }: Made, exact: VectorIndex): Promise<void> {
  const driver = driverOf(server);
  const rows: [string, string][] = [];
  for (const quantised of [true, false]) {
    const begin = performance.now();
    await driver.executeQuery(DROP_VECTOR_INDEX);
    await driver.executeQuery(
      createVectorIndex(embedder.dimension).replace("enabled`: false", `enabled\`: ${quantised}`),
    );
    await driver.executeQuery(AWAIT_INDEXES);
    const built = (performance.now() - begin) / 1000;
    for (const reach of REACHES) {
      const took: number[] = [];
      let found = 0;
      for (const vector of vectors) {
        const start = performance.now();
        const statement = `CALL db.index.vector.queryNodes('${VECTOR_INDEX}', ${reach}, $vector) YIELD node AS i, score
          RETURN i.id AS id ORDER BY score DESC LIMIT 10`;
        const { records } = await driver.executeQuery(statement, { vector: [...vector] }, { routing: "READ" });
        took.push(performance.now() - start);
        const wanted = new Set(exact.nearest(vector, 10, { visible: EVERYTHING }).map(({ id }) => id));
        found += records.filter((record) => wanted.has(record.get("id") as string)).length / wanted.size;
      }
      const { p50, p95 } = timesOf(took);
      rows.push([
        `${quantised ? "quantised" : "exact"} numbers, k=${reach}`,
        `recall@10 ${(found / vectors.length).toFixed(3)}, p50 / p95 ${ms(p50)} / ${ms(p95)} (index built in ${built.toFixed(0)} s)`,
      ]);
    }
  }
  await driver.close();
  show("vector index of Neo4j", rows);
}
