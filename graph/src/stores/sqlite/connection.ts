import { closed } from "../refusal.ts";
import type { Database, Row, SqlValue, Statement } from "./driver.ts";
import { explained } from "./errors.ts";

/** Thrown where work of reading must be done again, because another process wrote after its first look. */
const MOVED = new Error("the store has moved on");

/** One open database: prepares each statement once, runs transactions, gives errors a code and a remedy. */
export class Connection {
  readonly name: string;
  readonly #statements = new Map<string, Statement>();
  #database: Database | undefined;
  #depth = 0;
  /** First rows of what was asked while this work of reading is done; undefined outside it. */
  #settled: Map<string, Row | undefined> | undefined;
  /** Whether that work needed a transaction. */
  #begun = false;

  constructor(name: string, database: Database) {
    this.name = name;
    this.#database = database;
  }

  all(sql: string, ...values: readonly SqlValue[]): Row[] {
    this.#begin();
    return this.#query(sql, values);
  }

  /** The first row; undefined when there is none. */
  first(sql: string, ...values: readonly SqlValue[]): Row | undefined {
    return this.all(sql, ...values)[0];
  }

  /** The same, asked once in work of reading: nothing changes there. */
  firstOnce(sql: string): Row | undefined {
    if (this.#settled === undefined) return this.first(sql);
    if (!this.#settled.has(sql)) this.#settled.set(sql, this.#query(sql)[0]);
    return this.#settled.get(sql);
  }

  /** Gives the number of rows that it changed. */
  run(sql: string, ...values: readonly SqlValue[]): number {
    return this.#guard(() => this.#prepare(sql).run(values));
  }

  exec(sql: string): void {
    this.#guard(() => this.#open().exec(sql));
  }

  /**
   * Sees one state of the store throughout, also while another process writes. A transaction begins at the first query beyond
   * `firstOnce`: who has kept the rest needs none. Should the store have moved on by then, the work is done again.
   */
  read<T>(work: () => T): T {
    if (this.#depth > 0) return work();
    try {
      return this.#reading(work);
    } catch (error) {
      if (error !== MOVED) throw error;
      return this.#transaction("BEGIN", work);
    }
  }

  /** Writes all or nothing; waits its turn behind another writer. */
  write<T>(work: () => T): T {
    return this.#transaction("BEGIN IMMEDIATE", work);
  }

  /** Safe to call twice. */
  close(): void {
    this.#statements.clear();
    this.#database?.close();
    this.#database = undefined;
  }

  get closed(): boolean {
    return this.#database === undefined;
  }

  #reading<T>(work: () => T): T {
    this.#settled = new Map();
    this.#depth++;
    try {
      const result = work();
      if (this.#begun) this.exec("COMMIT");
      return result;
    } catch (error) {
      if (this.#begun) this.#rollback();
      throw error;
    } finally {
      this.#depth--;
      this.#settled = undefined;
      this.#begun = false;
    }
  }

  #begin(): void {
    if (this.#settled === undefined || this.#begun) return;
    this.exec("BEGIN");
    this.#begun = true;
    for (const [sql, row] of this.#settled)
      if (JSON.stringify(this.#query(sql)[0]) !== JSON.stringify(row)) throw MOVED;
  }

  #query(sql: string, values: readonly SqlValue[] = []): Row[] {
    return this.#guard(() => this.#prepare(sql).all(values));
  }

  #transaction<T>(begin: string, work: () => T): T {
    if (this.#depth > 0) return work();
    this.exec(begin);
    this.#depth++;
    try {
      const result = work();
      this.exec("COMMIT");
      return result;
    } catch (error) {
      this.#rollback();
      throw error;
    } finally {
      this.#depth--;
    }
  }

  #rollback(): void {
    try {
      this.#open().exec("ROLLBACK");
    } catch {
      // SQLite has rolled back by itself, as it does when the disk is full; the first error tells why.
    }
  }

  #open(): Database {
    if (!this.#database) throw closed(this.name);
    return this.#database;
  }

  #prepare(sql: string): Statement {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.#open().prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }

  #guard<T>(call: () => T): T {
    try {
      return call();
    } catch (error) {
      throw explained(this.name, error);
    }
  }
}
