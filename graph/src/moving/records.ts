import { createHash } from "node:crypto";
import { type Assertion, type Correction, type Edge, edgeId, type GraphNode, type Reading } from "@kenniswijzer/domain";
import type { EntityLink, IndexItem } from "../store.ts";
import type { Part } from "./pages.ts";

/** An index item whose vector is text: base64 of its numbers, little-endian, 32 bits each. */
export type PlainItem = Omit<IndexItem, "vector"> & { readonly vector?: string };

/** One thing that a store knows, as plain data. */
export type StoreRecord =
  | { readonly setting: readonly [name: string, value: string] }
  | { readonly node: GraphNode }
  | { readonly edge: Edge }
  | { readonly assertion: Assertion }
  | { readonly reading: Reading }
  | { readonly link: EntityLink }
  | { readonly item: PlainItem }
  | { readonly correction: Correction };

export function recordsOf(part: Part): StoreRecord[] {
  return [
    ...(part.nodes ?? []).map((node) => ({ node })),
    ...(part.edges ?? []).map((edge) => ({ edge })),
    ...(part.assertions ?? []).map((assertion) => ({ assertion })),
    ...(part.readings ?? []).map((reading) => ({ reading })),
    ...(part.links ?? []).map((link) => ({ link })),
    ...(part.items ?? []).map((item) => ({ item: plain(item) })),
    ...(part.corrections ?? []).map((correction) => ({ correction })),
  ];
}

export function partOf(records: readonly StoreRecord[]): Part {
  const all = <T>(pick: (record: StoreRecord) => T | undefined): T[] =>
    records.flatMap((record) => {
      const found = pick(record);
      return found === undefined ? [] : [found];
    });
  return {
    nodes: all((r) => ("node" in r ? r.node : undefined)),
    edges: all((r) => ("edge" in r ? r.edge : undefined)),
    assertions: all((r) => ("assertion" in r ? r.assertion : undefined)),
    readings: all((r) => ("reading" in r ? r.reading : undefined)),
    links: all((r) => ("link" in r ? r.link : undefined)),
    items: all((r) => ("item" in r ? indexed(r.item) : undefined)),
    corrections: all((r) => ("correction" in r ? r.correction : undefined)),
  };
}

/** What a record is about: equal for two versions of one thing. */
export function keyOf(record: StoreRecord): string {
  if ("setting" in record) return `setting ${record.setting[0]}`;
  if ("edge" in record) return `edge ${edgeId(record.edge)}`;
  if ("reading" in record) return `reading ${record.reading.document.id}`;
  if ("link" in record) return `link ${JSON.stringify([record.link.document, record.link.key])}`;
  const [[kind, { id }]] = Object.entries(record) as [[string, { id: string }]];
  return `${kind} ${id}`;
}

/** SHA-256 of a record; equal for equal records, whatever the order of their fields. */
export const hashOf = (record: StoreRecord): string =>
  createHash("sha256")
    .update(JSON.stringify(ordered(record)))
    .digest("hex");

/** The digest of a set of records, whatever their order: the sum of their hashes, in 256 bits. */
export class Digest {
  #sum = 0n;
  #count = 0;

  add(record: StoreRecord): void {
    this.#sum = BigInt.asUintN(256, this.#sum + BigInt(`0x${hashOf(record)}`));
    this.#count++;
  }

  get count(): number {
    return this.#count;
  }

  toString(): string {
    return this.#sum.toString(16).padStart(64, "0");
  }
}

/** A value with the fields of its records in order, and without those that are undefined. */
export function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== "object" || value === null) return value;
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return Object.fromEntries(fields.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, field]) => [name, ordered(field)]));
}

function plain({ vector, ...item }: IndexItem): PlainItem {
  if (!vector) return item;
  return { ...item, vector: Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength).toString("base64") };
}

function indexed({ vector, ...item }: PlainItem): IndexItem {
  if (vector === undefined) return item;
  const bytes = Buffer.from(vector, "base64");
  return {
    ...item,
    vector: new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)),
  };
}
