import { KenniswijzerError } from "@kenniswijzer/domain";
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
 * which two passages or entities share one. Every store calls it first, or its parts.
 */
export function checkChange(store: string, change: GraphChange): void {
  checkParts(store, change);
  // one that many items have is looked at once
  const terms = new Set<string>();
  for (const item of change.put.items) for (const term of item.terms) terms.add(term);
  checkTerms(store, terms);
}

/** The same of all but the terms of items. */
export function checkParts(store: string, change: GraphChange): void {
  for (const { document, passages, entities } of change.put.readings) {
    const twice = repeated(passages.map((p) => p.id)) ?? repeated(entities.map((e) => e.key));
    if (twice === undefined) continue;
    throw new KenniswijzerError(
      "invalid-input",
      `${store}: "${twice}" occurs twice in the reading of "${document.id}"`,
    );
  }
  const { links, nodes, edges, assertions, items, corrections } = change.put;
  for (const { document, passages, entities, mentions } of change.put.readings) {
    check(store, document.id);
    for (const { id } of passages) check(store, id);
    for (const { key } of entities) check(store, key);
    for (const { entity } of mentions) check(store, entity);
  }
  for (const { document, key, node } of links) for (const text of [document, key, node]) check(store, text);
  for (const { id } of nodes) check(store, id);
  for (const { from, to } of edges) for (const text of [from, to]) check(store, text);
  for (const { id, document, passage, subject, object } of assertions)
    for (const text of [id, document, passage, subject, object]) check(store, text);
  for (const { id } of items) check(store, id);
  for (const { id } of corrections) check(store, id);
}

/** The same of terms. */
export function checkTerms(store: string, terms: Iterable<string>): void {
  for (const term of terms) check(store, term);
}

function check(store: string, text: string): void {
  if (isStorable(text)) return;
  const shown = JSON.stringify(text.slice(0, 60));
  throw new KenniswijzerError(
    "invalid-input",
    `${store}: ${shown} cannot be an id or term; leave out what is empty, NUL or half a character`,
  );
}

function repeated(ids: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return ids.find((id) => seen.size === seen.add(id).size);
}
