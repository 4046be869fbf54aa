import { availableParallelism } from "node:os";
import { type ReadBy, readFunctions } from "./read-by.ts";
import { growing, type Readers, readersHere, TIMEOUT_MS } from "./readers.ts";
import { readersInThreads } from "./threads.ts";

export interface ReaderOptions {
  readonly by: ReadBy;
  /** Threads that read, from the first document on; 0 for none. Absent: one for each core but one, when the job proves large. */
  readonly workers?: number | undefined;
  /** What one step of one document may take, in milliseconds. */
  readonly timeoutMs?: number | undefined;
}

/** Readers for a job of which nobody knows the size. */
export async function startReaders({ by, workers, timeoutMs = TIMEOUT_MS }: ReaderOptions): Promise<Readers> {
  const threads = (count: number): Promise<Readers> => readersInThreads({ by, count, timeoutMs });
  const stays = workers === 0 || (by.extractors?.length ?? 0) > 0;
  if (workers !== undefined && !stays) return threads(workers);
  const here = readersHere(readFunctions(by), timeoutMs);
  return stays ? here : growing(here, () => threads(Math.max(1, availableParallelism() - 1)));
}
