export * from "./change.ts";
export * from "./store.ts";
