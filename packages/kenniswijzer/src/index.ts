export { explain, turnOf } from "@kenniswijzer/answer";
export type * from "@kenniswijzer/domain";
export { KenniswijzerError } from "@kenniswijzer/domain";
export type { DatasetInfo } from "@kenniswijzer/exchange";
export {
  bytesAt,
  type ColumnRoles,
  columnRoles,
  type LlmEstimate,
  type LlmReport,
  type LlmSettings,
  type Outcome,
  type OwnEnd,
  type OwnExtractor,
  type OwnFinding,
  type Progress,
  type Source,
  type SourceOptions,
  sourcesAt,
  type WebOptions,
} from "@kenniswijzer/ingest";
export { chatOver } from "./chat/chat.ts";
export { openQuestionsIn } from "./chat/open-questions.ts";
export { takeInto } from "./chat/take-in.ts";
export { type Evaluation, evaluate, type GoldQuestion } from "./evaluate.ts";
export { type Followed, type FollowOptions, follow } from "./follow.ts";
export type { Ingesting, IngestOptions, LlmOptions, PreviewOptions, RefreshOptions, WorkOptions } from "./ingesting.ts";
export { type JobDeps, type Jobs, openJobs } from "./jobs/queue.ts";
export type { Kenniswijzer } from "./kenniswijzer.ts";
export { type KenniswijzerOptions, openKenniswijzer } from "./open.ts";
export { DEFAULT_STORE, openStore } from "./store.ts";
