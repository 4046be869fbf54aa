import { checkChange } from "../change.ts";
import type { GraphStore } from "../store.ts";
import { candidates } from "./neo4j/candidates.ts";
import { CONFIGURE, REVISION, SETTINGS } from "./neo4j/cypher/store.ts";
import { connect, type Database, type LoadDriver } from "./neo4j/driver.ts";

import { addressOf, type Login } from "./neo4j/errors.ts";
import { lookups } from "./neo4j/lookups.ts";
import { neighbourhood } from "./neo4j/neighbourhood.ts";
import { prepare, prepareVectors } from "./neo4j/schema.ts";
import { write } from "./neo4j/write.ts";

export { examineNeo4j, type Finding } from "./neo4j/examine.ts";

export interface Neo4jOptions extends Login {
  /** How to get the driver, for who keeps it elsewhere; else `import("neo4j-driver")`. */
  readonly load?: LoadDriver;
}

/** A store in Neo4j 5.26 or later: for those who outgrow one file. Makes its constraints and indexes when they are not there. */
export async function neo4jStore({ load, ...login }: Neo4jOptions): Promise<GraphStore> {
  const db = await connect(addressOf(login), load);
  try {
    await prepare(db);
  } catch (error) {
    await db.close();
    throw error;
  }
  return storeIn(db);
}

function storeIn(db: Database): GraphStore {
  let dimension: number | undefined;
  return {
    name: db.name,
    indexesVectors: true,
    async revision() {
      const [store] = await db.read<{ revision: number }>(REVISION);
      return store?.revision ?? 0;
    },
    async apply(change) {
      checkChange(db.name, change);
      const written = await write(db, change);
      if (written.dimension !== undefined && written.dimension !== dimension) {
        await prepareVectors(db, written.dimension);
        dimension = written.dimension;
      }
      return written.revision;
    },
    async settings() {
      const rows = await db.read<{ name: string; value: string }>(SETTINGS);
      return new Map(rows.map((row) => [row.name, row.value]));
    },
    async configure(settings) {
      await db.write((run) => run(CONFIGURE, { rows: [...settings].map(([name, value]) => ({ name, value })) }));
    },
    ...lookups(db),
    neighbourhood: (ids, of) => neighbourhood(db, ids, of),
    candidates: (request) => candidates(db, request),
    purge: async () => [
      `${db.name}: Neo4j bewaart wat verwijderd is nog in zijn bestanden, en twee dagen in zijn logboek (db.tx_log.rotation.retention_policy): kopieer met \`kenniswijzer copy\` naar een nieuwe database en gooi de oude weg als er niets van mag blijven`,
    ],
    close: () => db.close(),
  };
}
