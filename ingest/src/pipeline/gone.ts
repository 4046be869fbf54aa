import { resolve, sep } from "node:path";
import { checksum, type DocumentSummary, Visibility } from "@kenniswijzer/domain";
import type { GraphStore } from "@kenniswijzer/graph";
import type { Outcome } from "./outcome.ts";
import { locationOf } from "./place.ts";

const AT_ONCE = 100;

/**
 * Stored documents that came from these paths and were not found there now, by the outcomes of reading them all. What lies where
 * something could not be read is kept, and so is all of a folder in which nothing was found: it may be a disk that is not there.
 */
export async function goneFrom(
  paths: readonly string[],
  outcomes: readonly Outcome[],
  store: GraphStore,
): Promise<DocumentSummary[]> {
  const found = new Set(outcomes.flatMap(({ document }) => document ?? []));
  const unread = outcomes.filter(({ outcome }) => outcome === "failed").flatMap(({ file }) => file ?? []);
  const kept = new Set(unread.map(placeOf));
  const seen = outcomes.flatMap(({ document, file }) => (document === undefined ? [] : (file ?? [])));
  const roots = new Set(paths.filter((path) => seen.some((file) => isIn(file, path))).map(placeOf));
  if (roots.size === 0) return [];
  const others = (await store.documents(Visibility.options)).filter(({ id }) => !found.has(id));
  const gone: DocumentSummary[] = [];
  for (let at = 0; at < others.length; at += AT_ONCE) {
    const some = others.slice(at, at + AT_ONCE);
    const readings = await store.readings(some.map(({ id }) => id));
    for (const summary of some) {
      const places = readings.get(summary.id)?.document.places ?? [];
      if (places.some((place) => roots.has(place)) && !places.some((place) => kept.has(place))) gone.push(summary);
    }
  }
  return gone;
}

const placeOf = (path: string): string => checksum(locationOf(path));

const isIn = (file: string, path: string): boolean => {
  const [inner, outer] = [resolve(file), resolve(path)];
  return inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : `${outer}${sep}`);
};
