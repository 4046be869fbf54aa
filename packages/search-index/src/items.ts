import { type DocumentSummary, type GraphNode, type Passage, visibleTo } from "@kenniswijzer/domain";
import type { Embedder } from "@kenniswijzer/embedding";
import { type IndexItem, seenAs } from "@kenniswijzer/graph";
import { terms } from "@kenniswijzer/language";

/** What there is to index. `documents` holds at least those of the passages. */
export interface Indexable {
  readonly passages: readonly Passage[];
  readonly nodes: readonly GraphNode[];
  readonly documents: readonly DocumentSummary[];
  /** By passage the terms of its own text, where they were made before. */
  readonly terms?: ReadonlyMap<string, readonly string[]> | undefined;
}

/**
 * The text under which a passage is found: its document's title and what it hangs under, then itself. A passage rarely says
 * what it is about; measured, the first passage that answers a question comes at rank 1/0.49 by its own text, 1/0.67 by this.
 */
export function passageIndexText(passage: Passage, document: DocumentSummary): string {
  return whole(partsOfPassage(passage, document));
}

const partsOfPassage = (passage: Passage, document: DocumentSummary): string[] =>
  apart([document.title, ...passage.headings, ...passage.lead, passage.text]);

/** The text under which a node is found: all names that everybody knows who may see it. A word of a closed document would else find it for others. */
export function nodeIndexText(node: GraphNode): string {
  return whole(partsOfNode(node));
}

function partsOfNode(node: GraphNode): string[] {
  const { name, aliases } = seenAs(node, visibleTo(node.visibility));
  return apart([name, ...aliases]);
}

/** Each part once. */
const apart = (parts: readonly string[]): string[] => [
  ...new Set(parts.map((part) => part.trim()).filter((part) => part !== "")),
];

/** A part as a sentence of its own: a name must not run into the next. */
const ended = (part: string): string => (ENDS.includes(part.at(-1) ?? "") ? part : `${part}.`);
const ENDS = ".!?:;";

const whole = (parts: readonly string[]): string => parts.map(ended).join(" ");

/** The terms of passages that were made before, by the text that they are of. */
function knownTerms({ passages, terms }: Indexable): Map<string, readonly string[]> {
  const known = new Map<string, readonly string[]>();
  for (const { id, text } of terms === undefined ? [] : passages) {
    const own = terms?.get(id);
    if (own !== undefined) known.set(text.trim(), own);
  }
  return known;
}

/** The terms of sentences, each analysed once: what passages hang under returns in all of them. */
function termsOfParts(known: Map<string, readonly string[]>): (parts: readonly string[]) => string[] {
  return (parts) => {
    const found: string[] = [];
    for (const part of parts) {
      const own = known.get(part) ?? terms(ended(part));
      known.set(part, own);
      for (const term of own) found.push(term);
    }
    return found;
  };
}

/**
 * Index items of passages and nodes, in that order: analysed by `language`, embedded by the embedder. Without an embedder they
 * have no vector; a text without a single term has none either, because it has nothing to be near to.
 */
export async function indexItems(of: Indexable, embedder: Embedder | undefined): Promise<IndexItem[]> {
  const documents = new Map(of.documents.map((document) => [document.id, document]));
  const termsOf = termsOfParts(knownTerms(of));
  const drafts = [
    ...of.passages.flatMap((passage) => {
      const document = documents.get(passage.document);
      if (!document) return [];
      const parts = partsOfPassage(passage, document);
      const { visibility } = document;
      return [
        { id: passage.id, type: "Passage" as const, document: document.id, visibility, parts, terms: termsOf(parts) },
      ];
    }),
    ...of.nodes.map((node) => {
      const parts = partsOfNode(node);
      return { id: node.id, type: node.type, visibility: node.visibility, parts, terms: termsOf(parts) };
    }),
  ];
  if (!embedder) return drafts.map(({ parts, ...item }) => item);
  const spoken = drafts.filter((draft) => draft.terms.length > 0);
  const vectors = await vectorsOf(
    spoken.map((draft) => ({
      id: draft.id,
      run: "document" in draft ? draft.document : draft.id,
      text: whole(draft.parts),
    })),
    embedder,
  );
  return drafts.map(({ parts, ...item }) => {
    const vector = vectors.get(item.id);
    return vector ? { ...item, vector } : item;
  });
}

interface Spoken {
  readonly id: string;
  /** What is embedded together: the passages of a document, or one node. */
  readonly run: string;
  readonly text: string;
}

/**
 * Vectors by id. What is embedded together changes the last digits of each: so that these don't tell which documents happened to
 * be ready at one moment, and one store has those of another, documents and nodes are embedded apart.
 */
async function vectorsOf(spoken: readonly Spoken[], embedder: Embedder): Promise<Map<string, Float32Array>> {
  const runs = new Map<string, Spoken[]>();
  for (const one of spoken) {
    const run = runs.get(one.run);
    if (run === undefined) runs.set(one.run, [one]);
    else run.push(one);
  }
  const vectors = new Map<string, Float32Array>();
  for (const run of runs.values()) {
    const found = await embedder.embed(
      run.map(({ text }) => text),
      "passage",
    );
    for (const [at, { id }] of run.entries()) vectors.set(id, found[at] as Float32Array);
  }
  return vectors;
}
