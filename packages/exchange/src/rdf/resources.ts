import {
  type ActorKind,
  type Assertion,
  type DocumentSummary,
  type Edge,
  type EdgeType,
  type EntityType,
  edgeId,
  type GraphNode,
  type Reading,
} from "@kenniswijzer/domain";
import { edgeIdOf } from "@kenniswijzer/graph";
import { type Addresses, tooiAddress, webAddress } from "./addresses.ts";
import type { Property, Resource, Value } from "./terms.ts";

type Values = Resource["values"];

/** Only what there is. */
const said = (of: Readonly<Partial<Record<Property, Value | undefined>>>): Values =>
  Object.entries(of).flatMap(([name, value]) => (value === undefined ? [] : [[name as Property, value] as const]));

const each = (name: Property, all: readonly string[]): Values => all.map((one) => [name, one] as const);

const CLASSES: Readonly<Record<EntityType, readonly string[]>> = {
  Actor: ["org:Organization", "foaf:Organization"],
  Theme: ["skos:Concept", "kw:Theme"],
  Concept: ["skos:Concept", "kw:Concept"],
  Project: ["schema:Project", "foaf:Project"],
  Question: ["schema:Question"],
  TargetGroup: ["schema:PeopleAudience"],
  Decision: ["kw:Decision"],
  Action: ["schema:Action"],
};

const OF_KIND: Readonly<Partial<Record<ActorKind, readonly string[]>>> = {
  person: ["foaf:Person", "schema:Person"],
  municipality: ["org:FormalOrganization", "foaf:Organization", "schema:GovernmentOrganization"],
  department: ["org:FormalOrganization", "foaf:Organization", "schema:GovernmentOrganization"],
  government: ["org:FormalOrganization", "foaf:Organization", "schema:GovernmentOrganization"],
  "organisation-unit": ["org:OrganizationalUnit", "foaf:Organization"],
  "municipality-group": ["org:OrganizationalCollaboration", "foaf:Organization"],
  network: ["org:OrganizationalCollaboration", "foaf:Organization"],
  education: ["org:Organization", "foaf:Organization", "schema:EducationalOrganization"],
  "research-group": ["org:Organization", "foaf:Organization", "schema:ResearchOrganization"],
};

/** A node, in the words of the vocabularies for its type, with the documents that speak of it. */
export function nodeResource(node: GraphNode, at: Addresses): Resource {
  const { attributes: own, type, kind } = node;
  const classes = (type === "Actor" && kind !== undefined ? OF_KIND[kind] : undefined) ?? CLASSES[type];
  const isConcept = type === "Theme" || type === "Concept";
  return {
    id: at.node(node.id),
    types: classes,
    values: [
      ...said({ "dcterms:identifier": node.id, "kw:type": type, "kw:kind": kind, "skos:prefLabel": node.name }),
      ...each("skos:altLabel", node.aliases),
      ...said({
        "foaf:name": kind === "person" ? node.name : undefined,
        "schema:name": type === "Project" || type === "Question" ? node.name : undefined,
        "skos:inScheme": isConcept ? at.scheme : undefined,
        "org:identifier": own.code,
        "owl:sameAs": own.code === undefined ? undefined : tooiAddress(own.code),
        "kw:url": own.url,
        "schema:url": own.url === undefined ? undefined : webAddress(own.url),
        "schema:suggestedMinAge": type === "TargetGroup" ? own.ageFrom : undefined,
        "schema:suggestedMaxAge": type === "TargetGroup" ? own.ageTo : undefined,
        "kw:ageFrom": own.ageFrom,
        "kw:ageTo": own.ageTo,
        "kw:ageSource": own.ageSource,
        "kw:state": own.status,
        "kw:deadline": own.deadline,
        "kw:method": own.method,
        "kw:collective": own.collective,
        "kw:visibility": node.visibility,
      }),
      ...each("dcterms:isReferencedBy", node.documents.map(at.document)),
    ],
  };
}

/** Our own name of each tie, and the name of a standard vocabulary that says the same. */
export const TIES: Readonly<Record<EdgeType, readonly [own: Property, standard?: Property]>> = {
  WORKS_ON: ["kw:worksOn"],
  ASKS: ["kw:asks"],
  PARTNER_IN: ["kw:partnerIn"],
  LEADS: ["kw:leads"],
  FUNDS: ["kw:funds"],
  PART_OF: ["kw:partOf", "org:subOrganizationOf"],
  LOCATED_IN: ["kw:locatedIn"],
  MEMBER_OF: ["kw:memberOf", "org:memberOf"],
  COOPERATES_WITH: ["kw:cooperatesWith"],
  SUCCEEDS: ["kw:succeeds"],
  TARGETS: ["kw:targets", "schema:audience"],
  ABOUT: ["kw:about", "schema:about"],
  BROADER: ["kw:broader", "skos:broader"],
};

