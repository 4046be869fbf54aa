import { type MergeCandidate, type Visibility, visibleTo } from "@kenniswijzer/domain";
import type { GraphStore } from "@kenniswijzer/graph";
import { candidatesOf, decide, NameIndex } from "@kenniswijzer/ingest";

/** The candidates of a store per clearance, kept until the store changes; then only names that changed are compared again. */
export function openCandidates(store: GraphStore): (clearance: Visibility) => Promise<readonly MergeCandidate[]> {
  const kept = new Map<Visibility, { index: NameIndex; revision: number; found: readonly MergeCandidate[] }>();
  return async (clearance) => {
    const revision = await store.revision();
    const known = kept.get(clearance);
    if (known?.revision === revision) return known.found;
    const visible = visibleTo(clearance);
    const index = known?.index ?? new NameIndex();
    index.update(await store.nodes({ visible }));
    const found = await candidatesOf(index.pairs, decide(await store.corrections()), { store, visible });
    kept.set(clearance, { index, revision, found });
    return found;
  };
}
