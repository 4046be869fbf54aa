import { type Reading, Visibility } from "@kenniswijzer/domain";
import type { Embedder } from "@kenniswijzer/embedding";
import type { GraphStore } from "@kenniswijzer/graph";
import { passageIndexText } from "@kenniswijzer/search-index";

/** An embedder that takes the vectors of texts that a store has of these documents already: who reads a document again finds most of its passages as they were. */
export async function withKnownVectors(
  embedder: Embedder,
  readings: readonly Reading[],
  store: GraphStore,
): Promise<Embedder> {
  const known = await knownVectors(readings, store);
  if (known.size === 0) return embedder;
  return {
    id: embedder.id,
    dimension: embedder.dimension,
    close: () => embedder.close(),
    async embed(texts, kind) {
      const fresh = texts.filter((text) => !known.has(text));
      const vectors = fresh.length === 0 ? [] : await embedder.embed(fresh, kind);
      let next = 0;
      return texts.map((text) => known.get(text) ?? (vectors[next++] as Float32Array));
    },
  };
}

async function knownVectors(readings: readonly Reading[], store: GraphStore): Promise<Map<string, Float32Array>> {
  const old = await store.readings(readings.map(({ document }) => document.id));
  const wanted = new Map<string, string>();
  for (const { document, passages } of readings) {
    const before = old.get(document.id);
    if (before === undefined) continue;
    const now = new Set(passages.map((passage) => passageIndexText(passage, document)));
    for (const passage of before.passages) {
      const text = passageIndexText(passage, before.document);
      if (now.has(text)) wanted.set(passage.id, text);
    }
  }
  const near = [...wanted.keys()];
  if (near.length === 0) return new Map();
  const filter = { visible: Visibility.options };
  const { items } = await store.candidates({ names: [], terms: [], near, limit: 0, filter });
  return new Map(
    items.flatMap(({ id, vector }) => {
      const text = wanted.get(id);
      return text === undefined || vector === undefined ? [] : [[text, vector] as const];
    }),
  );
}
