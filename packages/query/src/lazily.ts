/** A value that is worked out at first use, and once. */
export function once<T>(work: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: work() };
    return made.value;
  };
}

/** An object whose parts are each worked out at first use, and once. */
export function lazily<T extends object>(parts: { readonly [Part in keyof T]: () => T[Part] }): T {
  const made = {} as T;
  for (const part of Object.keys(parts) as (keyof T)[]) {
    const get = (): T[typeof part] => {
      const value = parts[part]();
      Object.defineProperty(made, part, { value, enumerable: true });
      return value;
    };
    Object.defineProperty(made, part, { get, enumerable: true, configurable: true });
  }
  return made;
}
