import { open, rename, rm } from "node:fs/promises";
import { KenniswijzerError } from "@kenniswijzer/domain";
import { type ExportOptions, exportGraph } from "@kenniswijzer/exchange";
import type { GraphStore } from "@kenniswijzer/graph";

/**
 * Writes a graph in one of the formats of others to a file, whole or not at all; one that holds closed documents may be read by its owner
 * only. Rejects with `conflict` when somebody wrote to the store meanwhile, and with `invalid-input` for a place that cannot be written.
 */
export async function exportGraphTo(file: string, store: GraphStore, options: ExportOptions): Promise<void> {
  const part = `${file}.part`;
  const out = await open(part, "w", options.clearance === "openbaar" ? 0o644 : 0o600).catch((cause: unknown) => {
    throw new KenniswijzerError("invalid-input", `export: ${file} kan niet geschreven worden; kies een andere plek`, {
      cause,
    });
  });
  try {
    for await (const text of unchanged(store, () => exportGraph(store, options))) await out.write(text);
    await out.sync();
    await out.close();
    await rename(part, file);
  } finally {
    await out.close().catch(() => {});
    await rm(part, { force: true });
  }
}

/** What a reader of the store makes; throws `conflict` after the last of it when somebody wrote meanwhile. */
export async function* unchanged<T>(store: GraphStore, made: () => AsyncIterable<T>): AsyncGenerator<T> {
  const revision = await store.revision();
  yield* made();
  if ((await store.revision()) === revision) return;
  throw new KenniswijzerError(
    "conflict",
    `export: in ${store.name} is intussen geschreven; wacht tot het inlezen klaar is en probeer het opnieuw`,
  );
}
