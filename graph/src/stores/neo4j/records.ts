import { gunzipSync, gzipSync } from "node:zlib";
import {
  type Assertion,
  Assertion as AssertionSchema,
  Attributes,
  type Correction,
  Correction as CorrectionSchema,
  type DocumentSummary,
  DocumentSummary as DocumentSummarySchema,
  type Edge,
  type GraphNode,
  GraphNode as GraphNodeSchema,
  type Passage,
  Passage as PassageSchema,
  type Reading,
  type Visibility,
} from "@kenniswijzer/domain";
import { seenAs } from "../../composing/index.ts";

// How the records of the domain stand in the database: as properties that people can read, with a `name` that Neo4j's own
// tools show. A text with half a character has no place there; such a record comes along once more, whole, as JSON.

/** Properties of a node or relationship. */
export type Properties = Readonly<Record<string, unknown>>;

const NAME_LENGTH = 80;
const HALF_CHARACTER = /\p{Surrogate}/u;

export const documentProperties = (document: DocumentSummary): Properties => properties(document, document.title);

export const passageProperties = (passage: Passage, visibility: Visibility): Properties => ({
  ...properties(passage, passage.text),
  visibility,
});

export function nodeProperties(node: GraphNode): Properties {
  const { attributes, guises, ...rest } = node;
  const seen = guises && { guises: JSON.stringify(guises) };
  return { ...properties({ ...attributes, ...rest }, node.name), ...seen, ...whole(node) };
}

export const assertionProperties = (assertion: Assertion, edge: string): Properties => ({
  ...properties(assertion, assertion.quote),
  edge,
});

/** Its own `name` is what a rename gives: people who look see what was decided, and the record comes along whole. */
export const correctionProperties = (correction: Correction): Properties => ({
  ...properties({ ...correction, name: undefined, was: undefined }, `${correction.action} ${correction.target}`),
  exact: JSON.stringify(correction),
});

export const edgeProperties = ({ from, type, to, ...rest }: Edge, id: string): Properties => ({
  ...numbered(rest),
  id,
});

export const toDocument = reader<DocumentSummary>(DocumentSummarySchema.shape);
export const toPassage = reader<Passage>(PassageSchema.shape);
export const toAssertion = reader<Assertion>(AssertionSchema.shape);
export const toCorrection = reader<Correction>(CorrectionSchema.shape);

const toNodeAlone = reader<Omit<GraphNode, "attributes" | "guises">>(
  GraphNodeSchema.omit({ attributes: true, guises: true }).shape,
);
const toAttributes = reader<Attributes>(Attributes.shape);

/** The node without the documents that may not be seen, and what the others make of it. */
export function toNode(row: Properties, hidden: ReadonlySet<string>, visible: readonly Visibility[]): GraphNode {
  const node = toNodeAlone(row);
  const guises = typeof row.guises === "string" ? { guises: JSON.parse(row.guises) as GraphNode["guises"] } : {};
  const attributes = "exact" in row ? (node as GraphNode).attributes : toAttributes(row);
  const documents = node.documents.filter((id) => !hidden.has(id));
  return { ...seenAs({ ...node, ...guises, attributes } as GraphNode, visible), documents };
}

// Bytes travel as text: the driver takes twenty nanoseconds for each byte of a list of bytes, and next to nothing for text.

/** A reading, packed: it is only ever read whole. */
export const packReading = (reading: Reading): string =>
  gzipSync(JSON.stringify(reading), { level: 4 }).toString("base64");

export const unpackReading = (packed: string): Reading =>
  JSON.parse(gunzipSync(Buffer.from(packed, "base64")).toString("utf8"));

/** A vector bit by bit, for us; the list of numbers beside it is for Neo4j's index. */
export const packVector = ({ buffer, byteOffset, byteLength }: Float32Array): string =>
  Buffer.from(buffer, byteOffset, byteLength).toString("base64");

export function unpackVector(packed: string): Float32Array {
  const bytes = Buffer.from(packed, "base64");
  // A small buffer is part of a shared one, at an offset that a list of numbers may not have.
  return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}

/** Whole numbers as Neo4j has them: a number of JavaScript's would become 5.0. */
export const integer = (number: number): bigint => BigInt(Math.trunc(number));

function properties(record: object, name: string): Properties {
  const short = name.length > NAME_LENGTH ? `${name.slice(0, NAME_LENGTH - 1).trimEnd()}…` : name;
  return {
    ...numbered(record),
    ...("name" in record && record.name !== undefined ? {} : { name: short }),
    ...whole(record),
  };
}

function numbered(record: object): Properties {
  const numeric = (value: unknown): unknown => (Number.isSafeInteger(value) ? BigInt(value as number) : value);
  return Object.fromEntries(Object.entries(record).flatMap(([k, v]) => (v === undefined ? [] : [[k, numeric(v)]])));
}

function whole(record: object): { exact?: string } {
  const texts = Object.values(record).flat(1);
  const half = texts.some((text) => typeof text === "string" && HALF_CHARACTER.test(text));
  return half ? { exact: JSON.stringify(record) } : {};
}

function reader<T>(shape: object): (row: Properties) => T {
  const fields = Object.keys(shape);
  return (row) => {
    if (typeof row.exact === "string") return JSON.parse(row.exact);
    return Object.fromEntries(
      fields.flatMap((k) => (row[k] === undefined || row[k] === null ? [] : [[k, row[k]]])),
    ) as T;
  };
}
