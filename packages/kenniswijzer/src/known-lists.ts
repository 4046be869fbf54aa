import { type OwnOrganisation, type Thesaurus, type ThesaurusConcept, thesaurusWith } from "@kenniswijzer/gazetteer";
import type { GraphStore } from "@kenniswijzer/graph";
import { conceptsOf, listsIn, organisationsOf } from "./lists.ts";

/** By what a store's documents are read and its questions understood, beside the packaged lists. */
export interface KnownLists {
  /** The packaged thesaurus with the concepts of all own lists. No trip to the store once it is known. */
  thesaurus(): Promise<Thesaurus>;
  /** The same and the own organisations, as these settings of the store have them; known from then on. */
  asOf(settings: ReadonlyMap<string, string>): {
    readonly thesaurus: Thesaurus;
    readonly organisations: readonly OwnOrganisation[];
  };
}

/** The lists of a store, with `given` concepts beside them. What could not be read is tried anew at the next call. */
export function knownLists(store: GraphStore, given: readonly ThesaurusConcept[]): KnownLists {
  let known: { readonly from: string; readonly thesaurus: Thesaurus } | undefined;
  const asOf: KnownLists["asOf"] = (settings) => {
    const lists = listsIn(settings);
    const concepts = [...given, ...conceptsOf(lists)];
    const from = JSON.stringify(concepts);
    if (known?.from !== from) known = { from, thesaurus: thesaurusWith(concepts) };
    return { thesaurus: known.thesaurus, organisations: organisationsOf(lists) };
  };
  return { asOf, thesaurus: async () => known?.thesaurus ?? asOf(await store.settings()).thesaurus };
}
