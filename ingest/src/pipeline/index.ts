export { type IngestDeps, ingest, type Outcome, type Progress, refresh } from "./ingest.ts";
export { bytesAt, type Source, type SourceOptions, sourcesAt } from "./sources.ts";
