import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import { KenniswijzerError } from "@kenniswijzer/domain";
import type { Asked, Told } from "./apart-thread.ts";
import type { Embedder } from "./embedder.ts";
import type { TransformersOptions } from "./transformers.ts";

export type ApartOptions = Pick<TransformersOptions, "pooling" | "prefixes" | "threads"> & { readonly model: string };

/**
 * The embedder for questions, and a thread with the same model for passages: a run of the model takes the thread that it is in, and
 * who asks would wait for what is being read. The thread starts with the first passage, and holds the model once more.
 */
export function passagesApart(embedder: Embedder, options: ApartOptions): Embedder {
  let thread: PassageThread | undefined;
  return {
    id: embedder.id,
    dimension: embedder.dimension,
    embed: (texts, kind) => {
      if (kind === "query" || texts.length === 0) return embedder.embed(texts, kind);
      if (thread === undefined || thread.gone) thread = startThread(options);
      return thread.embed(texts);
    },
    close: async () => {
      await thread?.end();
      await embedder.close();
    },
  };
}

interface PassageThread {
  readonly gone: boolean;
  embed(texts: readonly string[]): Promise<Float32Array[]>;
  end(): Promise<unknown>;
}

// as built, or from source
const SCRIPT = new URL(`./apart-thread${extname(import.meta.url)}`, import.meta.url);

function startThread(options: ApartOptions): PassageThread {
  const worker = new Worker(SCRIPT, {
    workerData: options,
    ...(SCRIPT.pathname.endsWith(".ts") && { execArgv: sourceFlags() }),
  });
  const waiting = new Map<number, { resolve(vectors: Float32Array[]): void; reject(error: unknown): void }>();
  let gone = false;
  let last = 0;
  const fail = (cause: unknown): void => {
    gone = true;
    const error = new KenniswijzerError(
      "unavailable",
      "embedder: the thread for passages ended; give the document once more",
      { cause },
    );
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on("message", ({ id, vectors, error }: Told) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    // it keeps nobody's process running that has nothing to wait for
    if (waiting.size === 0) worker.unref();
    if (vectors !== undefined) asked?.resolve(vectors);
    else asked?.reject(new KenniswijzerError(error?.code ?? "unavailable", error?.message ?? "embedder: no vectors"));
  });
  worker.on("error", fail).on("exit", fail);
  return {
    get gone() {
      return gone;
    },
    embed: (texts) =>
      new Promise((resolve, reject) => {
        waiting.set(++last, { resolve, reject });
        worker.ref();
        worker.postMessage({ id: last, texts } satisfies Asked);
      }),
    end: () => worker.terminate(),
  };
}

// for this repository alone: who installs the package runs it as built
const LOADER = "tsx/esm/api";

/** From source, a thread must be told itself how to read TypeScript. */
function sourceFlags(): string[] {
  const register = `import { register } from ${JSON.stringify(import.meta.resolve(LOADER))}; register();`;
  return ["--conditions=@kenniswijzer/source", "--import", `data:text/javascript,${encodeURIComponent(register)}`];
}
