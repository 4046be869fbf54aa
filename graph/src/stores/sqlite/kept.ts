/** Rows by id, kept after they were first fetched; what is not there is remembered too. */
export class Kept<Row> {
  readonly #rows = new Map<string, Row | undefined>();
  readonly #fetch: (ids: readonly string[]) => Iterable<readonly [id: string, row: Row]>;

  constructor(fetch: (ids: readonly string[]) => Iterable<readonly [id: string, row: Row]>) {
    this.#fetch = fetch;
  }

  /** Each once, in the order of the ids; a stranger is absent. */
  of(ids: Iterable<string>): Row[] {
    const wanted = ids instanceof Set ? (ids as ReadonlySet<string>) : new Set(ids);
    this.#complete(wanted);
    const found: Row[] = [];
    for (const id of wanted) {
      const row = this.#rows.get(id);
      if (row !== undefined) found.push(row);
    }
    return found;
  }

  #complete(wanted: ReadonlySet<string>): void {
    const missing: string[] = [];
    for (const id of wanted) if (!this.#rows.has(id)) missing.push(id);
    if (missing.length === 0) return;
    const fetched = this.#fetch(missing);
    for (const id of missing) this.#rows.set(id, undefined);
    for (const [id, row] of fetched) this.#rows.set(id, row);
  }

  get size(): number {
    return this.#rows.size;
  }

  clear(): void {
    this.#rows.clear();
  }
}
