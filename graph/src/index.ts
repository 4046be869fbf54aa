export * from "./change.ts";
export * from "./composing/index.ts";
export * from "./dump.ts";
export * from "./moving/index.ts";
export * from "./store.ts";
