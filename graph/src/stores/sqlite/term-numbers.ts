import { checkTerms } from "../../change.ts";
import type { IndexItem } from "../../store.ts";
import type { Connection } from "./connection.ts";
import { indexedUpTo, revisionOf } from "./state.ts";
import { columns, list } from "./values.ts";

/** Some 20 MB. */
const MOST = 200_000;

/**
 * Terms' numbers, kept from one change to the next as long as nobody else writes: nearly all terms of a document were in one
 * before it. Within a transaction.
 */
export class TermNumbers {
  readonly #numbers = new Map<string, number>();
  #state = "";

  /** To be called before a change. */
  begin(connection: Connection): void {
    if (stateOf(connection) !== this.#state || this.#numbers.size > MOST) this.#numbers.clear();
    // until it has ended well
    this.#state = "";
  }

  /** To be called when a change was written. */
  end(connection: Connection): void {
    this.#state = stateOf(connection);
  }

  /** To be called when terms were forgotten. */
  clear(): void {
    this.#numbers.clear();
  }

  /** How often each term occurs in each of these items: pairs of the term's number and the count. New terms get a number; one that cannot be kept is refused. */
  countsOf(connection: Connection, items: readonly IndexItem[]): Uint32Array[] {
    this.#learn(connection, items);
    const counter = new Counter();
    return items.map(({ terms }) => {
      for (const term of terms) counter.add(this.#numbers.get(term) ?? 0);
      return counter.take();
    });
  }

  #learn(connection: Connection, items: readonly IndexItem[]): void {
    const missing = new Set<string>();
    for (const { terms } of items) for (const term of terms) if (!this.#numbers.has(term)) missing.add(term);
    if (missing.size === 0) return;
    checkTerms(connection.name, missing);
    const terms = list(missing);
    connection.run("INSERT INTO terms (term) SELECT value FROM json_each(?) WHERE true ON CONFLICT DO NOTHING", terms);
    const sql = "SELECT t.n, t.term FROM json_each(?) j JOIN terms t ON t.term = j.value";
    const rows = columns<[string, number]>(connection, ["term", "n"], sql, terms);
    for (const [term, n] of rows) this.#numbers.set(term, n);
  }
}

/** Another process may write, and may give items their postings and forget terms, without a new revision. */
const stateOf = (connection: Connection): string => `${revisionOf(connection)} ${indexedUpTo(connection)}`;

/** Counts numbers: in an array by number, for a map of its own for each item takes most of the time. */
class Counter {
  #counts = new Uint32Array(1024);
  readonly #seen: number[] = [];

  add(number: number): void {
    if (number >= this.#counts.length) {
      const more = new Uint32Array(2 * number);
      more.set(this.#counts);
      this.#counts = more;
    }
    const before = this.#counts[number] as number;
    if (before === 0) this.#seen.push(number);
    this.#counts[number] = before + 1;
  }

  /** Pairs of a number and how often it was added, in the order in which they first came; begins anew. */
  take(): Uint32Array {
    const pairs = new Uint32Array(2 * this.#seen.length);
    for (const [at, number] of this.#seen.entries()) {
      pairs[2 * at] = number;
      pairs[2 * at + 1] = this.#counts[number] as number;
      this.#counts[number] = 0;
    }
    this.#seen.length = 0;
    return pairs;
  }
}
