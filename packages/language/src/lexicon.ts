import { readFileSync } from "node:fs";

/** How a word form may stand in a compound: as a first part with its linking letter, as the head, or both. */
export interface LexiconWord {
  readonly first: boolean;
  readonly head: boolean;
}

let loaded: ReadonlyMap<string, LexiconWord> | undefined;

const KINDS: Record<string, LexiconWord> = {
  f: { first: true, head: false },
  h: { first: false, head: true },
  fh: { first: true, head: true },
};

/** Dutch nouns and their joining forms, from OpenTaal; read at first use. */
export function lexicon(): ReadonlyMap<string, LexiconWord> {
  loaded ??= read();
  return loaded;
}

function read(): ReadonlyMap<string, LexiconWord> {
  const words = new Map<string, LexiconWord>();
  for (const line of readFileSync(new URL("../data/lexicon.txt", import.meta.url), "utf8").split("\n")) {
    const space = line.indexOf(" ");
    const kind = KINDS[line.slice(space + 1)];
    if (space > 0 && kind !== undefined) words.set(line.slice(0, space), kind);
  }
  return words;
}
