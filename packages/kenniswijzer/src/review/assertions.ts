import type { Visibility } from "@kenniswijzer/domain";
import type { GraphStore } from "@kenniswijzer/graph";
import { assertionsOf } from "@kenniswijzer/ingest";

/** True when a document that may be seen says so, whether or not people rejected it. */
export async function assertionExists(id: string, store: GraphStore, visible: readonly Visibility[]): Promise<boolean> {
  const document = id.slice(0, Math.max(0, id.lastIndexOf(":")));
  const reading = document === "" ? undefined : (await store.readings([document])).get(document);
  if (reading === undefined || !visible.includes(reading.document.visibility)) return false;
  const keys = new Map(reading.entities.map((entity) => [entity.key, entity.key]));
  return assertionsOf(reading, keys, new Set()).some((assertion) => assertion.id === id);
}
