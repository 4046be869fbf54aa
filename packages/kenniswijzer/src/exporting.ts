import type { ExportService } from "@kenniswijzer/domain";
import { exportGraph, FORMAT_FILES } from "@kenniswijzer/exchange";
import type { GraphStore } from "@kenniswijzer/graph";

/** The graph for other programs, as a reader may see it. */
export const exportsOver = (store: GraphStore, clock: () => Date): ExportService => ({
  files: FORMAT_FILES,
  write: (request) => exportGraph(store, { ...request, now: clock() }),
});
