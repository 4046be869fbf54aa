export { passagesApart } from "./apart.ts";
export * from "./embedder.ts";
export * from "./folder.ts";
export * from "./manifest.ts";
export * from "./remembering.ts";
export * from "./transformers.ts";
