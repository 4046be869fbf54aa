// What a reading thread does. A task comes as plain data, and so does what it gives.
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

/** An error loses its code on the way from one thread to another. */
export type Done = { readonly ms: number } & (
  | { readonly document: Document }
  | { readonly packed: PackedExtract }
  | { readonly fault: { readonly code: ErrorCode; readonly message: string } }
);

const { clean, extract } = readFunctions(workerData as ReadBy);

/** Rejects for what nobody thought of; what is wrong with the document is in what it gives. */
export async function run(work: Work): Promise<Done> {
  const start = performance.now();
  const ms = (): number => performance.now() - start;
  try {
    if ("extract" in work) return { packed: pack(extracted(work.extract, extract)), ms: ms() };
    return { document: clean("read" in work ? await readUnread(work.read) : work.clean), ms: ms() };
  } catch (error) {
    if (!(error instanceof KenniswijzerError)) throw error;
    return { fault: { code: error.code, message: error.message }, ms: ms() };
  }
}
