export * from "./answer.ts";
export * from "./document.ts";
export * from "./errors.ts";
export * from "./graph.ts";
export * from "./reading.ts";
export * from "./service.ts";
export * from "./text.ts";
export * from "./vocabulary.ts";
