import type { Reading, Visibility } from "@kenniswijzer/domain";
import type { GraphStore } from "@kenniswijzer/graph";

/**
 * The reading of a document that may be seen; undefined for a stranger and for one that may not. A hidden one is never looked into: who
 * asks for it would tell by the time it takes that it is there.
 */
export async function readingSeen(
  document: string,
  store: GraphStore,
  visible: readonly Visibility[],
): Promise<Reading | undefined> {
  const [open] = document === "" ? [] : await store.documents(visible, [document]);
  const reading = open && (await store.readings([document])).get(document);
  // it may have been replaced by a closed one in between
  return reading && visible.includes(reading.document.visibility) ? reading : undefined;
}

/** True for a node that may be seen, without looking at what is around it. */
export const isNodeSeen = async (id: string, store: GraphStore, visible: readonly Visibility[]): Promise<boolean> =>
  (await store.nodes({ ids: [id], visible })).length > 0;
