import type { Assertion, Visibility } from "@kenniswijzer/domain";
import type { GraphStore } from "@kenniswijzer/graph";
import { assertionsOf } from "@kenniswijzer/ingest";
import { readingSeen } from "../seen.ts";

/** The document in which a claim of this id would stand. */
export const documentOf = (id: string): string => id.slice(0, Math.max(0, id.lastIndexOf(":")));

/** What a document that may be seen says under this id, whether or not people rejected it; undefined when none does. */
export async function assertionSaid(
  id: string,
  store: GraphStore,
  visible: readonly Visibility[],
): Promise<Assertion | undefined> {
  const reading = await readingSeen(documentOf(id), store, visible);
  if (reading === undefined) return undefined;
  const keys = new Map(reading.entities.map((entity) => [entity.key, entity.key]));
  return assertionsOf(reading, keys, new Set()).find((assertion) => assertion.id === id);
}
