import { KenniswijzerError } from "@kenniswijzer/domain";
import { type Outcome, type Source, type SourceOptions, sourcesAt, watchPaths } from "@kenniswijzer/ingest";
import type { IngestOptions } from "./ingesting.ts";
import type { Kenniswijzer } from "./kenniswijzer.ts";

/** What a round of following did. */
export interface Followed {
  readonly outcomes: readonly Outcome[];
  /** Documents that were taken out because their file, or their place in it, is gone. */
  readonly removed: readonly string[];
}

export interface FollowOptions extends SourceOptions, IngestOptions {
  /** Ends it after the document at hand. */
  readonly signal: AbortSignal;
}

/**
 * Reads all documents at these files and folders, then keeps the store as they are: what is added or changed is read, what
 * is gone is taken out. Yields after each round, the first one included. A file that becomes unreadable keeps what it gave before.
 */
export async function* follow(
  kenniswijzer: Kenniswijzer,
  paths: readonly string[],
  options: FollowOptions,
): AsyncGenerator<Followed> {
  // watched before the first reading, so that no change falls between the two
  const watcher = await watchPaths(paths);
  const close = (): void => void watcher.close();
  options.signal.addEventListener("abort", close, { once: true });
  if (options.signal.aborted) close();
  try {
    const known = new Known();
    const first = await kenniswijzer.ingest(until(options.signal, sourcesAt(paths, options)), options);
    known.learn(first);
    yield { outcomes: first, removed: [] };
    for await (const { present, gone } of watcher.changes()) {
      const outcomes = await kenniswijzer.ingest(until(options.signal, sourcesAt(present, options)), options);
      const lost = [...known.learn(outcomes), ...gone.flatMap((file) => known.forget(file))];
      yield { outcomes, removed: await removed(kenniswijzer, lost) };
    }
  } finally {
    options.signal.removeEventListener("abort", close);
    await watcher.close();
  }
}

async function* until(signal: AbortSignal, sources: AsyncIterable<Source>): AsyncGenerator<Source> {
  for await (const source of sources) {
    if (signal.aborted) return;
    yield source;
  }
}

async function removed(kenniswijzer: Kenniswijzer, documents: readonly string[]): Promise<string[]> {
  const gone: string[] = [];
  for (const document of documents) {
    try {
      await kenniswijzer.remove(document);
      gone.push(document);
    } catch (error) {
      // somebody else took it out
      if (!(error instanceof KenniswijzerError) || error.code !== "not-found") throw error;
    }
  }
  return gone;
}

/** Which documents each file gave: an archive or a mail gives many. */
class Known {
  readonly #documents = new Map<string, ReadonlySet<string>>();

  /** Gives the documents that these files no longer hold. */
  learn(outcomes: readonly Outcome[]): string[] {
    const found = new Map<string, Outcome[]>();
    for (const one of outcomes) if (one.file !== undefined) found.set(one.file, [...(found.get(one.file) ?? []), one]);
    return [...found].flatMap(([file, own]) => {
      const before = this.#documents.get(file) ?? new Set();
      const now = new Set(own.flatMap(({ document }) => document ?? []));
      const failed = own.some(({ outcome }) => outcome === "failed");
      this.#documents.set(file, failed ? new Set([...before, ...now]) : now);
      return failed ? [] : [...before].filter((document) => !now.has(document));
    });
  }

  forget(file: string): string[] {
    const own = [...(this.#documents.get(file) ?? [])];
    this.#documents.delete(file);
    return own;
  }
}
