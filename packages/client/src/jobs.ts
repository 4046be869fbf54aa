import { eventsOf } from "./events.ts";
import { ApiFailure } from "./failure.ts";
import type { IngestJob, JobOutcome, JobProgress, JobsQuery, Visibility } from "./types.ts";

/** What is handed in: files, a page on the web, or a text. */
export type Handed =
  | { readonly files: readonly { readonly name: string; readonly content: Blob }[] }
  | { readonly address: string }
  | { readonly title: string; readonly text: string; readonly date?: string };

/** What is heard of a job, until `end`. */
export type JobEvent =
  | { readonly event: "outcome"; readonly outcome: JobOutcome }
  | { readonly event: "progress"; readonly job: JobProgress }
  | { readonly event: "end"; readonly job: IngestJob };

export interface Jobs {
  /** Resolves once the documents are safe on the server. Never tried again by itself: it might hand them in twice. */
  submit(
    handed: Handed,
    options?: { readonly visibility?: Visibility; readonly signal?: AbortSignal },
  ): Promise<IngestJob>;
  /** All that the key may see, newest first; fetched a page at a time, `limit` is the size of one. */
  list(query?: JobsQuery, options?: { readonly signal?: AbortSignal }): AsyncGenerator<JobProgress>;
  get(id: string): Promise<IngestJob>;
  /** What is read stays; the rest is not begun. */
  cancel(id: string): Promise<JobProgress>;
  /** Hears of each document once, also when the connection breaks in between, and ends after `end`. */
  follow(id: string, options?: { readonly signal?: AbortSignal }): AsyncGenerator<JobEvent>;
}

type Send = (path: string, init?: RequestInit) => Promise<Response>;
type Walk = <I>(path: string, query?: object, init?: RequestInit) => AsyncGenerator<I>;

const BREAKS = 5;

export const jobsOver = (send: Send, walk: Walk): Jobs => ({
  submit: async (handed, { visibility, signal } = {}) => {
    const query = visibility === undefined ? "" : `?visibility=${visibility}`;
    const response = await send(`v1/jobs${query}`, { method: "POST", ...bodyOf(handed), ...(signal && { signal }) });
    return response.json() as Promise<IngestJob>;
  },
  list: (query, init) => walk("v1/jobs", query, init),
  get: async (id) => (await send(`v1/jobs/${encodeURIComponent(id)}`)).json() as Promise<IngestJob>,
  cancel: async (id) =>
    (await send(`v1/jobs/${encodeURIComponent(id)}`, { method: "DELETE" })).json() as Promise<JobProgress>,
  follow: (id, { signal } = {}) => followed(send, `v1/jobs/${encodeURIComponent(id)}/events`, signal),
});

function bodyOf(handed: Handed): RequestInit {
  if (!("files" in handed)) return { headers: { "Content-Type": "application/json" }, body: JSON.stringify(handed) };
  const form = new FormData();
  for (const { name, content } of handed.files) form.append("file", content, name);
  return { body: form };
}

async function* followed(send: Send, path: string, signal: AbortSignal | undefined): AsyncGenerator<JobEvent> {
  let last = "";
  for (let breaks = 0; breaks < BREAKS; breaks++) {
    const headers = { Accept: "text/event-stream", ...(last && { "Last-Event-ID": last }) };
    const response = await send(path, { headers, ...(signal && { signal }) });
    if (response.status === 204 || response.body === null) return;
    try {
      for await (const { event, data, id } of eventsOf(response.body)) {
        last = id;
        const told = JSON.parse(data);
        if (event === "outcome") yield { event, outcome: told };
        if (event === "progress") yield { event, job: told };
        if (event !== "end") continue;
        yield { event, job: told };
        return;
      }
    } catch (error) {
      if (signal?.aborted) throw signal.reason;
      if (error instanceof ApiFailure) throw error;
      // the connection broke: it goes on after what was heard last
    }
  }
  throw new ApiFailure("the connection broke again and again while following a job", { code: "unreachable" });
}
