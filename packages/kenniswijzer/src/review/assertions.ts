import type { Assertion, Visibility } from "@kenniswijzer/domain";
import type { GraphStore } from "@kenniswijzer/graph";
import { assertionsOf } from "@kenniswijzer/ingest";

/** What a document that may be seen says under this id, whether or not people rejected it; undefined when none does. */
export async function assertionSaid(
  id: string,
  store: GraphStore,
  visible: readonly Visibility[],
): Promise<Assertion | undefined> {
  const document = id.slice(0, Math.max(0, id.lastIndexOf(":")));
  const reading = document === "" ? undefined : (await store.readings([document])).get(document);
  if (reading === undefined || !visible.includes(reading.document.visibility)) return undefined;
  const keys = new Map(reading.entities.map((entity) => [entity.key, entity.key]));
  return assertionsOf(reading, keys, new Set()).find((assertion) => assertion.id === id);
}
