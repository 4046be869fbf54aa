import type { ExportService } from "@kenniswijzer/domain";
import { type DatasetInfo, exportGraph, FORMAT_FILES } from "@kenniswijzer/exchange";
import type { GraphStore } from "@kenniswijzer/graph";
import { SOFTWARE_VERSION } from "./software.ts";

/** The graph for other programs, as a reader may see it; `about` is what it tells of itself as a data set. */
export const exportsOver = (store: GraphStore, clock: () => Date, about: DatasetInfo): ExportService => ({
  files: FORMAT_FILES,
  write: (request) => exportGraph(store, { ...about, ...request, now: clock(), version: SOFTWARE_VERSION }),
});
