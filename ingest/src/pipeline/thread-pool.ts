import { type Job, ReadingThread, type ThreadSettings } from "./reading-thread.ts";
import type { Done, Work } from "./thread-work.ts";

export interface PoolOptions extends ThreadSettings {
  readonly count: number;
}

/** A document, and how much of it there is to read. */
export interface Subject {
  readonly name: string;
  readonly bytes: number;
}

/** Threads that do what they are told with documents. */
export interface ThreadPool {
  /** Rejects when the thread ends over it: late, out of memory, or by what nobody thought of. */
  run(work: Work, subject: Subject): Promise<Done>;
  /** Ends all threads, whatever they are busy with. Safe to call twice. */
  close(): Promise<void>;
}

/** What a thread is given at a time, of text: enough to go on with while this thread writes and gives out nothing. */
const BYTES_AT_ONCE = 512 * 1024;

/** Starts its threads as there is work for them, and anew where one ended. */
export function threadPool({ count, ...settings }: PoolOptions): ThreadPool {
  const threads: ReadingThread[] = [];
  const waiting: Job[] = [];

  const start = (): ReadingThread => {
    const thread = new ReadingThread(settings, (left) => {
      threads.splice(threads.indexOf(thread), 1);
      waiting.unshift(...left);
      give();
    });
    threads.push(thread);
    return thread;
  };
  const free = (): ReadingThread | undefined => {
    const least = threads.toSorted((one, other) => one.bytes - other.bytes)[0];
    if (least !== undefined && !least.busy) return least;
    if (threads.length < count) return start();
    return least !== undefined && least.bytes < BYTES_AT_ONCE ? least : undefined;
  };
  const give = (): void => {
    while (waiting.length > 0) {
      const thread = free();
      if (thread === undefined) return;
      thread.add(waiting.shift() as Job);
    }
  };

  return {
    run: (work, subject) =>
      new Promise<Done>((resolve, reject) => {
        const next =
          <T>(settle: (value: T) => void) =>
          (value: T) => {
            settle(value);
            give();
          };
        waiting.push({ work, ...subject, done: next(resolve), failed: next(reject) });
        give();
      }),
    async close() {
      for (const job of waiting.splice(0)) job.failed(new Error("the threads were closed"));
      await Promise.all([...threads].map((thread) => thread.close()));
    },
  };
}
