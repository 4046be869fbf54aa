export * from "./change.ts";
export * from "./dump.ts";
export * from "./store.ts";
