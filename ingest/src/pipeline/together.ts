export interface TogetherLimits<T> {
  /** So many in a group, as it is now: it may grow while the work goes on. */
  most(): number;
  /** Together no larger than this, unless one alone is. */
  readonly bytes: number;
  bytesOf(item: T): number;
  /** Nobody waits longer for others, in milliseconds. */
  readonly ms: number;
}

/**
 * Items in groups of those that come soon after each other, in their own order. Rejects where the items do, after those before;
 * who stops early waits for nothing that is still to come.
 */
export async function* together<T>(items: AsyncIterable<T>, limits: TogetherLimits<T>): AsyncGenerator<readonly T[]> {
  const iterator = items[Symbol.asyncIterator]();
  let coming: Promise<Come<T>> | undefined;
  try {
    for (;;) {
      coming ??= come(iterator);
      const first = await coming;
      coming = undefined;
      if ("ends" in first) return first.ends();
      const group = [first.item];
      const until = performance.now() + limits.ms;
      let bytes = limits.bytesOf(first.item);
      while (group.length < limits.most() && bytes < limits.bytes && performance.now() < until) {
        coming = come(iterator);
        const next = await within(coming, until);
        if (next === undefined || "ends" in next) break;
        coming = undefined;
        group.push(next.item);
        bytes += limits.bytesOf(next.item);
      }
      yield group;
    }
  } finally {
    const ended = iterator.return?.();
    if (coming === undefined) await ended;
    else ended?.catch(() => {});
  }
}

/** What comes: an item, or the end, which throws when the items did. */
type Come<T> = { readonly item: T } | { ends(): void };

const come = <T>(iterator: AsyncIterator<T>): Promise<Come<T>> =>
  iterator.next().then(
    (next): Come<T> => (next.done ? { ends: () => {} } : { item: next.value }),
    (error: unknown) => ({
      ends: () => {
        throw error;
      },
    }),
  );

/** Undefined when that takes too long. */
async function within<T>(coming: Promise<T>, until: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, Math.max(0, until - performance.now()), undefined);
  });
  return Promise.race([coming, late]).finally(() => clearTimeout(timer));
}
