import { createHash } from "node:crypto";
import {
  type Assertion,
  type Claim,
  checksum,
  type Document,
  type DocumentEntity,
  type Edge,
  type EdgeType,
  type EntityType,
  type GraphNode,
  type Mention,
  nameKey,
  nodeId,
  type Passage,
  passageId,
  type Reading,
  Visibility,
} from "@kenniswijzer/domain";
import type { IndexItem } from "../store.ts";

/** For reading a store whole. */
export const EVERYTHING: readonly Visibility[] = Visibility.options;
/** What a stranger may see. */
export const PUBLIC: readonly Visibility[] = ["openbaar"];

/** Subject, predicate, object (keys or node ids) and the line of the document that says so. */
export type SampleTie = readonly [subject: string, predicate: EdgeType, object: string, line: number];

export interface SampleReading {
  readonly visibility?: Visibility;
  readonly date?: string;
  /** What else is known of the document. */
  readonly about?: Partial<Pick<Document, "validFrom" | "validUntil" | "replaces">>;
  readonly entities?: readonly DocumentEntity[];
  readonly claims?: readonly SampleTie[];
}

/** An entity of one document, whose key is the id that its name gives it. */
export function sampleEntity(type: EntityType, name: string, more: Partial<DocumentEntity> = {}): DocumentEntity {
  return { key: nodeId(type, name), type, name, aliases: [], defined: [], listed: false, attributes: {}, ...more };
}

/** A reading of a document with a passage a line; every place where an entity's name stands is a mention of it. */
export function sampleReading(id: string, lines: readonly string[], of: SampleReading = {}): Reading {
  const text = lines.join("\n");
  const passages = lines.map((_, ordinal) => samplePassage(id, lines, ordinal));
  const entities = [...(of.entities ?? [])];
  return {
    document: {
      id,
      title: `Document ${id}`,
      source: `${id}.txt`,
      ...(of.date === undefined ? {} : { date: of.date }),
      ...of.about,
      visibility: of.visibility ?? "openbaar",
      language: "nl",
      hash: createHash("sha256").update(text).digest("hex"),
      text,
    },
    versions: { extraction: "1", gazetteer: "1", analysis: "1", persons: "named" },
    passages,
    entities,
    mentions: entities.flatMap((entity) => passages.flatMap((passage) => mentionsOf(entity, passage))),
    claims: (of.claims ?? []).map((tie) => sampleClaim(passages, tie)),
    values: [],
  };
}

function samplePassage(document: string, lines: readonly string[], ordinal: number): Passage {
  const text = lines[ordinal] ?? "";
  const start = lines.slice(0, ordinal).reduce((sum, line) => sum + line.length + 1, 0);
  const place = { id: passageId(document, ordinal), document, ordinal, start, end: start + text.length, text };
  return { ...place, kind: "paragraph", headings: [], lead: [], depth: 0 };
}

function mentionsOf({ key, name }: DocumentEntity, passage: Passage): Mention[] {
  const found: Mention[] = [];
  for (let at = passage.text.indexOf(name); at >= 0; at = passage.text.indexOf(name, at + 1)) {
    const start = passage.start + at;
    found.push({ entity: key, passage: passage.id, extractor: "sample", start, end: start + name.length });
  }
  return found;
}

function sampleClaim(passages: readonly Passage[], [subject, predicate, object, line]: SampleTie): Claim {
  const passage = passages[line];
  if (!passage) throw new Error(`sampleClaim: there is no line ${line}`);
  const { id, start, end } = passage;
  return {
    subject,
    predicate,
    object,
    passage: id,
    start,
    end,
    extractor: "sample",
    confidence: 0.9,
    modality: "noemt",
  };
}

/** The evidence that a line of a reading gives for an edge. */
export function sampleAssertion(reading: Reading, tie: SampleTie, more: Partial<Assertion> = {}): Assertion {
  const { id, text, visibility, date } = reading.document;
  const claim = sampleClaim(reading.passages, tie);
  return {
    ...claim,
    id: `${id}:${checksum(JSON.stringify(claim))}`,
    document: id,
    quote: text.slice(claim.start, claim.end),
    ...(date === undefined ? {} : { date }),
    visibility,
    source: "document",
    ...more,
  };
}

/** A node that these documents mention; as visible as the most open of them. */
export function sampleNode(
  type: GraphNode["type"],
  name: string,
  readings: readonly Reading[],
  more: Partial<GraphNode> = {},
): GraphNode {
  const documents = readings.map((r) => r.document);
  const visibility = Visibility.options.find((v) => documents.some((d) => d.visibility === v)) ?? "openbaar";
  const ids = documents.map((d) => d.id).sort();
  return { id: nodeId(type, name), type, name, aliases: [], attributes: {}, documents: ids, visibility, ...more };
}

/** An edge that one openly visible assertion states. */
export function sampleEdge(from: string, type: EdgeType, to: string, more: Partial<Edge> = {}): Edge {
  return { from, type, to, status: "stated", modality: "noemt", evidence: 1, visibility: "openbaar", ...more };
}

const words = (text: string): string[] => nameKey(text).split(" ");

/** A passage as the index has it: its words, lower case. */
export function passageItem(reading: Reading, ordinal: number, vector?: Float32Array): IndexItem {
  const passage = reading.passages[ordinal];
  if (!passage) throw new Error(`passageItem: there is no passage ${ordinal}`);
  const { id, visibility } = reading.document;
  const terms = words(passage.text);
  return { id: passage.id, type: "Passage", document: id, visibility, terms, ...(vector && { vector }) };
}

/** A node as the index has it: the words of its names. */
export function nodeItem(node: GraphNode, vector?: Float32Array): IndexItem {
  const terms = [node.name, ...node.aliases].flatMap(words);
  return { id: node.id, type: node.type, visibility: node.visibility, terms, ...(vector && { vector }) };
}
