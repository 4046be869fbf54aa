import { type EdgeKey, KenniswijzerError } from "@kenniswijzer/domain";
import type { GraphChange } from "./store.ts";

/** The parts of a change that there are: `graphChange` fills in the rest. */
export interface ChangeParts {
  readonly put?: Partial<GraphChange["put"]>;
  readonly remove?: Partial<GraphChange["remove"]>;
}

/** A change of just these parts; nothing else is put or removed. */
export function graphChange(base: number, { put, remove }: ChangeParts = {}): GraphChange {
  return {
    base,
    put: { readings: [], links: [], nodes: [], edges: [], assertions: [], items: [], corrections: [], ...put },
    remove: { documents: [], nodes: [], edges: [], assertions: [], items: [], corrections: [], ...remove },
  };
}

/** Sorts as every store must: by UTF-16 unit, not by locale. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

// With the u flag, a half pair matches and a whole one does not.
const UNSTORABLE = /[\0\p{Surrogate}]/u;

/** True for text that every store can keep and find again as an id or term. */
export const isStorable = (text: string): boolean => text !== "" && !UNSTORABLE.test(text);

/**
 * Throws `invalid-input` for a change with an id or term that some store could not keep apart from another, or a reading in
 * which two passages or entities share one. Every store calls it first.
 */
export function checkChange(store: string, change: GraphChange): void {
  for (const { document, passages, entities } of change.put.readings) {
    const twice = repeated(passages.map((p) => p.id)) ?? repeated(entities.map((e) => e.key));
    if (twice === undefined) continue;
    throw new KenniswijzerError(
      "invalid-input",
      `${store}: "${twice}" occurs twice in the reading of "${document.id}"`,
    );
  }
  for (const text of keysOf(change)) {
    if (isStorable(text)) continue;
    const shown = JSON.stringify(text.slice(0, 60));
    throw new KenniswijzerError(
      "invalid-input",
      `${store}: ${shown} cannot be an id or term; leave out what is empty, NUL or half a character`,
    );
  }
}

function repeated(ids: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return ids.find((id) => seen.size === seen.add(id).size);
}

function* keysOf({ put }: GraphChange): Iterable<string> {
  for (const reading of put.readings) {
    yield reading.document.id;
    for (const passage of reading.passages) yield passage.id;
    for (const entity of reading.entities) yield entity.key;
    for (const mention of reading.mentions) yield mention.entity;
  }
  for (const link of put.links) yield* [link.document, link.key, link.node];
  for (const node of put.nodes) yield node.id;
  for (const edge of put.edges) yield* ends(edge);
  for (const a of put.assertions) yield* [a.id, a.document, a.passage, a.subject, a.object];
  for (const item of put.items) yield* [item.id, ...item.terms];
  for (const correction of put.corrections) yield correction.id;
}

const ends = (edge: EdgeKey): string[] => [edge.from, edge.to];
