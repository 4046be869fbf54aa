import type { GraphStore, StoredVector } from "@kenniswijzer/graph";
import { exactIndex } from "./exact.ts";
import { keepIndex, readIndex } from "./kept-index.ts";
import { Gathered } from "./signs.ts";
import type { VectorIndex } from "./vector-index.ts";

/** Below so many vectors comparing with all of them, number by number, takes no longer than anything else. */
export const EXACT_BELOW = 10_000;

export interface VectorIndexOptions {
  readonly store: Pick<GraphStore, "name" | "revision" | "vectors">;
  /** Of the model that made the store's vectors: an index of other vectors is not used. */
  readonly embedderId: string;
  /** The store's file: the index of a large store is kept beside it. Without it nothing is kept and search is exact. */
  readonly file?: string;
  /** Hears, in one line, of what is slower than it could be. */
  readonly onNotice: (notice: string) => void;
  /** Smaller stores are searched exactly. */
  readonly exactBelow?: number;
}

/**
 * Opens the index of a store's vectors as they are now: the kept one if nothing changed since, else made of all vectors, about a
 * second for 100,000 of them, and kept. A kept file that is damaged, of another model or of another format is made anew.
 */
export async function openVectorIndex(options: VectorIndexOptions): Promise<VectorIndex> {
  const { store, file, embedderId, exactBelow = EXACT_BELOW } = options;
  if (file === undefined) return exactIndex(await all(store));
  const as = { embedder: embedderId, revision: await store.revision() };
  const kept = await readIndex(file, as);
  if (kept) return kept;
  const gathered = await gather(store, exactBelow);
  if (!(gathered instanceof Gathered)) return exactIndex(gathered);
  const index = gathered.index();
  await keepIndex(file, index, as).catch(() =>
    options.onNotice(
      `openVectorIndex: ${store.name}: its index cannot be written beside it; it is made again next time`,
    ),
  );
  return index;
}

async function all(store: VectorIndexOptions["store"]): Promise<StoredVector[]> {
  const found: StoredVector[] = [];
  for await (const vector of store.vectors()) found.push(vector);
  return found;
}

/** All vectors as they are while they are few, else gathered as they come, so that they are never all in memory. */
async function gather(store: VectorIndexOptions["store"], few: number): Promise<StoredVector[] | Gathered> {
  let exact: StoredVector[] = [];
  const gathered = new Gathered();
  for await (const vector of store.vectors()) {
    exact.push(vector);
    if (exact.length < few && gathered.size === 0) continue;
    for (const one of exact) gathered.add(one);
    exact = [];
  }
  return gathered.size === 0 ? exact : gathered;
}
