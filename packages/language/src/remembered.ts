const MOST = 50_000;
const LONGEST = 100;

/** The same function of a text, worked out once for a text: words, headings and leads return all the time. What is long rarely does, and is not kept. */
export function remembered<T>(of: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST) return of(text);
    const found = known.get(text);
    if (found !== undefined || known.has(text)) return found as T;
    if (known.size >= MOST) known.clear();
    const own = detached(text);
    const value = of(own);
    known.set(own, value);
    return value;
  };
}

// A piece of a text holds on to the whole of it: a word that is kept must not keep its document.
const detached = (text: string): string => ` ${text}`.slice(1);
