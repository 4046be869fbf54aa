/**
 * The nearest phrases by meaning: for what nobody wrote down. "ik was helemaal van de kaart" has no word in common with a phrase
 * of grief, and is near to some. The vectors of all phrases were made once, for one model, as numbers of eight bits.
 */
import { existsSync, readFileSync } from "node:fs";
import { once } from "../table.ts";
import { packagedConcepts, type ThesaurusConcept } from "./concept.ts";

/** Vectors of phrases by the concept that they belong to. */
export interface ConceptVectors {
  /** How near a text of this vector is to each concept, 0 to 1: 0 for one that is no nearer than most. */
  near(vector: Float32Array): ReadonlyMap<string, number>;
}

/** What stands in front of the numbers. */
export interface ConceptVectorsHeader {
  readonly embedder: string;
  /** Version of the packaged thesaurus that they were made of. */
  readonly thesaurus: string;
  readonly dimension: number;
}

const FILE = new URL("../../data/thesaurus-vectors.bin", import.meta.url);
const SCALE = 127;
/** A concept is as near as its best phrases are, the first above all. */
const BEST = [0.6, 0.25, 0.15] as const;

/** All phrases of the packaged thesaurus, in the order of their vectors. */
export const packagedPhrases = (): { concept: string; text: string }[] =>
  packagedConcepts().flatMap((concept) => phrasesOf(concept).map((text) => ({ concept: concept.name, text })));

const phrasesOf = ({ name, words, everyday }: ThesaurusConcept): string[] => [name, ...words, ...everyday];

/** As `conceptVectors` reads them. */
export function packVectors(header: ConceptVectorsHeader, vectors: readonly Float32Array[]): Uint8Array {
  const head = Buffer.from(`${JSON.stringify(header)}\n`);
  const numbers = Int8Array.from(vectors.flatMap((vector) => [...vector].map((x) => Math.round(scaled(x)))));
  return Buffer.concat([head, Buffer.from(numbers.buffer)]);
}

const scaled = (x: number): number => Math.max(-SCALE, Math.min(SCALE, x * SCALE * STRETCH));
/** Of 512 numbers of a vector of length 1, hardly one is above a fifth. */
const STRETCH = 5;

interface Loaded {
  readonly header: ConceptVectorsHeader;
  readonly numbers: Int8Array;
  /** Of each phrase. */
  readonly concepts: readonly string[];
}

const loaded = once(read);

/** The packaged vectors, for the model that they were made with and the thesaurus that they were made of; undefined for any other. */
export function conceptVectors(embedder: string, thesaurus: string): ConceptVectors | undefined {
  const own = loaded();
  if (own?.header.embedder !== embedder || own.header.thesaurus !== thesaurus) return undefined;
  const { header, numbers, concepts } = own;
  return { near: (vector) => nearOf(vector, { numbers, concepts, dimension: header.dimension }) };
}

/** The header of the packaged vectors; undefined where there are none. */
export const conceptVectorsHeader = (): ConceptVectorsHeader | undefined => loaded()?.header;

function read(): Loaded | undefined {
  if (!existsSync(FILE)) return undefined;
  const bytes = readFileSync(FILE);
  const end = bytes.indexOf("\n");
  const header = JSON.parse(bytes.toString("utf8", 0, end)) as ConceptVectorsHeader;
  return {
    header,
    numbers: new Int8Array(bytes.buffer, bytes.byteOffset + end + 1, bytes.length - end - 1),
    concepts: packagedPhrases().map(({ concept }) => concept),
  };
}

function nearOf(
  vector: Float32Array,
  { numbers, concepts, dimension }: { numbers: Int8Array; concepts: readonly string[]; dimension: number },
): Map<string, number> {
  const best = new Map<string, [number, number, number]>();
  for (const [row, concept] of concepts.entries()) {
    const similarity = dot(numbers, row * dimension, vector) / (SCALE * STRETCH);
    const three = best.get(concept);
    if (!three) best.set(concept, [similarity, similarity, similarity]);
    else if (similarity > three[0]) three.splice(0, 3, similarity, three[0], three[1]);
    else if (similarity > three[1]) three.splice(1, 2, similarity, three[1]);
    else if (similarity > three[2]) three[2] = similarity;
  }
  const all = [...best].map(
    ([concept, three]) => [concept, three.reduce((sum, x, at) => sum + x * (BEST[at] ?? 0), 0)] as const,
  );
  const mean = all.reduce((sum, [, x]) => sum + x, 0) / (all.length || 1);
  return new Map(all.filter(([, x]) => x > mean).map(([concept, x]) => [concept, (x - mean) / (1 - mean)]));
}

// four sums at once, and no check of each number: three times as quick
function dot(numbers: Int8Array, from: number, vector: Float32Array): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  for (let i = 0; i < vector.length; i += 4) {
    a += (numbers[from + i] as number) * (vector[i] as number);
    b += (numbers[from + i + 1] as number) * (vector[i + 1] as number);
    c += (numbers[from + i + 2] as number) * (vector[i + 2] as number);
    d += (numbers[from + i + 3] as number) * (vector[i + 3] as number);
  }
  return a + b + (c + d);
}
