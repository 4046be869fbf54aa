import { accessSync, closeSync, constants, mkdirSync, openSync, type Stats, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { KenniswijzerError } from "@kenniswijzer/domain";
import { Connection } from "./connection.ts";
import type { SqliteDriver } from "./driver.ts";
import { explained } from "./errors.ts";
import { APPLICATION_ID, MIGRATIONS, type Migration } from "./schema.ts";
import { indexWaiting } from "./waiting.ts";

export interface OpenOptions {
  readonly path: string;
  readonly driver: SqliteDriver;
  /** Refuses every write. */
  readonly readonly: boolean;
  readonly migrations?: readonly Migration[];
}

/** In bytes, of a new store: half as many pages are written as at the usual size, and little more in all. */
const PAGE = 8192;
/** 64 MB. */
const PAGES_OF_LOG = 8192;

/** An open store file of the present schema, and whether it may only be read. */
export interface Opened {
  readonly connection: Connection;
  readonly readonly: boolean;
}

/** Opens or makes a store file and brings its schema up to date. Writes nothing to a file that it refuses. */
export function open({ path, driver, readonly, migrations = MIGRATIONS }: OpenOptions): Opened {
  const name = `sqlite:${path}`;
  if (path === "") throw new KenniswijzerError("invalid-input", `${name} names no file; say sqlite:PATH`);
  // Absolute, so that no library takes a file's name for an address.
  const file = path === ":memory:" ? path : resolve(path);
  const locked = file !== ":memory:" && prepareFile(name, file, readonly);
  const connection = connect(name, file, driver, locked);
  try {
    connection.exec(`PRAGMA page_size = ${PAGE}`);
    connection.exec("PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON");
    connection.exec("PRAGMA cache_size = -32768; PRAGMA temp_store = MEMORY");
    // a document touches the same pages as the one before: the log is copied into the file once for many of them
    connection.exec(`PRAGMA wal_autocheckpoint = ${PAGES_OF_LOG}`);
    migrate(connection, migrations, locked);
    if (locked) connection.exec("PRAGMA query_only = ON");
    return { connection, readonly: locked };
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** A new store is its owner's alone: it may come to hold what is closed. SQLite gives what it makes beside it the same rights. */
const OWNERS_FILE = 0o600;
const OWNERS_FOLDER = 0o700;

/** True when the file may only be read. Makes a new store's folder, and the file for SQLite to fill. */
function prepareFile(name: string, path: string, readonly: boolean): boolean {
  const file = statOf(name, path);
  if (file?.isDirectory()) {
    throw new KenniswijzerError(
      "invalid-input",
      `${name} is a folder; name a file in it: sqlite:${path}/kenniswijzer.db`,
    );
  }
  if (file) return readonly || !mayWrite(path) || !mayWrite(dirname(path));
  if (readonly) {
    throw new KenniswijzerError(
      "not-found",
      `${name}: there is no store yet; \`kenniswijzer ingest <file>\` makes one`,
    );
  }
  makeFolder(name, dirname(path));
  makeFile(path);
  return false;
}

function statOf(name: string, path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (cause) {
    throw new KenniswijzerError("invalid-input", `${name}: this path leads nowhere; check its folders`, { cause });
  }
}

function makeFolder(name: string, folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: OWNERS_FOLDER });
    accessSync(folder, constants.W_OK);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === "EACCES" || code === "EPERM" || code === "EROFS") {
      const message = `${name}: ${folder} may not be written; name a file in a folder of your own with --store`;
      throw new KenniswijzerError("read-only", message, { cause });
    }
    throw new KenniswijzerError("invalid-input", `${name}: ${folder} cannot be a folder; check the path`, { cause });
  }
}

/** What keeps it from being made, SQLite will say; another process may have made it just now. */
function makeFile(path: string): void {
  try {
    closeSync(openSync(path, "wx", OWNERS_FILE));
  } catch {}
}

function mayWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function connect(name: string, path: string, driver: SqliteDriver, locked: boolean): Connection {
  const connection = attempt(name, path, driver);
  if (!(connection instanceof Error)) return connection;
  // A store that was not closed, or is open elsewhere, has a log beside it: what is in there must not be missed.
  const log = statSync(`${path}-wal`, { throwIfNoEntry: false });
  if (!locked || (log?.size ?? 0) > 0) throw connection;
  const untouched = attempt(name, `${pathToFileURL(path).href}?immutable=1`, driver);
  if (untouched instanceof Error) throw untouched;
  return untouched;
}

/** Opens and reads the first page: only then SQLite looks at the file. */
function attempt(name: string, path: string, driver: SqliteDriver): Connection | Error {
  let connection: Connection | undefined;
  try {
    connection = new Connection(name, driver.open(path));
    connection.exec("PRAGMA busy_timeout = 10000");
    connection.first("SELECT count(*) AS tables FROM sqlite_master");
    return connection;
  } catch (error) {
    connection?.close();
    const reason = explained(name, error);
    return reason instanceof Error ? reason : new Error(String(reason));
  }
}

function migrate(connection: Connection, migrations: readonly Migration[], locked: boolean): void {
  const version = versionOf(connection, migrations);
  if (version === migrations.length) return;
  if (locked) {
    const message = `${connection.name} is of an older version; open it once where it may be written`;
    throw new KenniswijzerError("read-only", message);
  }
  connection.write(() => {
    // Another process may have done it while this one waited.
    for (const step of migrations.slice(versionOf(connection, migrations)))
      if (typeof step === "string") connection.exec(step);
      else step(connection);
    connection.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${migrations.length}`);
    if (version > 0) indexWaiting(connection);
  });
}

/** The schema version of a file; 0 for a new one. Throws `incompatible` for one of a newer version or of another program. */
function versionOf(connection: Connection, migrations: readonly Migration[]): number {
  const tables = connection.first("SELECT count(*) AS tables FROM sqlite_master")?.tables;
  const owner = connection.first("PRAGMA application_id")?.application_id;
  const version = Number(connection.first("PRAGMA user_version")?.user_version);
  if (tables === 0 && owner === 0) return 0;
  if (owner !== APPLICATION_ID) {
    const message = `${connection.name} is a database of another program; name another file with --store`;
    throw new KenniswijzerError("incompatible", message);
  }
  if (version > migrations.length) {
    const message = `${connection.name} was written by a newer Kenniswijzer (schema ${version}, this one knows ${migrations.length}); update this one`;
    throw new KenniswijzerError("incompatible", message);
  }
  return version;
}
