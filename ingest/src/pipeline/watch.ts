import { lstat } from "node:fs/promises";
import { basename } from "node:path";
import { isDocumentName } from "./containers.ts";

/** Files that came, changed or went, each once, in order of their paths. */
export interface Changes {
  /** Documents that are there now. */
  readonly present: readonly string[];
  readonly gone: readonly string[];
}

/** Follows files and folders from the moment it is there. */
export interface Watcher {
  /** What changed, as soon as something did and its file is written to its end; together with what changed meanwhile. Ends when closed. */
  changes(): AsyncGenerator<Changes>;
  close(): Promise<void>;
}

/** How long a file must keep its size before it counts as written: a copy over the network comes in pieces. */
const SETTLED_MS = 300;

/** Follows these files and folders, and folders in them; links are not followed. What is there already is no change. */
export async function watchPaths(paths: readonly string[], settledMs: number = SETTLED_MS): Promise<Watcher> {
  const { watch } = await import("chokidar");
  const given = new Set(paths);
  const pending = new Pending();
  const watcher = watch([...paths], {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (path) => !given.has(path) && basename(path).startsWith("."),
    awaitWriteFinish: { stabilityThreshold: settledMs, pollInterval: Math.ceil(settledMs / 3) },
  });
  watcher
    .on("add", (path) => pending.add(path))
    .on("change", (path) => pending.add(path))
    .on("unlink", (path) => pending.add(path))
    // a folder that may not be looked into is named when it is read; it must not end the rest
    .on("error", () => undefined);
  await new Promise<void>((ready) => watcher.once("ready", ready));
  return {
    async *changes() {
      for (let changed = await pending.taken(); changed !== undefined; changed = await pending.taken()) {
        const found = await stateOf(changed, given);
        if (found.present.length + found.gone.length > 0) yield found;
      }
    },
    async close() {
      await watcher.close();
      pending.end();
    },
  };
}

/** By how it is now, not by the order in which news of it came. */
async function stateOf(changed: readonly string[], given: ReadonlySet<string>): Promise<Changes> {
  const present: string[] = [];
  const gone: string[] = [];
  for (const path of changed) {
    const found = await lstat(path).catch(() => undefined);
    if (found === undefined) gone.push(path);
    else if (given.has(path) || (found.isFile() && isDocumentName(path))) present.push(path);
  }
  return { present, gone };
}

/** Paths that wait for somebody to take them. */
class Pending {
  #paths = new Set<string>();
  #wake: (() => void) | undefined;
  #ended = false;

  add(path: string): void {
    this.#paths.add(path);
    this.#wake?.();
  }

  end(): void {
    this.#ended = true;
    this.#wake?.();
  }

  /** All at once, when there are any; absent when there will be no more. */
  async taken(): Promise<readonly string[] | undefined> {
    while (this.#paths.size === 0 && !this.#ended) {
      await new Promise<void>((wake) => {
        this.#wake = wake;
      });
    }
    if (this.#ended) return undefined;
    const taken = [...this.#paths].sort();
    this.#paths = new Set();
    return taken;
  }
}
