import { EntityType, type GraphNode, type Reading, Visibility } from "@kenniswijzer/domain";
import { emptyChange, type LoadDeps, untilApplied } from "./load.ts";

const NODES_AT_ONCE = 500;

/** Makes everything findable anew, with the present analysis and model; the graph itself stays. Gives the number of documents. */
export async function reindex(
  deps: LoadDeps,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<number> {
  const documents = await deps.store.documents(Visibility.options);
  const nodes = await deps.store.nodes({ types: EntityType.options, visible: Visibility.options });
  const total = documents.length + Math.ceil(nodes.length / NODES_AT_ONCE);
  let done = 0;
  for (const { id } of documents) {
    await put({ readings: [...(await deps.store.readings([id])).values()], nodes: [] }, deps);
    onProgress(++done, total);
  }
  for (let at = 0; at < nodes.length; at += NODES_AT_ONCE) {
    await put({ readings: [], nodes: nodes.slice(at, at + NODES_AT_ONCE) }, deps);
    onProgress(++done, total);
  }
  return documents.length;
}

async function put(what: { readings: readonly Reading[]; nodes: readonly GraphNode[] }, deps: LoadDeps): Promise<void> {
  const items = await deps.index(what);
  await untilApplied(deps.store, async () => {
    const empty = emptyChange();
    return { ...empty, put: { ...empty.put, items } };
  });
}
