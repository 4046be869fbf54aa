import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import type { ReadBy } from "./read-by.ts";
import { tooLate } from "./readers.ts";
import type { Told } from "./serve.ts";
import type { Done, Work } from "./thread-work.ts";

export interface ThreadSettings {
  readonly by: ReadBy;
  /** A thread that is busy with one step of one document for longer is ended. */
  readonly timeoutMs: number;
  /** What a thread may hold, in megabytes. */
  readonly memoryMb: number;
  /** The module that the threads run: for tests. */
  readonly script?: URL | undefined;
}

/** Work, and who waits for it. */
export interface Job {
  readonly work: Work;
  /** The document, as a person would recognise it. */
  readonly name: string;
  /** How much there is to read, as far as is known. */
  readonly bytes: number;
  done(done: Done): void;
  failed(error: unknown): void;
}

// as built, or from source
const SCRIPT = new URL(`./thread${extname(import.meta.url)}`, import.meta.url);

/** A document's reading outlives Node's own small young generation, and would then be copied twice. */
const YOUNG_MB = 32;

/** Looks so often, in the time that a task has, whether it is still the same task. */
const LOOKS = 20;

/** One thread and the jobs it was given, which it does in their order. When it ends, the job that it was at is to blame, and the others are given back. */
export class ReadingThread {
  readonly #worker: Worker;
  readonly #settings: ThreadSettings;
  readonly #onEnd: (left: readonly Job[]) => void;
  readonly #watch: NodeJS.Timeout;
  readonly #jobs: Job[] = [];
  /** How often it was seen at its first job; to start a thread is no document's fault, nor is that the thread here is busy. */
  #looks: number | undefined;
  #error: unknown;
  #ended = false;

  constructor(settings: ThreadSettings, onEnd: (left: readonly Job[]) => void) {
    const { by, timeoutMs, memoryMb, script = SCRIPT } = settings;
    this.#settings = settings;
    this.#onEnd = onEnd;
    this.#worker = new Worker(script, {
      workerData: by,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB, maxOldGenerationSizeMb: memoryMb },
      // not those of the program: that may be a line given to Node as text, which a thread is not
      execArgv: script.pathname.endsWith(".ts") ? sourceFlags() : [],
    });
    this.#worker.on("message", (told: Told) => this.#hear(told));
    // what it told before it ended comes before the exit, not always before the error
    this.#worker.on("error", (error) => {
      this.#error = error;
    });
    this.#worker.on("exit", (code) => this.#end(this.#error ?? new Error(`thread ended with code ${code}`)));
    this.#worker.unref();
    this.#watch = setInterval(() => this.#look(), timeoutMs / LOOKS).unref();
  }

  /** Of all that it was given and has not done. */
  get bytes(): number {
    return this.#jobs.reduce((sum, { bytes }) => sum + bytes, 0);
  }

  get busy(): boolean {
    return this.#jobs.length > 0;
  }

  add(job: Job): void {
    this.#jobs.push(job);
    this.#worker.ref();
    this.#worker.postMessage(job.work);
  }

  /** Whatever it is busy with. */
  async close(): Promise<void> {
    this.#end(new Error("the threads were closed"));
    await this.#worker.terminate();
  }

  #hear(told: Told): void {
    if (this.#ended) return;
    this.#looks = 0;
    if (told === "ready") return;
    const job = this.#jobs.shift();
    if (!this.busy) this.#worker.unref();
    if ("done" in told) job?.done(told.done);
    else job?.failed(told.thrown);
  }

  #look(): void {
    const [job] = this.#jobs;
    if (this.#looks === undefined || job === undefined) return;
    this.#looks += 1;
    if (this.#looks <= LOOKS) return;
    this.#end(tooLate(job.name, this.#settings.timeoutMs));
    void this.#worker.terminate();
  }

  #end(error: unknown): void {
    if (this.#ended) return;
    this.#ended = true;
    clearInterval(this.#watch);
    const [blamed, ...left] = this.#jobs.splice(0);
    blamed?.failed(error);
    this.#onEnd(left);
  }
}

// for this repository alone: who installs the package runs it as built
const LOADER = "tsx/esm/api";

/** From source, a thread must be told itself how to read TypeScript. */
function sourceFlags(): string[] {
  const register = `import { register } from ${JSON.stringify(import.meta.resolve(LOADER))}; register();`;
  return ["--conditions=@kenniswijzer/source", "--import", `data:text/javascript,${encodeURIComponent(register)}`];
}
