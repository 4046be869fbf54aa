import type { IngestJob, JobOutcome } from "@kenniswijzer/domain";
import { inPath, usualHeaders } from "./request.ts";
import type { JobProgress } from "./work.ts";

export interface JobNews {
  readonly onOutcome: (outcome: JobOutcome) => void;
  readonly onProgress: (job: JobProgress) => void;
  readonly onEnd: (job: IngestJob) => void;
}

const PAUSE_MS = 3_000;

/** Hears of a job until it has ended, also over a broken connection. `EventSource` cannot send a key, so the stream is read here. */
export async function followJob(id: string, news: JobNews, signal: AbortSignal): Promise<void> {
  let last = "";
  while (!signal.aborted && last !== "end") {
    try {
      const headers = { ...usualHeaders(), ...(last !== "" && { "Last-Event-ID": last }) };
      const response = await fetch(`v1/jobs/${inPath(id)}/events`, { headers, signal });
      // what is not there any more, or may not be seen any more, brings no news
      if (response.status >= 400 && response.status < 500) return;
      for await (const event of eventsIn(response)) last = tell(event, news, last);
    } catch {
      // told again from where it was
    }
    if (last !== "end" && !signal.aborted) await new Promise((go) => setTimeout(go, PAUSE_MS));
  }
}

interface ServerEvent {
  readonly event?: string;
  readonly id?: string;
  readonly data?: string;
}

function tell({ event, id, data }: ServerEvent, news: JobNews, last: string): string {
  if (data === undefined) return last;
  const told: unknown = JSON.parse(data);
  if (event === "outcome") news.onOutcome(told as JobOutcome);
  else if (event === "progress") news.onProgress(told as JobProgress);
  else if (event === "end") news.onEnd(told as IngestJob);
  return id ?? last;
}

async function* eventsIn({ body }: Response): AsyncGenerator<ServerEvent> {
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    const blocks = `${rest}${next.value}`.split("\n\n");
    rest = blocks.pop() ?? "";
    for (const block of blocks) yield Object.fromEntries(block.split("\n").map(fieldOf));
  }
}

const fieldOf = (line: string): [string, string] => {
  const at = line.indexOf(":");
  return [line.slice(0, at), line.slice(at + 1).trimStart()];
};
