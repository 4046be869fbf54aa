export type * from "@kenniswijzer/domain";
export { KenniswijzerError } from "@kenniswijzer/domain";
export { bytesAt, type Outcome, type Progress, type Source, sourcesAt } from "@kenniswijzer/ingest";
export type { Kenniswijzer } from "./kenniswijzer.ts";
export { type KenniswijzerOptions, openKenniswijzer } from "./open.ts";
export { DEFAULT_STORE, openStore } from "./store.ts";
