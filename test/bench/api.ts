import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import autocannon from "autocannon";
import { openKenniswijzer, sourcesAt } from "kenniswijzer";
import { docs, notes, seedQuestions, seeds } from "../support/corpus.ts";
import { type ServerProcess, startServer } from "./api/protocol.ts";
import { regulations } from "./ingest.ts";
import { ms, show } from "./timing.ts";

const CONNECTIONS = [1, 10, 100];
const SECONDS = 8;
const DURING_INGEST = 10_000;
const MANY = 100_000;
const WARM = 20_000;
/** Documents of the store, and those that are read while people ask. */
const REGULATIONS = 60;
const NEW = 400;

type Requests = autocannon.Request[];

/** Requests a second and waiting on loopback, beside bare Hono; while documents are read; and memory over 100,000 requests. */
export async function api(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "bench-api-"));
  const store = `sqlite:${join(folder, "kennis.db")}`;
  const all = await regulations();
  await fill(store, folder, all.slice(0, REGULATIONS));
  const [floor, server] = await Promise.all([startServer(), startServer(store)]);
  try {
    const kinds = await requests();
    await throughput(floor, server, kinds);
    await duringIngest(server, folder, all.slice(REGULATIONS, REGULATIONS + NEW), kinds.mixed);
    await memory(server, kinds.page);
  } finally {
    floor.stop();
    server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function fill(store: string, folder: string, lines: readonly string[]): Promise<void> {
  const kenniswijzer = await openKenniswijzer({ store });
  const file = join(folder, "eerst.jsonl");
  await writeFile(file, lines.join("\n"));
  await kenniswijzer.ingest(sourcesAt([seeds, notes, docs, file], { visibility: "openbaar" }));
  await kenniswijzer.close();
}

interface Kinds {
  readonly search: Requests;
  readonly ask: Requests;
  readonly mixed: Requests;
  /** As a page asks: much is looked at between two questions. */
  readonly page: Requests;
}

async function requests(): Promise<Kinds> {
  const questions = (await seedQuestions()).map(({ question }) => question);
  const headers = { "content-type": "application/json" };
  const ask = questions.map((question) => ({
    method: "POST" as const,
    path: "/v1/ask",
    headers,
    body: JSON.stringify({ question }),
  }));
  const get = (path: string) => ({ method: "GET" as const, path });
  const search = questions.map((question) => get(`/v1/search?q=${encodeURIComponent(question)}`));
  const read = [
    "/v1/entities?type=Theme&limit=20",
    "/v1/documents",
    "/v1/entities/actor%3Agm0547",
    "/v1/suggestions?q=gem",
    "/v1/stats",
  ].map(get);
  const mixed = questions.flatMap((_, at) => [ask[at] ?? get("/"), search[at] ?? get("/"), ...read]);
  const page = mixed.flatMap((one) =>
    one.method === "POST" || one.path?.startsWith("/v1/search") ? [one] : [one, one, one, one],
  );
  return { search, ask, mixed, page };
}

const fire = (
  server: ServerProcess,
  requests: Requests,
  more: Partial<autocannon.Options>,
): Promise<autocannon.Result> => autocannon({ url: server.url, requests, timeout: 60, ...more });

const failed = ({ non2xx, errors, timeouts }: autocannon.Result): number => non2xx + errors + timeouts;

async function throughput(
  floor: ServerProcess,
  server: ServerProcess,
  { search, ask }: { search: Requests; ask: Requests },
): Promise<void> {
  const rows: [string, string][] = [];
  for (const connections of CONNECTIONS) {
    const options = { connections, duration: SECONDS };
    const bare = await fire(floor, [{ method: "GET", path: "/" }], options);
    for (const [name, requests] of [
      ["search", search],
      ["ask", ask],
    ] as const) {
      const found = await fire(server, requests, options);
      rows.push([
        `${name}, ${connections} at once`,
        `${found.requests.average.toFixed(0)}/s, p99 ${ms(found.latency.p99)}; bare Hono ${bare.requests.average.toFixed(0)}/s, p99 ${ms(bare.latency.p99)}; failed ${failed(found)}`,
      ]);
    }
  }
  show("API on loopback: requests a second and the slowest hundredth", rows);
}

async function duringIngest(
  server: ServerProcess,
  folder: string,
  lines: readonly string[],
  mixed: Requests,
): Promise<void> {
  const options = { connections: 10, amount: DURING_INGEST };
  const idle = await fire(server, mixed, { ...options, amount: DURING_INGEST / 4 });
  let reading = true;
  let read = 0;
  const ingest = (async () => {
    const part = Math.ceil(lines.length / 10);
    for (let at = 0; reading && at < lines.length; at += part) {
      const file = join(folder, `nieuw-${at}.jsonl`);
      await writeFile(file, lines.slice(at, at + part).join("\n"));
      read += await server.ingest([file]);
    }
  })();
  const found = await fire(server, mixed, options);
  const whole = reading;
  reading = false;
  await ingest;
  show(`API: ${DURING_INGEST} mixed requests while documents are read, 10 at once`, [
    ["failed (aim: none)", `${failed(found)} of ${found.requests.total}`],
    ["documents read meanwhile", `${read}${whole ? "" : " (all, before the end)"}`],
    ["p50 idle, while reading", `${ms(idle.latency.p50)}, ${ms(found.latency.p50)}`],
    ["p99 idle, while reading", `${ms(idle.latency.p99)}, ${ms(found.latency.p99)}`],
    ["p99 while reading, times idle (aim: at most 5)", (found.latency.p99 / idle.latency.p99).toFixed(1)],
  ]);
}

async function memory(server: ServerProcess, mixed: Requests): Promise<void> {
  await fire(server, mixed, { connections: 10, amount: WARM });
  const before = await server.memory();
  const rows: [string, string][] = [[`after the first ${WARM}`, inMb(before)]];
  let last = before;
  for (let at = 0; at < 4; at++) {
    const found = await fire(server, mixed, { connections: 10, amount: MANY / 4 });
    last = await server.memory();
    rows.push([`after ${((at + 1) * MANY) / 4} more, failed ${failed(found)}`, inMb(last)]);
  }
  rows.push([
    "objects and buffers, last against first (aim: within 10 %)",
    `${(100 * (last.heap / before.heap - 1)).toFixed(1)} %`,
  ]);
  show("API: memory", rows);
}

const inMb = ({ heap, rss }: { heap: number; rss: number }): string =>
  `${(heap / 1e6).toFixed(0)} MB of objects and buffers, ${(rss / 1e6).toFixed(0)} MB in all`;
