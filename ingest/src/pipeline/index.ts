export { type IngestDeps, ingest, type Outcome, type Progress, refresh } from "./ingest.ts";
export type { Source, SourceOptions } from "./source.ts";
export { bytesAt, sourcesAt } from "./sources.ts";
