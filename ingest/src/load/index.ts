export { correct, type LoadDeps, type Loaded, loadReading, removeDocument } from "./load.ts";
export { reindex } from "./reindex.ts";
