export { type Deepening, type DeepenSettings, deepen, type LlmReport } from "./deepen.ts";
export { goneFrom } from "./gone.ts";
export {
  type IngestDeps,
  type IngestSettings,
  ingest,
  type Progress,
  type RefreshSettings,
  refresh,
  type Write,
} from "./ingest.ts";
export type { Outcome } from "./outcome.ts";
export { type Difference, type NamedEdge, type Preview, preview } from "./preview.ts";
export { type ReadBy, readFunctions } from "./read-by.ts";
export { type Readers, readersHere } from "./readers.ts";
export type { Skipped, Source, SourceOptions } from "./source.ts";
export { bytesAt, sourcesAt } from "./sources.ts";
export { type ReaderOptions, startReaders } from "./start-readers.ts";
export { type Changes, type Watcher, watchPaths } from "./watch.ts";
export { isWebAddress, type WebOptions } from "./web/index.ts";
