/** A value that is worked out at first use, and once. */
export function once<T>(work: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: work() };
    return made.value;
  };
}

/**
 * Makes objects whose parts are each worked out at first use, and once. One kind of object for all of them: getters of its own
 * would give each object a hidden class, which keeps all that they reach alive until the next great cleaning.
 */
export function lazily<From, T extends object>(
  parts: {
    readonly [Part in keyof T]: (from: From) => T[Part];
  },
): (from: From) => T {
  class Lazy {
    readonly from: From;
    readonly made = new Map<keyof T, unknown>();
    constructor(from: From) {
      this.from = from;
    }
  }
  for (const part of Object.keys(parts) as (keyof T)[]) {
    const work = parts[part];
    const get = function (this: Lazy): unknown {
      if (!this.made.has(part)) this.made.set(part, work(this.from));
      return this.made.get(part);
    };
    Object.defineProperty(Lazy.prototype, part, { get, enumerable: true });
  }
  return (from) => new Lazy(from) as unknown as T;
}
