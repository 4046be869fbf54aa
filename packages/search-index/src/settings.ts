import { KenniswijzerError } from "@kenniswijzer/domain";
import type { Embedder } from "@kenniswijzer/embedding";
import type { GraphStore } from "@kenniswijzer/graph";

/** What a store's index was made with, under the names that the store keeps it by. */
const EMBEDDER = "embedder";
const DIMENSION = "dimension";
const ANALYSIS = "analysis";

export interface IndexSettings {
  /** Absent: no vectors are made or read. */
  readonly embedder?: Pick<Embedder, "id" | "dimension"> | undefined;
  /** Version of the text analysis. */
  readonly analysisVersion: string;
}

/** How the store may be searched after the check. */
export interface CheckedSettings {
  /** False: words only, because there is no embedder now or the store was filled without one. */
  readonly vectors: boolean;
  /** Said to whom it concerns, in one line, when search is words only. */
  readonly notice?: string;
}

/**
 * Ties a store to one model and one analysis: a new store gets these settings, a store made with others is refused with
 * `incompatible`. Without an embedder the store's vectors stay as they are and are not used.
 */
export async function checkSettings(store: GraphStore, now: IndexSettings): Promise<CheckedSettings> {
  const wordsOnly = (why: string): CheckedSettings => ({
    vectors: false,
    notice: `${store.name}: ${why}: search is by words only`,
  });
  if ((await store.revision()) === 0) {
    await store.configure(settingsOf(now));
    return now.embedder ? { vectors: true } : wordsOnly("no embedding model");
  }
  const kept = await store.settings();
  const analysis = kept.get(ANALYSIS) ?? "";
  if (analysis !== now.analysisVersion) refuse(store, "text analysis", analysis, now.analysisVersion);
  if (!now.embedder) return wordsOnly("no embedding model");
  const embedder = kept.get(EMBEDDER) ?? "";
  if (embedder === "") return wordsOnly("filled without an embedding model, run `kenniswijzer reindex`");
  if (embedder !== now.embedder.id) refuse(store, "embedding model", embedder, now.embedder.id);
  return { vectors: true };
}

/** The settings to keep after everything in the store was analysed and embedded again. */
export function settingsOf(now: IndexSettings): Map<string, string> {
  const { embedder } = now;
  return new Map([
    [ANALYSIS, now.analysisVersion],
    [EMBEDDER, embedder?.id ?? ""],
    [DIMENSION, embedder ? String(embedder.dimension) : ""],
  ]);
}

function refuse(store: GraphStore, what: string, kept: string, now: string): never {
  throw new KenniswijzerError(
    "incompatible",
    `checkSettings: ${store.name} was indexed with ${what} ${kept || "(unknown)"}, now it is ${now}; run \`kenniswijzer reindex\``,
  );
}
