import {
  type Assertion,
  type DocumentSummary,
  type Edge,
  type GraphNode,
  type Passage,
  verbOf,
} from "@kenniswijzer/domain";
import type { Cell } from "./cell.ts";

/** A header with what stands under it. */
export type Columns<T> = Readonly<Record<string, (of: T) => Cell>>;

/** Of names and lists in one cell. */
const joined = (all: readonly string[]): string => all.join(" | ");

export const NODE_COLUMNS: Columns<GraphNode> = {
  id: ({ id }) => id,
  type: ({ type }) => type,
  soort: ({ kind }) => kind,
  naam: ({ name }) => name,
  "andere namen": ({ aliases }) => joined(aliases),
  code: ({ attributes }) => attributes.code,
  website: ({ attributes }) => attributes.url,
  "leeftijd vanaf": ({ attributes }) => attributes.ageFrom,
  "leeftijd tot en met": ({ attributes }) => attributes.ageTo,
  status: ({ attributes }) => attributes.status,
  termijn: ({ attributes }) => attributes.deadline,
  documenten: ({ documents }) => joined(documents),
  openbaarheid: ({ visibility }) => visibility,
};

/** A tie with the names of its ends. */
export interface NamedEdge {
  readonly edge: Edge;
  readonly from: string;
  readonly to: string;
}

export const EDGE_COLUMNS: Columns<NamedEdge> = {
  van: ({ edge }) => edge.from,
  "naam van": ({ from }) => from,
  type: ({ edge }) => edge.type,
  verband: ({ edge }) => verbOf(edge.type, edge.modality, false),
  naar: ({ edge }) => edge.to,
  "naam naar": ({ to }) => to,
  stand: ({ edge }) => edge.status,
  stelligheid: ({ edge }) => edge.modality,
  bewijzen: ({ edge }) => edge.evidence,
  openbaarheid: ({ edge }) => edge.visibility,
};

/** A piece of evidence with the names of its ends, its document and its passage. */
export interface NamedAssertion {
  readonly assertion: Assertion;
  readonly subject: string;
  readonly object: string;
  readonly document: DocumentSummary | undefined;
  readonly passage: Passage | undefined;
}

export const ASSERTION_COLUMNS: Columns<NamedAssertion> = {
  id: ({ assertion }) => assertion.id,
  onderwerp: ({ assertion }) => assertion.subject,
  "naam onderwerp": ({ subject }) => subject,
  type: ({ assertion }) => assertion.predicate,
  verband: ({ assertion }) => verbOf(assertion.predicate, assertion.modality, false),
  voorwerp: ({ assertion }) => assertion.object,
  "naam voorwerp": ({ object }) => object,
  stelligheid: ({ assertion }) => assertion.modality,
  zin: ({ assertion }) => assertion.quote,
  document: ({ assertion }) => assertion.document,
  titel: ({ document }) => document?.title,
  datum: ({ assertion }) => assertion.date,
  begin: ({ assertion }) => assertion.start,
  eind: ({ assertion }) => assertion.end,
  bladzijde: ({ passage }) => passage?.page,
  periode: ({ assertion }) => assertion.period,
  "geldig vanaf": ({ assertion }) => assertion.validFrom,
  "geldig tot en met": ({ assertion }) => assertion.validUntil,
  rol: ({ assertion }) => assertion.role,
  bedrag: ({ assertion }) => assertion.amount,
  zekerheid: ({ assertion }) => assertion.confidence,
  gevonden: ({ assertion }) => assertion.extractor,
  bron: ({ assertion }) => assertion.source,
  openbaarheid: ({ assertion }) => assertion.visibility,
};

export const DOCUMENT_COLUMNS: Columns<DocumentSummary> = {
  id: ({ id }) => id,
  titel: ({ title }) => title,
  bron: ({ source }) => source,
  datum: ({ date }) => date,
  soort: ({ kind }) => kind,
  auteurs: ({ authors }) => joined(authors ?? []),
  organisatie: ({ organisation }) => organisation,
  taal: ({ language }) => language,
  "geldig vanaf": ({ validFrom }) => validFrom,
  "geldig tot en met": ({ validUntil }) => validUntil,
  vervangt: ({ replaces }) => joined(replaces ?? []),
  openbaarheid: ({ visibility }) => visibility,
  sha256: ({ hash }) => hash,
};
