import type { JobService, Visibility } from "@kenniswijzer/domain";
import { hasEnded } from "@kenniswijzer/domain";
import type { SSEStreamingApi } from "hono/streaming";
import { progressOf } from "./handing-in.ts";

const RETRY_MS = 3_000;
const HEARTBEAT_MS = 15_000;

/** Tells of a job until it has ended. `told` outcomes were told before; each event's id is the number that is told with it. */
export async function followed(
  stream: SSEStreamingApi,
  jobs: JobService,
  id: string,
  clearance: Visibility,
  told: number,
): Promise<void> {
  const gone = new AbortController();
  stream.onAbort(() => gone.abort());
  // a proxy closes what is silent
  const heartbeat = setInterval(() => void stream.write(": \n\n"), HEARTBEAT_MS);
  try {
    await stream.write(`retry: ${RETRY_MS}\n\n`);
    for await (const job of jobs.follow(id, { clearance, signal: gone.signal })) {
      for (const outcome of job.outcomes.slice(told)) {
        told += 1;
        await stream.writeSSE({ event: "outcome", id: String(told), data: JSON.stringify(outcome) });
      }
      if (hasEnded(job)) await stream.writeSSE({ event: "end", id: "end", data: JSON.stringify(job) });
      else await stream.writeSSE({ event: "progress", id: String(told), data: JSON.stringify(progressOf(job)) });
    }
  } finally {
    clearInterval(heartbeat);
  }
}
