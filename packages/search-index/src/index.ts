export { type ScoredDocument, scoreDocuments } from "./documents.ts";
export { cosine, exactIndex } from "./exact.ts";
export * from "./items.ts";
export { EXACT_BELOW, openVectorIndex, type VectorIndexOptions } from "./open.ts";
export { removeVectorIndex } from "./remove.ts";
export * from "./score.ts";
export * from "./search.ts";
export * from "./settings.ts";
export type { VectorIndex } from "./vector-index.ts";
