const MOST = 15_000;
const LONGEST = 100;

/**
 * The same function of a text, worked out once for a text: words, headings and leads return all the time. What is long rarely
 * does, and is not kept. Two generations: when the young one is full it becomes the old one, and what nobody asked for since is
 * forgotten with the one before, so that what is usual stays, however long the work goes on.
 */
export function remembered<T>(of: (text: string) => T): (text: string) => T {
  let young = new Map<string, T | typeof NOTHING>();
  let old = young;
  const anew = (text: string): T | typeof NOTHING => {
    const own = detached(text);
    const value = old.get(text) ?? of(own) ?? NOTHING;
    if (young.size >= MOST) {
      old = young;
      young = new Map();
    }
    young.set(own, value);
    return value;
  };
  return (text) => {
    if (text.length > LONGEST) return of(text);
    const found = young.get(text) ?? anew(text);
    return (found === NOTHING ? undefined : found) as T;
  };
}

// most words are nothing of what one asks: one look-up must tell that too
const NOTHING = Symbol("nothing");

// A piece of a text holds on to the whole of it: a word that is kept must not keep its document.
const detached = (text: string): string => ` ${text}`.slice(1);
