import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Document, GraphNode, Reading } from "@kenniswijzer/domain";
import type { Embedder } from "@kenniswijzer/embedding";
import type { ChangeParts } from "@kenniswijzer/graph";
import { indexItems } from "@kenniswijzer/search-index";
import {
  sampleAssertion,
  sampleEdge,
  sampleEntity,
  sampleNode,
  sampleReading,
} from "../../../graph/src/conformance/samples.ts";
import { root } from "../../support/cli.ts";

const PASSAGES = 20;
const TIES_OF_PASSAGE = 15;
const NODES_OF_PASSAGE = 4;
const LETTERS = 350;
/** Of each passage so much is embedded: the model takes a quarter of the time that the whole would take. */
const EMBEDDED = 100;

/** So much of everything: `documents` of 20 passages, each passage with 4 nodes of its own and 15 edges, an assertion each. */
export interface Size {
  readonly passages: number;
  readonly nodes: number;
  readonly edges: number;
}

export const sizeOf = (documents: number): Size => ({
  passages: documents * PASSAGES,
  nodes: documents * PASSAGES * NODES_OF_PASSAGE,
  edges: documents * PASSAGES * TIES_OF_PASSAGE,
});

/** What every store is filled with and asked. */
export interface Made {
  readonly embedder: Embedder;
  readonly documents: number;
  /** The changes of these documents, one each, made as they are asked for: a million nodes at once would not fit in memory. */
  readonly changes: (from: number, to: number) => Promise<ChangeParts[]>;
  /** Id of the n-th node. */
  readonly node: (n: number) => string;
  readonly terms: readonly (readonly string[])[];
  readonly vectors: readonly Float32Array[];
}

/** Small seeded generator (mulberry32, public domain). */
export function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Pieces of real regulations, of some 350 letters; each begins anew when all were given. */
export async function piecesOf(): Promise<string[]> {
  const packed = await readFile(join(root, "test", "corpus", "bulk", "regelingen.jsonl.gz"));
  const lines = gunzipSync(packed).toString("utf8").split("\n").filter(Boolean);
  return lines.flatMap((line) => {
    const { text } = JSON.parse(line) as Pick<Document, "text">;
    const words = text.replace(/\s+/g, " ");
    return Array.from({ length: Math.floor(words.length / LETTERS) }, (_, at) =>
      words.slice(at * LETTERS, (at + 1) * LETTERS).trim(),
    );
  });
}

/** What fills a store: each document with its nodes, edges and evidence, the same however often it is asked for. */
export function changesOf(
  documents: number,
  pieces: readonly string[],
  embedder: Embedder,
): Omit<Made, "embedder" | "terms" | "vectors"> {
  const names = (n: number): string => `Stichting ${wordIn(pieces, n)} ${n}`;
  const node = (n: number): string => nodeAt(n, names);
  const known = new Map<number, Float32Array[]>();
  const vectorsOf = async (at: number): Promise<Float32Array[]> => {
    const vectors = known.get(at) ?? (await embedder.embed(embeddedOf(at, pieces), "passage"));
    known.set(at, vectors);
    return vectors;
  };
  const changeOf = async (at: number): Promise<ChangeParts> => {
    const random = mulberry(at + 1);
    const { reading, nodes } = documentAt(at, pieces, names);
    // popular nodes are tied more often; those of documents still to come are nobody's yet
    const other = (): string => node(Math.floor(random() ** 2 * (at + 1) * PASSAGES * NODES_OF_PASSAGE));
    const ties = Array.from({ length: PASSAGES * TIES_OF_PASSAGE }, (_, n) => {
      const own = nodes[Math.floor(n / TIES_OF_PASSAGE) * NODES_OF_PASSAGE + (n % NODES_OF_PASSAGE)] as GraphNode;
      return [own.id, "COOPERATES_WITH", other(), Math.floor(n / TIES_OF_PASSAGE)] as const;
    });
    const items = await indexItems({ passages: reading.passages, nodes, documents: [reading.document] }, undefined);
    const vectors = await vectorsOf(at);
    return {
      put: {
        readings: [reading],
        links: reading.entities.map(({ key }) => ({ document: reading.document.id, key, node: key })),
        nodes,
        edges: ties.map(([from, type, to]) => sampleEdge(from, type, to)),
        assertions: ties.map((tie) => sampleAssertion(reading, tie)),
        items: items.map((item, n) => ({ ...item, ...(vectors[n] && { vector: vectors[n] }) })),
      },
    };
  };
  return {
    documents,
    node,
    changes: (from, to) => Promise.all(Array.from({ length: to - from }, (_, n) => changeOf(from + n))),
  };
}

const wordIn = (pieces: readonly string[], n: number): string =>
  /\p{L}{6,}/u.exec((pieces[n % pieces.length] ?? "").slice(20 + (n % 40)))?.[0] ?? "Horizon";

const nodeAt = (n: number, names: (n: number) => string): string => sampleNode("Actor", names(n), []).id;

function documentAt(
  at: number,
  pieces: readonly string[],
  names: (n: number) => string,
): { reading: Reading; nodes: GraphNode[] } {
  const first = at * PASSAGES * NODES_OF_PASSAGE;
  const own = Array.from({ length: PASSAGES * NODES_OF_PASSAGE }, (_, n) => names(first + n));
  const lines = Array.from({ length: PASSAGES }, (_, n) => {
    const named = own.slice(n * NODES_OF_PASSAGE, (n + 1) * NODES_OF_PASSAGE).join(", ");
    return `${pieces[(at * PASSAGES + n) % pieces.length]} ${named}.`;
  });
  const entities = own.map((name) => sampleEntity("Actor", name));
  const reading = sampleReading(`doc-${at}`, lines, { entities });
  return { reading, nodes: own.map((name) => sampleNode("Actor", name, [reading])) };
}

/** What is embedded of each passage: of pieces that come again another part, as equal vectors would have no nearest. */
const embeddedOf = (at: number, pieces: readonly string[]): string[] =>
  Array.from({ length: PASSAGES }, (_, n) => {
    const round = Math.floor((at * PASSAGES + n) / pieces.length);
    return (pieces[(at * PASSAGES + n) % pieces.length] ?? "").slice(round * (EMBEDDED / 2)).slice(0, EMBEDDED);
  });

/** Vectors of what was not stored: later pieces of the same regulations. */
export function questionVectors(count: number, pieces: readonly string[], embedder: Embedder): Promise<Float32Array[]> {
  const texts = pieces.toReversed().slice(0, count);
  return embedder.embed(
    texts.map((text) => text.slice(0, EMBEDDED)),
    "query",
  );
}
