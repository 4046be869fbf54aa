/** Values that are forgotten after a time, or when there are too many: the oldest first. */
export interface Expiring<V> {
  set(key: string, value: V): void;
  /** Undefined for what was never there, and for what is too old. */
  get(key: string): V | undefined;
  delete(key: string): void;
  deleteWhere(matches: (value: V) => boolean): void;
  readonly size: number;
}

export interface ExpiringOptions {
  readonly keepMs: number;
  readonly most: number;
  readonly now: () => number;
}

export function expiring<V>({ keepMs, most, now }: ExpiringOptions): Expiring<V> {
  // a Map keeps insertion order, so the oldest come first
  const values = new Map<string, { readonly until: number; readonly value: V }>();
  const forget = (): void => {
    for (const [key, { until }] of values) {
      if (until > now() && values.size <= most) break;
      values.delete(key);
    }
  };
  return {
    set(key, value) {
      values.delete(key);
      values.set(key, { until: now() + keepMs, value });
      forget();
    },
    get(key) {
      forget();
      return values.get(key)?.value;
    },
    delete: (key) => void values.delete(key),
    deleteWhere(matches) {
      for (const [key, { value }] of values) if (matches(value)) values.delete(key);
    },
    get size() {
      forget();
      return values.size;
    },
  };
}
