/** Rows by id, kept after they were first fetched; what is not there is remembered too. */
export class Kept<Row> {
  readonly #rows = new Map<string, Row | undefined>();
  readonly #fetch: (ids: readonly string[]) => Iterable<readonly [id: string, row: Row]>;

  constructor(fetch: (ids: readonly string[]) => Iterable<readonly [id: string, row: Row]>) {
    this.#fetch = fetch;
  }

  /** Each once, in the order of the ids; a stranger is absent. */
  of(ids: Iterable<string>): Row[] {
    const wanted = [...new Set(ids)];
    const missing = wanted.filter((id) => !this.#rows.has(id));
    if (missing.length > 0) {
      for (const id of missing) this.#rows.set(id, undefined);
      for (const [id, row] of this.#fetch(missing)) this.#rows.set(id, row);
    }
    return wanted.flatMap((id) => this.#rows.get(id) ?? []);
  }

  get size(): number {
    return this.#rows.size;
  }

  clear(): void {
    this.#rows.clear();
  }
}
