/** An item with what was made ready of it. */
export interface Ready<T, R> {
  readonly item: T;
  readonly ready: R;
}

/** So many at once, as long as they are together no larger than this. */
export interface AheadLimit {
  readonly most: number;
  readonly bytes: number;
}

/**
 * Makes items ready ahead of whoever takes them, and gives them in their own order. Never holds more than the widest of the limits allows,
 * which may grow while the work goes on, unless one alone is larger: a slow taker makes the items wait. Rejects where making one ready does; who stops early leaves the rest undone.
 */
export async function* ahead<T extends { readonly bytes: number }, R>(
  items: AsyncIterable<T>,
  make: (item: T) => Promise<R>,
  limits: () => readonly AheadLimit[],
): AsyncGenerator<Ready<T, R>> {
  const iterator = items[Symbol.asyncIterator]();
  const pending: { readonly item: T; readonly made: Promise<R> }[] = [];
  let bytes = 0;
  let ended = false;
  const hasRoom = (): boolean =>
    pending.length === 0 || limits().some((limit) => pending.length < limit.most && bytes < limit.bytes);
  try {
    for (;;) {
      while (!ended && hasRoom()) {
        const next = await iterator.next();
        if (next.done) ended = true;
        else {
          const made = make(next.value);
          // whoever takes it hears of it; nobody may ever take it
          made.catch(() => {});
          pending.push({ item: next.value, made });
          bytes += next.value.bytes;
        }
      }
      const first = pending.shift();
      if (first === undefined) return;
      bytes -= first.item.bytes;
      yield { item: first.item, ready: await first.made };
    }
  } finally {
    await iterator.return?.();
  }
}
