import { availableParallelism } from "node:os";
import { extract } from "../extraction/extract.ts";
import { cleaner, type PersonPolicy } from "../privacy/policy.ts";
import { growing, type Readers, readersHere, TIMEOUT_MS } from "./readers.ts";
import { readersInThreads } from "./threads.ts";

export interface ReaderOptions {
  readonly policy: PersonPolicy;
  /** Threads that read, from the first document on; 0 for none. Absent: one for each core but one, when the job proves large. */
  readonly workers?: number | undefined;
  /** What one step of one document may take, in milliseconds. */
  readonly timeoutMs?: number | undefined;
}

/** Readers for a job of which nobody knows the size. */
export async function startReaders({ policy, workers, timeoutMs = TIMEOUT_MS }: ReaderOptions): Promise<Readers> {
  const threads = (count: number): Promise<Readers> => readersInThreads({ policy, count, timeoutMs });
  if (workers !== undefined && workers > 0) return threads(workers);
  const here = readersHere({ clean: cleaner(policy), extract: (document) => extract(document, policy) }, timeoutMs);
  return workers === 0 ? here : growing(here, () => threads(Math.max(1, availableParallelism() - 1)));
}