/** A tie as a thing with its status; and as a plain fact only when documents state it, for a fact knows no "planned" or "denied". */
export function edgeResources(edge: Edge, at: Addresses): Resource[] {
  const [own, standard] = TIES[edge.type];
  const [from, to] = [at.node(edge.from), at.node(edge.to)];
  const tie: Resource = {
    id: at.edge(edgeId(edge)),
    types: ["rdf:Statement", "kw:Tie"],
    values: said({
      "rdf:subject": from,
      "rdf:predicate": own,
      "rdf:object": to,
      "kw:status": `kw:${edge.status}`,
      "kw:modality": `kw:${edge.modality}`,
      "kw:evidence": edge.evidence,
      "kw:visibility": edge.visibility,
    }),
  };
  if (edge.status !== "stated") return [tie];
  return [
    tie,
    { id: from, types: [], values: [own, standard].flatMap((one) => (one === undefined ? [] : [[one, to] as const])) },
  ];
}

/** Where its words stand in its document, as annotations count: in characters instead of UTF-16 units. */
interface Place {
  readonly start: number;
  readonly end: number;
  readonly page: number | undefined;
}

/** A piece of evidence: from which document, by which reading, and its words with their place. */
export function assertionResource(one: Assertion, { start, end, page }: Place, at: Addresses): Resource {
  return {
    id: at.assertion(one.id),
    types: ["kw:Assertion", "prov:Entity", "oa:Annotation"],
    values: [
      ...said({
        "dcterms:identifier": one.id,
        "kw:supports": at.edge(edgeIdOf(one)),
        "oa:hasBody": at.edge(edgeIdOf(one)),
        "kw:modality": `kw:${one.modality}`,
        "prov:wasDerivedFrom": at.document(one.document),
        "prov:wasGeneratedBy": at.reading(one.document),
        "kw:start": one.start,
        "kw:end": one.end,
        "kw:passage": one.passage,
        "kw:page": page,
        "kw:extractor": one.extractor,
        "kw:confidence": one.confidence,
        "kw:origin": one.source,
        "dcterms:date": one.date,
        "kw:period": one.period,
        "kw:validFrom": one.validFrom,
        "kw:validUntil": one.validUntil,
        "kw:role": one.role,
        "kw:amount": one.amount,
        "kw:visibility": one.visibility,
      }),
      ["oa:hasTarget", target(one, { start, end }, at)],
    ],
  };
}

function target(one: Assertion, { start, end }: Pick<Place, "start" | "end">, at: Addresses): Resource {
  return {
    types: ["oa:SpecificResource"],
    values: [
      ["oa:hasSource", at.document(one.document)],
      ["oa:hasSelector", { types: ["oa:TextQuoteSelector"], values: [["oa:exact", one.quote]] }],
      ["oa:hasSelector", { types: ["oa:TextPositionSelector"], values: said({ "oa:start": start, "oa:end": end }) }],
    ],
  };
}

/** A document without its text: what it calls itself, and a checksum of the text that the quotes point into. */
export function documentResource(one: DocumentSummary, at: Addresses): Resource {
  return {
    id: at.document(one.id),
    types: ["foaf:Document", "schema:CreativeWork", "prov:Entity"],
    values: [
      ...said({
        "dcterms:identifier": one.id,
        "dcterms:title": one.title,
        "dcterms:source": one.source,
        "dcterms:date": one.date,
        "schema:inLanguage": one.language,
        "kw:documentKind": one.kind,
        "kw:organisation": one.organisation,
        "kw:validFrom": one.validFrom,
        "kw:validUntil": one.validUntil,
        "kw:visibility": one.visibility,
        "kw:sha256": one.hash,
      }),
      ...each("schema:author", one.authors ?? []),
      ...each("kw:replacesTitle", one.replaces ?? []),
      ...each("kw:omitted", one.omitted ?? []),
    ],
  };
}

/** The reading of a document as what made its evidence, with the versions of what read it. */
export function readingResource({ document, versions }: Reading, at: Addresses): Resource {
  return {
    id: at.reading(document.id),
    types: ["prov:Activity"],
    values: said({
      "prov:used": at.document(document.id),
      "prov:wasAssociatedWith": at.software,
      "kw:extractionVersion": versions.extraction,
      "kw:gazetteerVersion": versions.gazetteer,
      "kw:languageModel": versions.llm,
    }),
  };
}
