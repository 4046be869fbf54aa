import { listIn, once, table } from "../table.ts";

/** A subject of the social domain and how people speak of it: a SKOS concept. */
export interface ThesaurusConcept {
  /** As policy documents call it (`prefLabel`). */
  readonly name: string;
  /** Other names of the same or nearly the same (`altLabel`). */
  readonly words: readonly string[];
  /** What clients, parents and district nurses say of it, in any order of the words (`hiddenLabel`). Never shown as its name. */
  readonly everyday: readonly string[];
  /** Names of wider concepts, also of such that the thesaurus does not have. */
  readonly broader: readonly string[];
  readonly related: readonly string[];
}

/** The packaged concepts, sorted by name. */
export const packagedConcepts = once((): readonly ThesaurusConcept[] =>
  table("thesaurus.tsv").map((row) => ({
    name: row.concept as string,
    words: listIn(row.words),
    everyday: listIn(row.everyday),
    broader: listIn(row.broader),
    related: [],
  })),
);
