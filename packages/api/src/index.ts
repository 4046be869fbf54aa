export { type Api, type ApiOptions, createApi } from "./api.ts";
export type { RequestRecord } from "./log.ts";
export type { Problem } from "./problem.ts";
export { type Served, type ServeOptions, serveApi } from "./serve.ts";
