export { abbreviationsOf, type Expansion, expansions } from "./abbreviations.ts";
export { allListed, byKey } from "./all.ts";
export { type Designation, designations } from "./designations.ts";
export type { Listed } from "./listed.ts";
export { type ListedMatch, type MatchOptions, matchListed, type OwnTrie, ownTrie } from "./match.ts";
export { municipalities } from "./municipalities.ts";
export { byName } from "./names.ts";
export { OWN_LIST, type OwnListed, type OwnName, ownListed } from "./own-names.ts";
export { type GivenName, givenName, isGivenName, type NameWord, nameWords, surnamePrefixes } from "./persons.ts";
export { isRdfFile } from "./skos/file.ts";
export { type OwnLists, readLists } from "./skos/lists.ts";
export type { OwnOrganisation } from "./skos/organisations.ts";
export { readSkos } from "./skos/skos.ts";
export { matchTargetGroups, type TargetGroup, type TargetGroupMatch, targetGroups } from "./target-groups.ts";
export type { ThesaurusConcept } from "./thesaurus/concept.ts";
export {
  type ConceptVectors,
  type ConceptVectorsHeader,
  conceptVectors,
  conceptVectorsHeader,
  packagedPhrases,
  packVectors,
} from "./thesaurus/concept-vectors.ts";
export type { ConceptMatch } from "./thesaurus/concepts.ts";
export type { Meaning } from "./thesaurus/meaning.ts";
export { type Thesaurus, thesaurus, thesaurusWith } from "./thesaurus/thesaurus.ts";
export type { Widening } from "./thesaurus/widening.ts";
export { GAZETTEER_VERSION } from "./version.ts";
