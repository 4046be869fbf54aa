import type { Embedder } from "./embedder.ts";

/** Questions that are kept: with 512 numbers each some 1 MB. */
const KEPT = 500;

/** The embedder with a memory for questions: follow-ups, searches as one types and questions of many people come back. Passages are not kept. */
export function remembering(embedder: Embedder, kept = KEPT): Embedder {
  const known = new Map<string, Float32Array>();
  const remember = (text: string, vector: Float32Array): void => {
    known.delete(text);
    known.set(text, vector);
    const [oldest] = known.keys();
    if (known.size > kept && oldest !== undefined) known.delete(oldest);
  };
  return {
    id: embedder.id,
    dimension: embedder.dimension,
    close: () => embedder.close(),
    embed: async (texts, kind) => {
      if (kind !== "query") return embedder.embed(texts, kind);
      const missing = [...new Set(texts)].filter((text) => !known.has(text));
      const made = missing.length === 0 ? [] : await embedder.embed(missing, kind);
      const fresh = new Map(missing.map((text, at) => [text, made[at] as Float32Array]));
      return texts.map((text) => {
        const vector = fresh.get(text) ?? (known.get(text) as Float32Array);
        remember(text, vector);
        return vector;
      });
    },
  };
}
