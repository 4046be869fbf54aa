import { readFile, stat } from "node:fs/promises";
import { basename, extname } from "node:path";
import { KenniswijzerError } from "@kenniswijzer/domain";
import type { ThesaurusConcept } from "../thesaurus/concept.ts";
import { type Syntax, type Term, type Triple, triplesOf } from "./rdf.ts";

const SKOS = "http://www.w3.org/2004/02/skos/core#";
const SKOS_XL = "http://www.w3.org/2008/05/skos-xl#";
const TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

const SYNTAXES: Readonly<Record<string, Syntax>> = {
  ".ttl": "turtle",
  ".turtle": "turtle",
  ".nt": "turtle",
  ".n3": "turtle",
  ".rdf": "rdfxml",
  ".xml": "rdfxml",
  ".owl": "rdfxml",
  ".jsonld": "jsonld",
  ".json": "jsonld",
};

/** A larger file is no thesaurus for people. */
const LARGEST = 100_000_000;

/**
 * Reads the concepts of a SKOS file (Turtle, RDF/XML or JSON-LD, by its extension): preferred, alternative and hidden labels,
 * Dutch where a concept has Dutch ones, else without a language; wider, narrower and related concepts. Rejects with
 * `invalid-input` and one Dutch line for a file that cannot be read, is not of that syntax or has no concept.
 */
export async function readSkos(path: string): Promise<ThesaurusConcept[]> {
  const name = basename(path);
  const syntax = SYNTAXES[extname(path).toLowerCase()];
  if (!syntax) throw refused(name, "heeft geen bekende extensie; gebruik .ttl, .rdf of .jsonld");
  const text = await textOf(path, name);
  let triples: Triple[];
  try {
    triples = await triplesOf(text, syntax);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message.split("\n")[0] : String(cause);
    throw refused(name, `is geen goed ${WORDS[syntax]}-bestand (${why}); controleer het bestand`, cause);
  }
  const concepts = conceptsOf(triples);
  if (concepts.length === 0)
    throw refused(
      name,
      "heeft geen begrip met een Nederlandse naam (skos:Concept met skos:prefLabel); geef een SKOS-thesaurus",
    );
  return concepts;
}

const WORDS: Readonly<Record<Syntax, string>> = { turtle: "Turtle", rdfxml: "RDF/XML", jsonld: "JSON-LD" };

const refused = (file: string, why: string, cause?: unknown): KenniswijzerError =>
  new KenniswijzerError("invalid-input", `thesaurus: ${file} ${why}`, { cause });

async function textOf(path: string, name: string): Promise<string> {
  try {
    const { size } = await stat(path);
    if (size > LARGEST) throw refused(name, "is groter dan 100 MB; geef een kleiner bestand");
    return (await readFile(path, "utf8")).replace(/^\uFEFF/, "");
  } catch (cause) {
    if (cause instanceof KenniswijzerError) throw cause;
    throw refused(name, "kan niet gelezen worden; controleer de naam en of u het mag lezen", cause);
  }
}

/** Concepts by address, from the triples of a file. */
function conceptsOf(triples: readonly Triple[]): ThesaurusConcept[] {
  const facts = new Map<string, Map<string, Term[]>>();
  for (const { subject, predicate, object } of triples) {
    const own = facts.get(subject.value) ?? new Map<string, Term[]>();
    facts.set(subject.value, own);
    own.set(predicate.value, [...(own.get(predicate.value) ?? []), object]);
  }
  const labels = (id: string, kind: string): string[] => dutch([...plain(id, kind), ...extended(id, kind)]);
  const plain = (id: string, kind: string): Term[] => facts.get(id)?.get(SKOS + kind) ?? [];
  const extended = (id: string, kind: string): Term[] =>
    (facts.get(id)?.get(SKOS_XL + kind) ?? []).flatMap(
      (label) => facts.get(label.value)?.get(`${SKOS_XL}literalForm`) ?? [],
    );
  const named = new Map<string, string>();
  for (const [id, own] of facts) {
    const isConcept = own.get(TYPE)?.some(({ value }) => value === `${SKOS}Concept`) ?? false;
    const [name] = isConcept ? labels(id, "prefLabel") : [];
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

/** Dutch labels; where there are none, those of no language. */
function dutch(labels: readonly Term[]): string[] {
  const text = labels.filter(({ termType }) => termType === "Literal");
  const own = text.filter(({ language }) => /^nl\b/i.test(language ?? ""));
  const chosen = own.length > 0 ? own : text.filter(({ language }) => (language ?? "") === "");
  return chosen.map(({ value }) => value.replace(/\s+/g, " ").trim()).filter((value) => value !== "");
}
