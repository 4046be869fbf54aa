import { KenniswijzerError } from "@kenniswijzer/domain";
import * as cypher from "./cypher/schema.ts";
import type { Database } from "./driver.ts";
import { integer } from "./records.ts";

/** Step n brings a store from version n to n + 1, in one transaction; the first makes an empty one. A published step never changes. */
export const MIGRATIONS: readonly (readonly string[])[] = [[cypher.BEGIN_STORE]];

/** The version of the schema that this code reads and writes. */
export const SCHEMA = MIGRATIONS.length;

interface Index {
  readonly name: string;
  readonly state: string;
  readonly dimension: number | null;
}

/** Makes the database ready: constraints, indexes, and the schema of this version. Refuses one of a newer version, untouched. */
export async function prepare(db: Database, migrations: typeof MIGRATIONS = MIGRATIONS): Promise<void> {
  const [store] = await db.read<{ schema: number | null; dimension: number | null }>(cypher.SCHEMA_VERSION);
  const version = store?.schema ?? 0;
  if (version > migrations.length) {
    throw new KenniswijzerError(
      "incompatible",
      `${db.name} was written by a newer Kenniswijzer (schema ${version}, this one knows ${migrations.length}); update Kenniswijzer`,
    );
  }
  await defineMissing(db);
  if (version < migrations.length) await migrate(db, migrations);
  if (store?.dimension) await prepareVectors(db, store.dimension);
}

/** Who else comes at the same time waits for the lock, and finds nothing left to do. */
function migrate(db: Database, migrations: typeof MIGRATIONS): Promise<unknown> {
  return db.write(async (run) => {
    const [now] = await run<{ schema: number }>(cypher.LOCK_SCHEMA);
    for (const step of migrations.slice(now?.schema)) for (const statement of step) await run(statement);
    await run(cypher.MARK_SCHEMA, { schema: integer(migrations.length) });
  });
}

/** Makes the vector index take vectors of this dimension; what was embedded with another is not in it any more. */
export async function prepareVectors(db: Database, dimension: number): Promise<void> {
  const index = (await db.read<Index>(cypher.SHOW_INDEXES)).find(({ name }) => name === cypher.VECTOR_INDEX);
  if (index?.dimension === dimension) return;
  if (index) await define(db, cypher.DROP_VECTOR_INDEX);
  await define(db, cypher.createVectorIndex(dimension));
  await db.readAll(cypher.AWAIT_INDEXES);
}

async function defineMissing(db: Database): Promise<void> {
  const there = new Set((await db.read<Index>(cypher.SHOW_INDEXES)).map((index) => index.name));
  const missing = [...cypher.DEFINITIONS].filter(([name]) => !there.has(name));
  if (missing.length > 0) {
    await define(db, ...missing.map(([, statement]) => statement));
    await db.readAll(cypher.AWAIT_INDEXES);
  }
  const broken = (await db.read<Index>(cypher.SHOW_INDEXES)).find((index) => index.state === "FAILED");
  if (broken) {
    throw new KenniswijzerError(
      "incompatible",
      `${db.name}: index ${broken.name} has failed; drop it in Neo4j (DROP INDEX ${broken.name}) and start again`,
    );
  }
}

/** In one transaction: each costs a write to disk. */
function define(db: Database, ...statements: readonly string[]): Promise<void> {
  return db.write(async (run) => {
    for (const statement of statements) await run(statement);
  });
}
