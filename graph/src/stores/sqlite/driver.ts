import { KenniswijzerError } from "@kenniswijzer/domain";

export type SqlValue = string | number | null | Uint8Array;
/** Blobs come as `Uint8Array` or `ArrayBuffer`, whatever the library likes: `bytes` evens them out. */
export type Row = Record<string, unknown>;

export interface Statement {
  all(values: readonly SqlValue[]): Row[];
  /** Gives the number of rows that it changed. */
  run(values: readonly SqlValue[]): number;
}

export interface Database {
  exec(sql: string): void;
  prepare(sql: string): Statement;
  close(): void;
}

/** The one place where SQLite libraries differ. */
export interface SqliteDriver {
  readonly name: string;
  /** Opens a file for reading and writing, or `:memory:`, or a `file:` address. */
  open(path: string): Database;
}

interface NodeSqlite {
  readonly DatabaseSync: new (
    path: string,
  ) => {
    exec(sql: string): void;
    prepare(sql: string): {
      all(...values: readonly SqlValue[]): Row[];
      run(...values: readonly SqlValue[]): { changes: number | bigint };
    };
    close(): void;
  };
}

/** SQLite as Node has it from 22.13 on; undefined before that. */
export function nodeSqlite(): SqliteDriver | undefined {
  const builtin = quietly(() => process.getBuiltinModule?.("node:sqlite") as NodeSqlite | undefined);
  if (!builtin) return undefined;
  return {
    name: "node:sqlite",
    open(path) {
      const database = new builtin.DatabaseSync(path);
      return {
        exec: (sql) => database.exec(sql),
        prepare(sql) {
          const statement = database.prepare(sql);
          return {
            all: (values) => statement.all(...values),
            run: (values) => Number(statement.run(...values).changes),
          };
        },
        close: () => database.close(),
      };
    },
  };
}

/** SQLite from npm, for a Node without its own. Throws `unavailable` where it could not be installed. */
export async function libsql(): Promise<SqliteDriver> {
  const { default: Libsql } = await import("libsql").catch((cause) => {
    const message =
      "sqliteStore: Node before 22.13 needs the package libsql: `npm install libsql`, or take a newer Node";
    throw new KenniswijzerError("unavailable", message, { cause });
  });
  return {
    name: "libsql",
    open(path) {
      const database = new Libsql(path);
      return {
        exec: (sql) => void database.exec(sql),
        prepare(sql) {
          const statement = database.prepare(sql);
          // One array: a lone blob would else be taken for named parameters.
          return {
            all: (values) => statement.all([...values]) as Row[],
            run: (values) => statement.run([...values]).changes,
          };
        },
        close: () => void database.close(),
      };
    },
  };
}

export function bytes(blob: unknown): Uint8Array {
  return blob instanceof Uint8Array ? blob : new Uint8Array(blob as ArrayBuffer);
}

// Node 22 warns that its SQLite is experimental each time a program starts; who asks a question can do nothing with that.
function quietly<T>(load: () => T): T {
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    return load();
  } finally {
    process.emitWarning = emitWarning;
  }
}
