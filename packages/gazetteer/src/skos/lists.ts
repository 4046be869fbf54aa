import { basename } from "node:path";
import type { PartialDate } from "@kenniswijzer/domain";
import type { ThesaurusConcept } from "../thesaurus/concept.ts";
import { type Facts, factsIn, refused } from "./file.ts";
import { type OwnOrganisation, organisationsOf } from "./organisations.ts";
import { conceptsOf } from "./skos.ts";

/** What an organisation keeps in a file of its own. */
export interface OwnLists {
  readonly concepts: readonly ThesaurusConcept[];
  readonly organisations: readonly OwnOrganisation[];
  /** The day that the file gives itself; absent when it gives none. */
  readonly date?: PartialDate;
}

/**
 * Reads themes (SKOS concepts) and organisations (ORG, FOAF, schema.org) with their other names from an RDF file. Rejects with
 * `invalid-input` and one Dutch line for a file that cannot be read, or has neither.
 */
export async function readLists(path: string): Promise<OwnLists> {
  const facts = await factsIn(path, "import");
  const [concepts, organisations] = [conceptsOf(facts), organisationsOf(facts)];
  if (concepts.length + organisations.length === 0) {
    throw refused(
      "import",
      basename(path),
      "heeft geen begrip (skos:Concept) en geen organisatie (org:Organization, foaf:Organization of schema:Organization) met een Nederlandse naam",
    );
  }
  const date = dateOf(facts);
  return { concepts, organisations, ...(date === undefined ? {} : { date }) };
}

const DATES = ["modified", "issued", "date"].map((name) => `http://purl.org/dc/terms/${name}`);
const WHOLES = /(?:#ConceptScheme|dcat#(?:Dataset|Catalog)|owl#Ontology|void#Dataset)$/;
const TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

/** The last day on which the list as a whole is said to be made or changed. */
function dateOf(facts: Facts): PartialDate | undefined {
  const wholes = [...facts.values()].filter((own) => own.get(TYPE)?.some(({ value }) => WHOLES.test(value)));
  const days = wholes
    .flatMap((own) => DATES.flatMap((name) => own.get(name) ?? []))
    .flatMap(({ value }) => {
      const [day] = /^\d{4}(?:-\d{2}(?:-\d{2})?)?(?=T|$|Z|\+)/.exec(value) ?? [];
      return day ?? [];
    });
  return days.sort().at(-1);
}
