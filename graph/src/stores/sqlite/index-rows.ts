import type { GraphNode, Visibility } from "@kenniswijzer/domain";
import { Choices } from "./choices.ts";
import type { Connection } from "./connection.ts";
import { Kept } from "./kept.ts";
import { itemsPerFacet, joined, NO_POSTINGS, type Postings } from "./postings.ts";
import { Scores } from "./scores.ts";
import { postingsOf } from "./segments.ts";
import { indexedUpTo, revisionOf } from "./state.ts";
import { columns, list, parse } from "./values.ts";
import { waitingPostings } from "./waiting.ts";

/** One pair of visibility and type, with its totals. */
export interface Facet {
  readonly n: number;
  readonly visibility: Visibility;
  readonly type: string;
  readonly items: number;
  readonly terms: number;
}

/** A term's number, and in how many items of each facet it occurs. */
export interface TermRow {
  readonly n: number;
  readonly term: string;
  readonly items: ReadonlyMap<number, number>;
}

const MOST = 20_000;
/** So many numbers of postings are kept, 32 MB: reading those of a common word takes longer than ranking by them. */
const MOST_NUMBERS = 2 ** 23;

/** The rows by which candidates are found, kept as long as the store's revision stays what it is. */
export class IndexRows {
  readonly terms: Kept<TermRow>;
  readonly numbers: Kept<{ readonly n: number; readonly facet: number }>;
  readonly named: Kept<{ readonly name: string; readonly nodes: readonly GraphNode[] }>;
  readonly choices: Choices;
  /** For ranking: one request at a time. */
  readonly scores = new Scores();
  readonly #postings = new Map<number, Postings>();
  /** How long they are together. */
  #kept = 0;
  readonly #connection: Connection;
  #facets: readonly Facet[] | undefined;
  /** Postings of items that have none in the table yet. */
  #waiting: ReadonlyMap<number, Postings> | undefined;
  #state = "";

  constructor(connection: Connection) {
    this.#connection = connection;
    this.choices = new Choices(connection);
    this.terms = new Kept((terms) => termsOf(connection, terms, this.#waitingPostings()));
    this.numbers = new Kept((ids) => numbersOf(connection, ids));
    this.named = new Kept((names) => namedOf(connection, names));
  }

  /** To be called first in each transaction: lets go of what an older state of the store said, and of what became too much. */
  refresh(): void {
    // what waits is indexed without a new revision
    const state = `${revisionOf(this.#connection)} ${indexedUpTo(this.#connection)}`;
    const moved = state !== this.#state;
    for (const kept of [this.terms, this.numbers, this.named]) if (moved || kept.size > MOST) kept.clear();
    if (moved || this.#kept > MOST_NUMBERS) {
      this.#postings.clear();
      this.#kept = 0;
    }
    if (moved) {
      [this.#facets, this.#waiting] = [undefined, undefined];
      this.choices.clear();
    }
    this.#state = state;
  }

  facets(): readonly Facet[] {
    this.#facets ??= columns<[number, Visibility, string, number, number]>(
      this.#connection,
      ["n", "visibility", "type", "items", "terms"],
      "SELECT n, visibility, type, items, terms FROM facets",
    ).map(([n, visibility, type, items, terms]) => ({ n, visibility, type, items, terms }));
    return this.#facets;
  }

  /** All postings of a term, in the order of their items. */
  postings({ n }: TermRow): Postings {
    const known = this.#postings.get(n);
    if (known) return known;
    const read = this.#allPostings(n);
    this.#postings.set(n, read);
    this.#kept += read.length;
    return read;
  }

  #allPostings(term: number): Postings {
    return joined([postingsOf(this.#connection, term), this.#waitingPostings().get(term) ?? NO_POSTINGS]);
  }

  #waitingPostings(): ReadonlyMap<number, Postings> {
    this.#waiting ??= waitingPostings(this.#connection);
    return this.#waiting;
  }
}

function termsOf(
  connection: Connection,
  terms: readonly string[],
  waiting: ReadonlyMap<number, Postings>,
): [string, TermRow][] {
  const rows = columns<[number, string, number, number]>(
    connection,
    ["n", "term", "facet", "items"],
    `SELECT t.n, t.term, coalesce(c.facet, 0) AS facet, coalesce(c.items, 0) AS items FROM json_each(?) j
     CROSS JOIN terms t ON t.term = j.value LEFT JOIN term_counts c ON c.term = t.n`,
    list(terms),
  );
  const found = new Map<string, TermRow & { items: Map<number, number> }>();
  for (const [n, term, facet, items] of rows) {
    const row = found.get(term) ?? { n, term, items: itemsPerFacet(waiting.get(n) ?? NO_POSTINGS) };
    row.items.set(facet, (row.items.get(facet) ?? 0) + items);
    found.set(term, row);
  }
  return [...found];
}

function numbersOf(connection: Connection, ids: readonly string[]): [string, { n: number; facet: number }][] {
  const sql = "SELECT id, n, facet FROM items WHERE id IN (SELECT value FROM json_each(?))";
  const rows = columns<[string, number, number]>(connection, ["id", "n", "facet"], sql, list(ids));
  return rows.map(([id, n, facet]) => [id, { n, facet }]);
}

function namedOf(connection: Connection, names: readonly string[]): [string, { name: string; nodes: GraphNode[] }][] {
  const rows = connection.all(
    `SELECT x.name, n.body FROM json_each(?) j CROSS JOIN node_names x ON x.name = j.value JOIN nodes n ON n.id = x.node`,
    list(names),
  );
  const found = new Map<string, { name: string; nodes: GraphNode[] }>();
  for (const row of rows) {
    const name = row.name as string;
    const bearers = found.get(name) ?? { name, nodes: [] };
    bearers.nodes.push(parse<GraphNode>(row.body));
    found.set(name, bearers);
  }
  return [...found];
}
