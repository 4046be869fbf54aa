export { type CallOptions, type Client, type ClientOptions, kenniswijzerClient } from "./client.ts";
export { ApiFailure, type Problem } from "./failure.ts";
export type { Handed, JobEvent, Jobs } from "./jobs.ts";
export type { RetryOptions } from "./retry.ts";
export type * from "./types.ts";
