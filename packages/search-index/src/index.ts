export * from "./vector-index.ts";
