import { ActorKind } from "@kenniswijzer/domain";
import { dutch, type Facts, isOneOf } from "./file.ts";
import type { Term } from "./rdf.ts";

/** An organisation that somebody keeps in a list of her own. */
export interface OwnOrganisation {
  readonly name: string;
  /** Other names, abbreviations too. */
  readonly aliases: readonly string[];
  readonly kind: ActorKind;
  /** CBS code, `GM0546`, where the list gives one or its address in the government's register. */
  readonly code?: string;
}

const SKOS = "http://www.w3.org/2004/02/skos/core#";
const ORG = "http://www.w3.org/ns/org#";
const FOAF = "http://xmlns.com/foaf/0.1/";
const RDFS = "http://www.w3.org/2000/01/rdf-schema#";
const SAME = ["http://www.w3.org/2002/07/owl#sameAs", `${SKOS}exactMatch`];
// schema.org has been written with and without s; both are met
const schema = (name: string): string[] => [`https://schema.org/${name}`, `http://schema.org/${name}`];

const KINDS: ReadonlyMap<string, ActorKind> = new Map<string, ActorKind>([
  [`${ORG}OrganizationalUnit`, "organisation-unit"],
  [`${ORG}OrganizationalCollaboration`, "network"],
  ...["EducationalOrganization", "CollegeOrUniversity", "School"].flatMap((name) =>
    schema(name).map((one) => [one, "education"] as const),
  ),
  ...schema("ResearchOrganization").map((one) => [one, "research-group"] as const),
  ...schema("GovernmentOrganization").map((one) => [one, "government"] as const),
  [`${ORG}FormalOrganization`, "organisation"],
  [`${ORG}Organization`, "organisation"],
  [`${FOAF}Organization`, "organisation"],
  ...["Organization", "NGO", "Corporation", "MedicalOrganization", "LocalBusiness"].flatMap((name) =>
    schema(name).map((one) => [one, "organisation"] as const),
  ),
]);
const CLASSES: ReadonlySet<string> = new Set(KINDS.keys());
const TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
/** Our own exports say of which kind an organisation is. */
const KIND = "urn:kenniswijzer:def:kind";

const NAMES = [`${SKOS}prefLabel`, `${FOAF}name`, ...schema("name"), `${RDFS}label`, ...schema("legalName")];
const OTHER_NAMES = [`${SKOS}altLabel`, `${SKOS}hiddenLabel`, ...schema("alternateName"), `${FOAF}nick`];
const CODES = [`${ORG}identifier`, ...schema("identifier"), "http://purl.org/dc/terms/identifier", `${SKOS}notation`];

/** The organisations that a file knows, by name; persons are none. One without a Dutch name, or a name of no language, is left out. */
export function organisationsOf(facts: Facts): OwnOrganisation[] {
  return [...facts.values()]
    .filter((own) => isOneOf(own, CLASSES))
    .flatMap((own): OwnOrganisation[] => {
      const all = (properties: readonly string[]): Term[] => properties.flatMap((one) => own.get(one) ?? []);
      const names = NAMES.flatMap((one) => dutch(own.get(one) ?? []));
      const [name] = names;
      if (name === undefined) return [];
      // letters have no language, and stand beside Dutch names without one
      const others = [...names, ...dutch(all(OTHER_NAMES), "any")];
      const code = codeOf([...all(CODES), ...all(SAME)]);
      return [
        {
          name,
          aliases: [...new Set(others)].filter((other) => other !== name).sort(),
          kind: kindOf(own),
          ...(code === undefined ? {} : { code }),
        },
      ];
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function kindOf(own: ReadonlyMap<string, readonly Term[]>): ActorKind {
  const stated = ActorKind.safeParse(own.get(KIND)?.[0]?.value);
  if (stated.success) return stated.data;
  const types = new Set(own.get(TYPE)?.map(({ value }) => value));
  return [...KINDS].find(([type]) => types.has(type))?.[1] ?? "organisation";
}

function codeOf(terms: readonly Term[]): string | undefined {
  for (const { value } of terms) {
    const [, letters = "", digits] = /(?:^|\/tooi\/id\/(?:gemeente|provincie)\/)(GM|PV)(\d{2,4})$/i.exec(value) ?? [];
    if (digits !== undefined) return `${letters.toUpperCase()}${digits}`;
  }
  return undefined;
}
