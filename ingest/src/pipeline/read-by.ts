import type { Reading } from "@kenniswijzer/domain";
import { type Thesaurus, type ThesaurusConcept, thesaurusWith } from "@kenniswijzer/gazetteer";
import { extract } from "../extraction/extract.ts";
import { versionsNow } from "../extraction/version.ts";
import { cleaner, type PersonPolicy } from "../privacy/policy.ts";
import type { ReadFunctions } from "./readers.ts";

/** By what documents are read besides our own lists and rules. Plain data, so that it can go along to a thread. */
export interface ReadBy {
  readonly policy: PersonPolicy;
  /** Concepts beside the packaged ones. */
  readonly concepts: readonly ThesaurusConcept[];
}

/** What reads documents so, and the versions that it writes into what it reads. */
export function readFunctions({
  policy,
  concepts,
}: ReadBy): ReadFunctions & { readonly versions: Reading["versions"]; readonly thesaurus: Thesaurus } {
  const thesaurus = thesaurusWith(concepts);
  const { persons } = policy;
  return {
    clean: cleaner(policy),
    extract: (document) => extract(document, { persons, thesaurus }),
    versions: versionsNow(persons, thesaurus),
    thesaurus,
  };
}
