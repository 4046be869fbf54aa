import { KenniswijzerError } from "@kenniswijzer/domain";
import { type Jobs, openJobs } from "../jobs/queue.ts";
import type { Kenniswijzer } from "../kenniswijzer.ts";
import { jobsFolderOf } from "../store.ts";

/** The jobs of a store; absent, with a notice, when another process does them. */
export async function jobsIn(kenniswijzer: Kenniswijzer): Promise<Jobs | undefined> {
  try {
    return await openJobs({ folder: jobsFolderOf(kenniswijzer.store.name), kenniswijzer });
  } catch (error) {
    if (!(error instanceof KenniswijzerError) || error.code !== "unavailable") throw error;
    process.stderr.write(
      "kenniswijzer: een ander proces leest al documenten in voor deze opslag: hier kan dat niet.\n",
    );
    return undefined;
  }
}
