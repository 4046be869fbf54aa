import { extname } from "node:path";
import { KenniswijzerError } from "@kenniswijzer/domain";
import type { ReadBy } from "./read-by.ts";
import { asFault, type Readers, tooLate } from "./readers.ts";
import type { Source } from "./source.ts";
import type { Done, Task, Work } from "./thread.ts";
import { Turns } from "./turns.ts";

export interface ThreadOptions {
  readonly by: ReadBy;
  readonly count: number;
  /** A thread that is busy with one step of one document for longer is ended. */
  readonly timeoutMs: number;
  /** What a thread may hold besides files, in megabytes. */
  readonly memoryMb?: number;
  /** The module that the threads run: for tests. */
  readonly script?: URL;
}

// as built, or from source
const SCRIPT = new URL(`./thread${extname(import.meta.url)}`, import.meta.url);

/** Node's own young generation is small: a document's reading outlives it, and is then copied twice. */
const YOUNG_MB = 64;
/** Some ten times what the longest text takes that is read at all. */
const MEMORY_MB = 2048;

/** Reads in threads of their own: a document that hangs or takes all memory costs its thread, and nothing else. */
export async function readersInThreads(options: ThreadOptions): Promise<Readers> {
  const { by, count, timeoutMs, memoryMb = MEMORY_MB, script = SCRIPT } = options;
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
  const run = async (work: Work, name: string): Promise<Done> => {
    await free.take();
    const begun = new SharedArrayBuffer(4);
    const late = lateness(timeoutMs, () => Atomics.load(new Int32Array(begun), 0) === 1);
    const { promise: broken, reject } = withReject();
    lost.add(reject);
    try {
      const task: Task = { ...work, begun };
      return await Promise.race([pool.run(task, { signal: late.signal }) as Promise<Done>, broken]);
    } catch (error) {
      throw late.signal.aborted ? tooLate(name, timeoutMs) : asFault(name, explained(error));
    } finally {
      late.stop();
      lost.delete(reject);
      free.give();
    }
  };
  return {
    room: count,
    async read(source) {
      const task = await taskOf(source).catch((error: unknown) => Promise.reject(asFault(source.name, error)));
      const done = await run(task, source.name);
      if ("document" in done) return { value: done.document, ms: done.ms };
      throw faultOf(done, source.name);
    },
    async extract(document) {
      const done = await run({ extract: document }, document.source);
      if ("reading" in done) return { value: done.reading, ms: done.ms };
      throw faultOf(done, document.source);
    },
    close: () => pool.destroy(),
  };
}

const taskOf = async (source: Source): Promise<Work> =>
  source.unread ? { read: await source.unread() } : { clean: await source.read() };

// for this repository alone: who installs the package runs it as built
const LOADER = "tsx/esm/api";

/** From source, a thread must be told itself how to read TypeScript. */
function sourceFlags(): string[] {
  const register = `import { register } from ${JSON.stringify(import.meta.resolve(LOADER))}; register();`;
  return ["--conditions=@kenniswijzer/source", "--import", `data:text/javascript,${encodeURIComponent(register)}`];
}

const faultOf = (done: Done, name: string): KenniswijzerError =>
  asFault(name, "fault" in done ? new KenniswijzerError(done.fault.code, done.fault.message) : "no answer");

/** A signal that aborts so long after the work was seen to have begun, and at most twice that after it began. */
function lateness(timeoutMs: number, begun: () => boolean): { readonly signal: AbortSignal; stop(): void } {
  const controller = new AbortController();
  const check = (): void => {
    if (seen) controller.abort();
    else timer = setTimeout(check, timeoutMs);
    seen = begun();
  };
  let seen = false;
  let timer = setTimeout(check, 0);
  return { signal: controller.signal, stop: () => clearTimeout(timer) };
}

function withReject(): { readonly promise: Promise<never>; readonly reject: (error: unknown) => void } {
  let reject: (error: unknown) => void = () => {};
  const promise = new Promise<never>((_, no) => {
    reject = no;
  });
  return { promise, reject };
}

const explained = (error: unknown): unknown =>
  (error as { code?: unknown }).code === "ERR_WORKER_OUT_OF_MEMORY"
    ? "it takes more memory than there is; split it"
    : error;
