import type { Reading } from "@kenniswijzer/domain";
import { type OwnOrganisation, type Thesaurus, type ThesaurusConcept, thesaurusWith } from "@kenniswijzer/gazetteer";
import { extract } from "../extraction/extract.ts";
import type { OwnExtractor } from "../extraction/own-extractor.ts";
import { ownNamesOf } from "../extraction/own-names.ts";
import { versionsNow } from "../extraction/version.ts";
import { cleaner, type PersonPolicy } from "../privacy/policy.ts";
import type { ReadFunctions } from "./readers.ts";

/** By what documents are read besides our own lists and rules. Plain data but for extractors, so that it can go along to a thread. */
export interface ReadBy {
  readonly policy: PersonPolicy;
  /** Concepts beside the packaged ones. */
  readonly concepts: readonly ThesaurusConcept[];
  /** Organisations of an own list; absent is none. */
  readonly organisations?: readonly OwnOrganisation[];
  /** Extractors of one's own; absent is none. With them all is read in this thread: a function cannot go along to another. */
  readonly extractors?: readonly OwnExtractor[];
}

/** What reads documents so, and the versions that it writes into what it reads. */
export function readFunctions({
  policy,
  concepts,
  organisations = [],
  extractors: own = [],
}: ReadBy): ReadFunctions & { readonly versions: Reading["versions"]; readonly thesaurus: Thesaurus } {
  const thesaurus = thesaurusWith(concepts);
  const names = ownNamesOf(organisations);
  const { persons } = policy;
  return {
    clean: cleaner(policy),
    extract: (document, onTokens) => extract(document, { persons, thesaurus, names, own, onTokens }),
    versions: versionsNow(persons, thesaurus, names, own),
    thesaurus,
  };
}
