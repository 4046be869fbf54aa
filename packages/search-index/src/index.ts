export * from "./exact.ts";
export * from "./items.ts";
export * from "./score.ts";
export * from "./search.ts";
export * from "./settings.ts";
export * from "./vector-index.ts";
