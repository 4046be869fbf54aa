import type { Api } from "@kenniswijzer/api";
import { hc } from "hono/client";
import { ApiFailure } from "./failure.ts";
import { type Jobs, jobsOver } from "./jobs.ts";
import { type RetryOptions, retrying } from "./retry.ts";
import type * as T from "./types.ts";

export interface ClientOptions {
  /** Where the server is: `http://127.0.0.1:8080`, or `https://kennis.example.nl/api/` behind a proxy. */
  readonly url: string | URL;
  /** An API key or a token; without it one sees what is public. */
  readonly key?: string;
  /** Of what goes wrong; `nl` unless told. */
  readonly language?: "nl" | "en";
  readonly retry?: RetryOptions;
  /** Of every call: aborting it ends all of them. */
  readonly signal?: AbortSignal;
  /** Else the one of the platform. */
  readonly fetch?: typeof globalThis.fetch;
}

export interface CallOptions {
  readonly signal?: AbortSignal;
}

/** What one asks a server. Every call rejects with an `ApiFailure`, or with the signal's reason. */
export interface Client {
  /** Never guesses: `status` is `unknown` when the documents don't say. */
  ask(question: string | T.Question, options?: CallOptions): Promise<T.Answer>;
  search(text: string, query?: T.SearchQuery, options?: CallOptions): Promise<T.SearchPage>;
  suggest(typed: string, query?: T.SuggestQuery, options?: CallOptions): Promise<T.Suggestion[]>;
  /** One after the other, by name; pages are fetched as they are needed. `limit` is the size of a page. */
  entities(query?: T.EntitiesQuery, options?: CallOptions): AsyncGenerator<T.Entity>;
  entity(id: string, options?: CallOptions): Promise<T.EntityView>;
  neighbours(id: string, query?: T.NeighboursQuery, options?: CallOptions): AsyncGenerator<T.Neighbour>;
  /** Newest first. */
  assertions(id: string, query?: T.AssertionsQuery, options?: CallOptions): AsyncGenerator<T.ProvenAssertion>;
  documents(query?: T.DocumentsQuery, options?: CallOptions): AsyncGenerator<T.DocumentSummary>;
  document(id: string, options?: CallOptions): Promise<T.DocumentView>;
  stats(options?: CallOptions): Promise<T.Stats>;
  /** The graph as a file, as it comes. A stream that ends in an error is not whole. */
  export(
    format: T.ExportQuery["format"],
    query?: Omit<T.ExportQuery, "format">,
    options?: CallOptions,
  ): Promise<ReadableStream<Uint8Array>>;
  readonly jobs: Jobs;
  /** Every route as it is, typed: `routes.v1.paths.$get({ query: { from, to } })`. Encode ids in paths yourself. */
  readonly routes: T.Routes;
}

/** A client of one server. Holds no connection: there is nothing to close. */
export function kenniswijzerClient(options: ClientOptions): Client {
  const base = new URL(options.url);
  if (!base.pathname.endsWith("/")) base.pathname += "/";
  const fetch = headed(retrying(options.fetch ?? globalThis.fetch, options.retry), options);
  const send = (path: string, init?: RequestInit): Promise<Response> => fetch(new URL(path, base), init);
  const read = async <R>(path: string, query: object = {}, init: RequestInit = {}): Promise<R> =>
    (await send(`${path}${searchOf(query)}`, init)).json() as Promise<R>;
  async function* walk<I>(path: string, query: object = {}, init?: RequestInit): AsyncGenerator<I> {
    for (let cursor: string | undefined; ; ) {
      const page = await read<{ items: I[]; next?: string }>(path, { ...query, cursor }, init);
      yield* page.items;
      if (page.next === undefined) return;
      cursor = page.next;
    }
  }
  const node = (id: string): string => `v1/entities/${encodeURIComponent(id)}`;
  return {
    ask: async (question, init) => {
      const body = JSON.stringify(typeof question === "string" ? { question } : question);
      const headers = { "Content-Type": "application/json" };
      return (await send("v1/ask", { method: "POST", headers, body, ...init })).json() as Promise<T.Answer>;
    },
    search: (q, query, init) => read("v1/search", { ...query, q }, init),
    suggest: async (q, query, init) =>
      (await read<{ items: T.Suggestion[] }>("v1/suggestions", { ...query, q }, init)).items,
    entities: (query, init) => walk("v1/entities", query, init),
    entity: (id, init) => read(node(id), {}, init),
    neighbours: (id, query, init) => walk(`${node(id)}/neighbours`, query, init),
    assertions: (id, query, init) => walk(`${node(id)}/assertions`, query, init),
    documents: (query, init) => walk("v1/documents", query, init),
    document: (id, init) => read(`v1/documents/${encodeURIComponent(id)}`, {}, init),
    stats: (init) => read("v1/stats", {}, init),
    export: async (format, query, init) => {
      const { body } = await send(`v1/export${searchOf({ ...query, format })}`, init);
      if (body === null) throw new ApiFailure("the server answered without a file", { code: "unexpected" });
      return body;
    },
    jobs: jobsOver(send, walk),
    routes: hc<Api>(base.href, { fetch }),
  };
}

/** Adds to each call who asks and in which language, and what ends it. */
function headed(
  fetch: typeof globalThis.fetch,
  { key, language = "nl", signal }: ClientOptions,
): typeof globalThis.fetch {
  return (input, init = {}) => {
    const headers = new Headers(init.headers);
    headers.set("Accept-Language", language);
    if (key !== undefined) headers.set("Authorization", `Bearer ${key}`);
    const signals = [signal, init.signal].filter((one) => one !== undefined && one !== null);
    const ends = signals.length > 1 ? AbortSignal.any(signals) : signals[0];
    return fetch(input, { ...init, headers, ...(ends && { signal: ends }) });
  };
}

/** `?a=1&b=2&b=3`; nothing for what is undefined. */
function searchOf(query: object): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined) search.append(name, String(one));
  }
  return search.size === 0 ? "" : `?${search}`;
}
