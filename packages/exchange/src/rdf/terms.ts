/** What the namespaces are called in what we write. `kw` is our own: `vocabulary/vocabulary.ttl`. */
export const PREFIXES = {
  kw: "urn:kenniswijzer:def:",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  owl: "http://www.w3.org/2002/07/owl#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  org: "http://www.w3.org/ns/org#",
  foaf: "http://xmlns.com/foaf/0.1/",
  schema: "https://schema.org/",
  prov: "http://www.w3.org/ns/prov#",
  oa: "http://www.w3.org/ns/oa#",
  dcat: "http://www.w3.org/ns/dcat#",
  dcterms: "http://purl.org/dc/terms/",
  vcard: "http://www.w3.org/2006/vcard/ns#",
  tooi: "https://identifier.overheid.nl/tooi/id/",
} as const;

/** What a property's value is: the address of a thing, text of a language or of none, a number, a truth, a moment, or a date as exact as it is told. */
export type Range = "id" | "nl" | "text" | "integer" | "decimal" | "boolean" | "moment" | "date";

/** Every property that we write, in prefixed form, with what its value is: the context of JSON-LD and the datatypes of Turtle. */
export const PROPERTIES = {
  "dcterms:identifier": "text",
  "dcterms:title": "text",
  "dcterms:description": "nl",
  "dcterms:date": "date",
  "dcterms:issued": "moment",
  "dcterms:modified": "moment",
  "dcterms:language": "id",
  "dcterms:license": "id",
  "dcterms:publisher": "id",
  "dcterms:creator": "id",
  "dcterms:accessRights": "id",
  "dcterms:isReferencedBy": "id",
  "dcterms:source": "text",
  "dcat:theme": "id",
  "dcat:contactPoint": "id",
  "vcard:fn": "text",
  "vcard:hasEmail": "id",
  "vcard:hasURL": "id",
  "skos:prefLabel": "nl",
  "skos:altLabel": "nl",
  "skos:inScheme": "id",
  "skos:broader": "id",
  "foaf:name": "text",
  "schema:name": "text",
  "schema:author": "text",
  "schema:url": "id",
  "schema:inLanguage": "text",
  "schema:suggestedMinAge": "integer",
  "schema:suggestedMaxAge": "integer",
  "schema:audience": "id",
  "schema:about": "id",
  "org:identifier": "text",
  "org:memberOf": "id",
  "org:subOrganizationOf": "id",
  "owl:sameAs": "id",
  "rdf:subject": "id",
  "rdf:predicate": "id",
  "rdf:object": "id",
  "prov:wasDerivedFrom": "id",
  "prov:wasGeneratedBy": "id",
  "prov:wasAssociatedWith": "id",
  "prov:used": "id",
  "oa:hasTarget": "id",
  "oa:hasBody": "id",
  "oa:hasSource": "id",
  "oa:hasSelector": "id",
  "oa:exact": "text",
  "oa:start": "integer",
  "oa:end": "integer",
  "kw:type": "text",
  "kw:kind": "text",
  "kw:url": "text",
  "kw:ageFrom": "integer",
  "kw:ageTo": "integer",
  "kw:ageSource": "text",
  "kw:state": "text",
  "kw:deadline": "text",
  "kw:method": "boolean",
  "kw:collective": "boolean",
  "kw:visibility": "text",
  "kw:status": "id",
  "kw:modality": "id",
  "kw:evidence": "integer",
  "kw:supports": "id",
  "kw:start": "integer",
  "kw:end": "integer",
  "kw:passage": "text",
  "kw:page": "integer",
  "kw:extractor": "text",
  "kw:confidence": "decimal",
  "kw:origin": "text",
  "kw:period": "text",
  "kw:validFrom": "date",
  "kw:validUntil": "date",
  "kw:role": "text",
  "kw:amount": "text",
  "kw:documentKind": "text",
  "kw:organisation": "text",
  "kw:omitted": "text",
  "kw:sha256": "text",
  "kw:replacesTitle": "text",
  "kw:extractionVersion": "text",
  "kw:gazetteerVersion": "text",
  "kw:languageModel": "text",
  "kw:softwareVersion": "text",
  "kw:worksOn": "id",
  "kw:asks": "id",
  "kw:partnerIn": "id",
  "kw:leads": "id",
  "kw:funds": "id",
  "kw:locatedIn": "id",
  "kw:cooperatesWith": "id",
  "kw:succeeds": "id",
  "kw:partOf": "id",
  "kw:memberOf": "id",
  "kw:targets": "id",
  "kw:about": "id",
  "kw:broader": "id",
} as const satisfies Readonly<Record<string, Range>>;

export type Property = keyof typeof PROPERTIES;
export type Value = string | number | boolean;

/** A thing with its classes (prefixed) and what is said of it, in order. Without an id it is nameless, and stands inside another. */
export interface Resource {
  readonly id?: string;
  readonly types: readonly string[];
  readonly values: readonly (readonly [Property, Value | Resource])[];
}

/** The whole address of a prefixed name; what has no prefix of ours is an address already. */
export function expanded(name: string): string {
  const colon = name.indexOf(":");
  const namespace = PREFIXES[name.slice(0, colon) as keyof typeof PREFIXES];
  return namespace === undefined ? name : namespace + name.slice(colon + 1);
}

/** The datatype of a date that is as exact as it is told. */
export const dateType = (date: string): string =>
  date.length === 4 ? "xsd:gYear" : date.length === 7 ? "xsd:gYearMonth" : "xsd:date";
