/** Words in lower case that mean the same to grammar. */
export interface Words {
  has(key: string): boolean;
}

/** Words between blanks. */
export const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const MOST = 4_000;

/** Words that a pattern matches, for those that cannot be listed: usual words are tried once. */
export function wordsLike(pattern: RegExp): Words {
  const known = new Map<string, boolean>();
  return {
    has(key) {
      const found = known.get(key);
      if (found !== undefined) return found;
      if (known.size === MOST) known.clear();
      const own = pattern.test(key);
      known.set(key, own);
      return own;
    },
  };
}
