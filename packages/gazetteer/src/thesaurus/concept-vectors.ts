/**
 * The nearest phrases by meaning: for what nobody wrote down. "ik was helemaal van de kaart" has no word in common with a phrase
 * of grief, and is near to some. The vectors of all phrases were made once, for one model, as numbers of eight bits.
 */
import { existsSync, readFileSync } from "node:fs";
import { once } from "../table.ts";
import { packagedConcepts, type ThesaurusConcept } from "./concept.ts";

/** Vectors of all phrases, one after the other, as numbers of eight bits. */
export interface ConceptVectors {
  readonly dimension: number;
  readonly numbers: Int8Array;
  /** What 1 stands for in the numbers. */
  readonly unit: number;
  /** To which concept each phrase belongs. */
  readonly concepts: readonly string[];
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

/** The packaged vectors, for the model that they were made with and the thesaurus that they were made of; undefined for any other. Read anew each time. */
export function conceptVectors(embedder: string, thesaurus: string): ConceptVectors | undefined {
  const header = conceptVectorsHeader();
  if (header?.embedder !== embedder || header.thesaurus !== thesaurus) return undefined;
  const { dimension } = header;
  const bytes = readFileSync(FILE);
  const from = bytes.indexOf(END) + 1;
  return {
    dimension,
    numbers: new Int8Array(bytes.buffer, bytes.byteOffset + from, bytes.length - from),
    unit: 1 / (SCALE * STRETCH),
    concepts: packagedPhrases().map(({ concept }) => concept),
  };
}

const END = "\n";

/** The header of the packaged vectors; undefined where there are none. */
export const conceptVectorsHeader = once((): ConceptVectorsHeader | undefined => {
  if (!existsSync(FILE)) return undefined;
  const bytes = readFileSync(FILE);
  return JSON.parse(bytes.toString("utf8", 0, bytes.indexOf(END))) as ConceptVectorsHeader;
});
