import { basename } from "node:path";
import type { ThesaurusConcept } from "../thesaurus/concept.ts";
import { dutch, type Facts, factsIn, isOneOf, refused } from "./file.ts";
import type { Term } from "./rdf.ts";

const SKOS = "http://www.w3.org/2004/02/skos/core#";
const SKOS_XL = "http://www.w3.org/2008/05/skos-xl#";
const CONCEPT: ReadonlySet<string> = new Set([`${SKOS}Concept`]);

/**
 * Reads the concepts of a SKOS file (Turtle, RDF/XML or JSON-LD, by its extension): preferred, alternative and hidden labels,
 * Dutch where a concept has Dutch ones, else without a language; wider, narrower and related concepts. Rejects with
 * `invalid-input` and one Dutch line for a file that cannot be read, is not of that syntax or has no concept.
 */
export async function readSkos(path: string): Promise<ThesaurusConcept[]> {
  const concepts = conceptsOf(await factsIn(path, "thesaurus"));
  if (concepts.length === 0)
    throw refused(
      "thesaurus",
      basename(path),
      "heeft geen begrip met een Nederlandse naam (skos:Concept met skos:prefLabel); geef een SKOS-thesaurus",
    );
  return concepts;
}

/** The concepts that a file knows, by name; empty when it has none with a Dutch name. */
export function conceptsOf(facts: Facts): ThesaurusConcept[] {
  const labels = (id: string, kind: string): string[] => dutch([...plain(id, kind), ...extended(id, kind)]);
  const plain = (id: string, kind: string): readonly Term[] => facts.get(id)?.get(SKOS + kind) ?? [];
  const extended = (id: string, kind: string): Term[] =>
    (facts.get(id)?.get(SKOS_XL + kind) ?? []).flatMap(
      (label) => facts.get(label.value)?.get(`${SKOS_XL}literalForm`) ?? [],
    );
  const named = new Map<string, string>();
  for (const [id, own] of facts) {
    const [name] = isOneOf(own, CONCEPT) ? labels(id, "prefLabel") : [];
    if (name !== undefined) named.set(id, name);
  }
  const names = (terms: readonly Term[]): string[] => terms.flatMap(({ value }) => named.get(value) ?? []);
  const wider = new Map(
    [...named.keys()].map((id) => [id, names([...plain(id, "broader"), ...plain(id, "broadMatch")])]),
  );
  for (const [id, name] of named) {
    for (const { value } of plain(id, "narrower")) if (named.has(value)) wider.get(value)?.push(name);
  }
  return [...named]
    .map(([id, name]) => ({
      name,
      words: unlike(name, labels(id, "altLabel")),
      everyday: unlike(name, labels(id, "hiddenLabel")),
      broader: [...new Set(wider.get(id))],
      related: [...new Set(names([...plain(id, "related"), ...plain(id, "closeMatch"), ...plain(id, "exactMatch")]))],
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

const unlike = (name: string, labels: readonly string[]): string[] =>
  [...new Set(labels)].filter((one) => one !== name);
