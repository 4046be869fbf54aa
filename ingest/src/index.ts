export { type DocumentInput, documentId, MAX_BYTES, readDocument, readDocumentBytes } from "./document/document.ts";
export { type FileOptions, readDocumentFile } from "./document/file.ts";
export { type ColumnRoles, columnRoles } from "./document/formats/csv-columns.ts";
export { mask } from "./document/masking.ts";
export { remarksOf } from "./document/remarks.ts";
export { EXTRACTORS, type ExtractOptions, extract } from "./extraction/extract.ts";
export { learnedBy } from "./extraction/extractors/learned.ts";
export { weighedBy } from "./extraction/extractors/weighed.ts";
export { Beliefs } from "./extraction/learned/beliefs.ts";
export { type Claimed, claimedTies } from "./extraction/learned/claimed.ts";
export { type Judged, judgedPairs } from "./extraction/learned/judged.ts";
export { LABELS, type Label, likelihoods, shares, type Weights } from "./extraction/learned/model.ts";
export {
  type Llm,
  type LlmEstimate,
  type LlmSettings,
  llmOf,
  type RememberedAnswers,
  rememberedAnswers,
} from "./extraction/llm/index.ts";
export { NAME_EXTRACTORS } from "./extraction/names.ts";
export type { OwnEnd, OwnExtractor, OwnFinding } from "./extraction/own-extractor.ts";
export { type Predictions, predictions } from "./extraction/predictions.ts";
export { EXTRACTION_VERSION, type Persons, versionsNow } from "./extraction/version.ts";
export { correct, type LoadDeps, type Loaded, loadReading, reindex, removeDocument } from "./load/index.ts";
export { passagesOf } from "./passage/passage.ts";
export {
  bytesAt,
  type Changes,
  type Deepening,
  type DeepenSettings,
  type Difference,
  deepen,
  goneFrom,
  type IngestDeps,
  type IngestSettings,
  ingest,
  isWebAddress,
  type LlmReport,
  type NamedEdge,
  type Outcome,
  type Preview,
  type Progress,
  preview,
  type ReadBy,
  type ReaderOptions,
  type Readers,
  type RefreshSettings,
  readersHere,
  readFunctions,
  refresh,
  type Skipped,
  type Source,
  type SourceOptions,
  sourcesAt,
  startReaders,
  type Watcher,
  type WebOptions,
  type Write,
  watchPaths,
} from "./pipeline/index.ts";
export {
  allowedCorrection,
  cleaner,
  type PersonFile,
  type PersonPlace,
  type PersonPolicy,
  type PersonRemoval,
  personFile,
  policyIn,
  removePerson,
  settingsOf,
} from "./privacy/index.ts";
export {
  assertionsOf,
  candidatesOf,
  type Decided,
  decide,
  NameIndex,
  nodesByKey,
  type ResolvedGraph,
  resolve,
  type Standing,
} from "./resolution/index.ts";
