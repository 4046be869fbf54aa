export { type IngestDeps, ingest, type Outcome, type Progress, refresh } from "./ingest.ts";
export type { Skipped, Source, SourceOptions } from "./source.ts";
export { bytesAt, sourcesAt } from "./sources.ts";
export { type Changes, type Watcher, watchPaths } from "./watch.ts";
export { isWebAddress, type WebOptions } from "./web/index.ts";
