import type { Api } from "@kenniswijzer/api";
import type { hc, InferRequestType, InferResponseType } from "hono/client";

/** Every route, typed by the server's own source. */
export type Routes = ReturnType<typeof hc<Api>>;
type V1 = Routes["v1"];

type Given<Call> = InferRequestType<Call> extends { query: infer Q } ? Q : never;
/** What a route takes behind the question mark; numbers as numbers. */
type Query<Call> = { [Name in keyof Given<Call>]?: Name extends "limit" ? number : Given<Call>[Name] };
/** The same without what pages are asked with: a whole list is walked through. */
type Whole<Call> = Omit<Query<Call>, "cursor">;

export type Answer = InferResponseType<V1["ask"]["$post"], 200>;
export type Question = InferRequestType<V1["ask"]["$post"]>["json"];
export type SearchPage = InferResponseType<V1["search"]["$get"], 200>;
export type SearchHit = SearchPage["items"][number];
export type SearchQuery = Omit<Query<V1["search"]["$get"]>, "q">;
export type Suggestion = InferResponseType<V1["suggestions"]["$get"], 200>["items"][number];
export type SuggestQuery = Omit<Query<V1["suggestions"]["$get"]>, "q">;
export type Entity = InferResponseType<V1["entities"]["$get"], 200>["items"][number];
export type EntitiesQuery = Whole<V1["entities"]["$get"]>;
export type EntityView = InferResponseType<V1["entities"][":id"]["$get"], 200>;
export type Neighbour = InferResponseType<V1["entities"][":id"]["neighbours"]["$get"], 200>["items"][number];
export type NeighboursQuery = Whole<V1["entities"][":id"]["neighbours"]["$get"]>;
export type ProvenAssertion = InferResponseType<V1["entities"][":id"]["assertions"]["$get"], 200>["items"][number];
export type AssertionsQuery = Whole<V1["entities"][":id"]["assertions"]["$get"]>;
export type DocumentSummary = InferResponseType<V1["documents"]["$get"], 200>["items"][number];
export type DocumentsQuery = Whole<V1["documents"]["$get"]>;
export type DocumentView = InferResponseType<V1["documents"][":id"]["$get"], 200>;
export type Stats = InferResponseType<V1["stats"]["$get"], 200>;
export type ExportQuery = Query<V1["export"]["$get"]>;
export type IngestJob = InferResponseType<V1["jobs"][":id"]["$get"], 200>;
export type JobProgress = InferResponseType<V1["jobs"][":id"]["$delete"], 202>;
export type JobsQuery = Whole<V1["jobs"]["$get"]>;
export type JobOutcome = IngestJob["outcomes"][number];
export type Visibility = IngestJob["visibility"];
