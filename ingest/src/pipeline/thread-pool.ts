import { extname } from "node:path";
import type { ReadBy } from "./read-by.ts";
import { tooLate } from "./readers.ts";
import type { Done, Task, Work } from "./thread.ts";
import { Turns } from "./turns.ts";

export interface PoolOptions {
  readonly by: ReadBy;
  readonly count: number;
  /** A thread that is busy with one step of one document for longer is ended. */
  readonly timeoutMs: number;
  /** What a thread may hold, in megabytes. */
  readonly memoryMb: number;
  /** The module that the threads run: for tests. */
  readonly script?: URL | undefined;
}

/** Threads that do what they are told with documents. */
export interface ThreadPool {
  /** Rejects when the thread ends: late, out of memory, or by what nobody thought of. */
  run(work: Work, name: string): Promise<Done>;
  /** Ends all threads, whatever they are busy with. Safe to call twice. */
  close(): Promise<void>;
}

// as built, or from source
const SCRIPT = new URL(`./thread${extname(import.meta.url)}`, import.meta.url);

/** A document's reading outlives Node's own small young generation, and would then be copied twice. */
const YOUNG_MB = 32;

export async function threadPool(options: PoolOptions): Promise<ThreadPool> {
  const { by, count, timeoutMs, memoryMb, script = SCRIPT } = options;
  const { Piscina } = await import("piscina");
  const pool = new Piscina({
    filename: script.href,
    minThreads: count,
    maxThreads: count,
    workerData: by,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB, maxOldGenerationSizeMb: memoryMb },
    ...(script.pathname.endsWith(".ts") ? { execArgv: sourceFlags() } : {}),
  });
  // a thread that ends without a task takes no task with it: those that wait for one would wait for ever
  const lost = new Set<(error: unknown) => void>();
  pool.on("error", (error) => {
    for (const reject of lost) reject(error);
  });
  // a task's time begins when a thread is free for it
  const free = new Turns(count);
  return {
    async run(work, name) {
      await free.take();
      const begun = new SharedArrayBuffer(4);
      const late = lateness(timeoutMs, () => Atomics.load(new Int32Array(begun), 0) === 1);
      const { promise: broken, reject } = withReject();
      lost.add(reject);
      try {
        const task: Task = { ...work, begun };
        return await Promise.race([pool.run(task, { signal: late.signal }) as Promise<Done>, broken]);
      } catch (error) {
        throw late.signal.aborted ? tooLate(name, timeoutMs) : error;
      } finally {
        late.stop();
        lost.delete(reject);
        free.give();
      }
    },
    close: () => pool.destroy(),
  };
}

// for this repository alone: who installs the package runs it as built
const LOADER = "tsx/esm/api";

/** From source, a thread must be told itself how to read TypeScript. */
function sourceFlags(): string[] {
  const register = `import { register } from ${JSON.stringify(import.meta.resolve(LOADER))}; register();`;
  return ["--conditions=@kenniswijzer/source", "--import", `data:text/javascript,${encodeURIComponent(register)}`];
}

/** Looks so often, in the time that a task has, whether it began and whether that time is over. */
const LOOKS = 20;

/** A signal that aborts so long after the work began: to start a thread is no document's fault. */
function lateness(timeoutMs: number, begun: () => boolean): { readonly signal: AbortSignal; stop(): void } {
  const controller = new AbortController();
  let since: number | undefined;
  const timer = setInterval(() => {
    if (since === undefined && begun()) since = performance.now();
    if (since !== undefined && performance.now() - since >= timeoutMs) controller.abort();
  }, timeoutMs / LOOKS);
  return { signal: controller.signal, stop: () => clearInterval(timer) };
}

function withReject(): { readonly promise: Promise<never>; readonly reject: (error: unknown) => void } {
  let reject: (error: unknown) => void = () => {};
  const promise = new Promise<never>((_, no) => {
    reject = no;
  });
  return { promise, reject };
}
