import { KenniswijzerError } from "@kenniswijzer/domain";
import { type Jobs, openJobs } from "../jobs/queue.ts";
import type { Kenniswijzer } from "../kenniswijzer.ts";
import { jobsFolderOf } from "../store.ts";

/** The jobs of a store; absent, with a notice, when another process does them or nothing can be written. */
export async function jobsIn(kenniswijzer: Kenniswijzer): Promise<Jobs | undefined> {
  try {
    return await openJobs({ folder: jobsFolderOf(kenniswijzer.store.name), kenniswijzer });
  } catch (error) {
    if (!(error instanceof KenniswijzerError) || error.code !== "unavailable") throw error;
    process.stderr.write(`kenniswijzer: ${error.message}\n`);
    return undefined;
  }
}
