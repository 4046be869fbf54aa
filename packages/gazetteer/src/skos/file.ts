import { readFile, stat } from "node:fs/promises";
import { basename, extname } from "node:path";
import { KenniswijzerError } from "@kenniswijzer/domain";
import { type Syntax, type Term, type Triple, triplesOf } from "./rdf.ts";

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

const WORDS: Readonly<Record<Syntax, string>> = { turtle: "Turtle", rdfxml: "RDF/XML", jsonld: "JSON-LD" };

/** A larger file is no list for people. */
const LARGEST = 100_000_000;

/** What a file says of each thing: by its address, by the address of the property. */
export type Facts = ReadonlyMap<string, ReadonlyMap<string, readonly Term[]>>;

/** True for a file that is RDF by its extension. */
export const isRdfFile = (path: string): boolean => extname(path).toLowerCase() in SYNTAXES;

/** Reads an RDF file (Turtle, RDF/XML or JSON-LD, by its extension). Rejects with `invalid-input` and one Dutch line that `who` speaks. */
export async function factsIn(path: string, who: string): Promise<Facts> {
  const name = basename(path);
  const syntax = SYNTAXES[extname(path).toLowerCase()];
  if (!syntax) throw refused(who, name, "heeft geen bekende extensie; gebruik .ttl, .rdf of .jsonld");
  const text = await textOf(path, name, who);
  try {
    return factsOf(await triplesOf(text, syntax));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message.split("\n")[0] : String(cause);
    throw refused(who, name, `is geen goed ${WORDS[syntax]}-bestand (${why}); controleer het bestand`, cause);
  }
}

/** What to say of a file that cannot be used. */
export const refused = (who: string, file: string, why: string, cause?: unknown): KenniswijzerError =>
  new KenniswijzerError("invalid-input", `${who}: ${file} ${why}`, { cause });

async function textOf(path: string, name: string, who: string): Promise<string> {
  try {
    const { size } = await stat(path);
    if (size > LARGEST) throw refused(who, name, "is groter dan 100 MB; geef een kleiner bestand");
    return (await readFile(path, "utf8")).replace(/^\uFEFF/, "");
  } catch (cause) {
    if (cause instanceof KenniswijzerError) throw cause;
    throw refused(who, name, "kan niet gelezen worden; controleer de naam en of u het mag lezen", cause);
  }
}

function factsOf(triples: readonly Triple[]): Facts {
  const facts = new Map<string, Map<string, Term[]>>();
  for (const { subject, predicate, object } of triples) {
    const own = facts.get(subject.value) ?? new Map<string, Term[]>();
    facts.set(subject.value, own);
    const all = own.get(predicate.value);
    if (all) all.push(object);
    else own.set(predicate.value, [object]);
  }
  return facts;
}

/** True when the thing is said to be of one of these classes. */
export const isOneOf = (own: ReadonlyMap<string, readonly Term[]>, classes: ReadonlySet<string>): boolean =>
  own.get(TYPE)?.some(({ value }) => classes.has(value)) ?? false;

/** Dutch labels and, where there are none (or `any`), those of no language. */
export function dutch(labels: readonly Term[], any?: "any"): string[] {
  const text = labels.filter(({ termType }) => termType === "Literal");
  const own = text.filter(({ language }) => /^nl\b/i.test(language ?? ""));
  const bare = text.filter(({ language }) => (language ?? "") === "");
  const chosen = any ? [...own, ...bare] : own.length > 0 ? own : bare;
  return chosen.map(({ value }) => value.replace(/\s+/g, " ").trim()).filter((value) => value !== "");
}
