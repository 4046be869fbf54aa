import { readFileSync } from "node:fs";
import { WordFilter } from "./letters.ts";

/** What the dictionary knows of one word form. */
export interface Form {
  /** The word that it is a form of. */
  readonly lemma: string;
  readonly kind: "noun" | "adjective" | "verb" | "name";
  /** How common the word is in Dutch regulations, 0 to 9. */
  readonly grade: number;
  /** May open a compound as it is, linking letter included. */
  readonly opens: boolean;
  /** Stands alone too; false for `arbeids-`. */
  readonly free: boolean;
}

const KINDS: Readonly<Record<string, Form["kind"]>> = { n: "noun", a: "adjective", v: "verb", x: "name" };

let loaded: Lexicon | undefined;

/** Word forms by class; where a form has two readings the noun is in `forms`. */
export interface Lexicon {
  readonly forms: ReadonlyMap<string, Form>;
  readonly verbs: ReadonlyMap<string, string>;
  readonly adjectives: ReadonlyMap<string, string>;
  /** What may be in `forms`. */
  readonly filter: WordFilter;
}

/** Dutch words and their forms, from OpenTaal; read at first use. */
export function lexicon(): Lexicon {
  loaded ??= read();
  return loaded;
}

function read(): Lexicon {
  const forms = new Map<string, Form>();
  const verbs = new Map<string, string>();
  const adjectives = new Map<string, string>();
  for (const line of readFileSync(new URL("../data/lexicon.txt", import.meta.url), "utf8").split("\n")) {
    const kind = KINDS[line[0] ?? ""];
    if (kind === undefined) continue;
    const grade = line.charCodeAt(1) - 48;
    const words = line.slice(3).split(" ");
    const lemma = bare(words[0] as string);
    for (const word of words) {
      const form = bare(word);
      const own: Form = { lemma, kind, grade, opens: form !== word, free: !word.endsWith("+") };
      if (kind === "verb" && !verbs.has(form)) verbs.set(form, lemma);
      if (kind === "adjective" && !adjectives.has(form)) adjectives.set(form, lemma);
      if (wins(own, forms.get(form))) forms.set(form, own);
    }
  }
  const filter = new WordFilter();
  for (const form of forms.keys()) filter.add(form);
  return { forms, verbs, adjectives, filter };
}

const bare = (word: string): string => (word.endsWith("*") || word.endsWith("+") ? word.slice(0, -1) : word);

const RANK: Readonly<Record<Form["kind"], number>> = { noun: 3, adjective: 1, verb: 2, name: 0 };

/** A word that stands alone before one that doesn't, a noun before a verb before an adjective, a word of its own before a form of another. */
function wins(own: Form, other: Form | undefined): boolean {
  if (other === undefined) return true;
  if (own.free !== other.free) return own.free;
  return RANK[own.kind] > RANK[other.kind];
}
