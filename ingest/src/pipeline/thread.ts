// What a reading thread runs; `threads.ts` starts it. A task comes as plain data, and so does what it gives.
import { workerData } from "node:worker_threads";
import { type Document, type ErrorCode, KenniswijzerError } from "@kenniswijzer/domain";
import { type PackedExtract, pack } from "./packed.ts";
import { type ReadBy, readFunctions } from "./read-by.ts";
import { extracted } from "./readers.ts";
import { readUnread, type Unread } from "./unread.ts";

export type Work =
  | { readonly read: Unread }
  /** Read in another thread, not cleaned yet. */
  | { readonly clean: Document }
  | { readonly extract: Document };

/** What is to be done, and four shared bytes that say whether it was begun: starting a thread is no document's fault. */
export type Task = Work & { readonly begun: SharedArrayBuffer };

/** An error loses its code on the way from one thread to another. */
export type Done = { readonly ms: number } & (
  | { readonly document: Document }
  | { readonly packed: PackedExtract }
  | { readonly fault: { readonly code: ErrorCode; readonly message: string } }
);

const { clean, extract } = readFunctions(workerData as ReadBy);

export function begin({ begun }: Task): void {
  Atomics.store(new Int32Array(begun), 0, 1);
}

export default async function run(task: Task): Promise<Done> {
  begin(task);
  const start = performance.now();
  const ms = (): number => performance.now() - start;
  try {
    if ("extract" in task) return { packed: pack(extracted(task.extract, extract)), ms: ms() };
    return { document: clean("read" in task ? await readUnread(task.read) : task.clean), ms: ms() };
  } catch (error) {
    if (!(error instanceof KenniswijzerError)) throw error;
    return { fault: { code: error.code, message: error.message }, ms: ms() };
  }
}
