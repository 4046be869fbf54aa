// Documents that come in over HTTP, into the command as people start it.
import { watch } from "node:fs";
import { readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { IngestJob, ListedDocument } from "kenniswijzer";
import { describe, expect, it } from "vitest";
import { emptyFolder } from "../support/folder.ts";
import { random } from "../support/interrupted-run.ts";
import { type Serving, serving } from "../support/serving.ts";

const KILLS = 6;
/** Long enough to be halfway in several reads. */
const PADDING = "\n\nDit is verder niets.".repeat(40_000);
const note = (name: string): string =>
  `Notitie ${name}\n\nDe gemeente Leiden werkt samen met Movisie aan thema ${name}.`;

const uploaded = (...names: string[]): RequestInit => {
  const body = new FormData();
  for (const [at, name] of names.entries()) {
    body.append("file", new File([note(name) + (at === 1 ? PADDING : "")], `${name}.txt`));
  }
  return { method: "POST", body };
};

async function endedJobs(server: Serving): Promise<IngestJob[]> {
  const { items } = (await (await server.ask("/v1/jobs")).json()) as { items: IngestJob[] };
  // the stream ends when the job does
  await Promise.all(items.map(async ({ id }) => (await server.ask(`/v1/jobs/${id}/events`)).text()));
  return Promise.all(items.map(async ({ id }) => (await server.ask(`/v1/jobs/${id}`)).json() as Promise<IngestJob>));
}

const sourcesIn = async (server: Serving): Promise<string[]> => {
  const { items } = (await (await server.ask("/v1/documents?limit=1000")).json()) as { items: ListedDocument[] };
  return items.map(({ source }) => source);
};

const filesOf = (names: readonly string[]): string[] => names.map((name) => `${name}.txt`);

/** Hands in, and gives the files that were acknowledged. */
async function handIn(server: Serving, names: readonly string[], init = uploaded(...names)): Promise<string[]> {
  const response = await server.ask("/v1/jobs", init).catch(() => undefined);
  return response?.status === 202 ? filesOf(names) : [];
}

/** Killed as soon as it has written so often in the folder of its store, amid three jobs or those of the round before. */
async function killedAmidJobs(store: string, round: number, after: number): Promise<string[]> {
  const server = await serving(`sqlite:${store}`);
  let writes = 0;
  const watcher = watch(dirname(store), () => {
    writes += 1;
    if (writes === after) void server.end("SIGKILL");
  });
  const jobs = [0, 1, 2].map((n) => ["a", "b", "c"].map((part) => `${round}-${n}-${part}`));
  const acknowledged = await Promise.all(jobs.map((names) => handIn(server, names)));
  // all may be done before its moment comes
  await endedJobs(server).catch(() => undefined);
  watcher.close();
  await server.end("SIGKILL");
  return acknowledged.flat();
}

const PIECES = 20;

/** Killed when so many pieces of the second upload have gone out, while it reads the first. */
async function killedAmidUpload(store: string, round: number, after: number): Promise<string[]> {
  const server = await serving(`sqlite:${store}`);
  const first = await handIn(server, [`${round}-heel`]);
  const name = `${round}-half`;
  const disposition = `Content-Disposition: form-data; name="file"; filename="${name}.txt"`;
  const text = `--grens\r\n${disposition}\r\n\r\n${note(name)}${PADDING}\r\n--grens--\r\n`;
  const size = Math.ceil(text.length / PIECES);
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (sent === after) await server.end("SIGKILL");
      if (sent === PIECES) controller.close();
      else controller.enqueue(new TextEncoder().encode(text.slice(sent * size, (sent + 1) * size)));
      sent += 1;
    },
  });
  const headers = { "Content-Type": "multipart/form-data; boundary=grens" };
  const init: RequestInit & { duplex: "half" } = { method: "POST", headers, body, duplex: "half" };
  const second = await handIn(server, [name], init);
  await server.end("SIGKILL");
  return [...first, ...second];
}

describe("documents handed in over HTTP", () => {
  it(`are not lost once acknowledged, though the server is killed at ${KILLS} moments amid uploads and jobs`, async () => {
    const store = join(await emptyFolder(), "kennis.db");
    const acknowledged: string[] = [];
    for (let round = 1; round <= KILLS; round++) {
      const moment = random(round);
      acknowledged.push(
        ...(round % 2 === 0
          ? await killedAmidUpload(store, round, Math.floor(moment * (PIECES + 2)))
          : await killedAmidJobs(store, round, 2 + Math.floor(moment * 40))),
      );
    }
    const server = await serving(`sqlite:${store}`);
    const jobs = await endedJobs(server);
    expect(new Set(jobs.map(({ status }) => status))).toEqual(new Set(["done"]));
    const outcomes = jobs.flatMap((job) => job.outcomes.map(({ outcome }) => outcome));
    expect(new Set(outcomes)).toEqual(new Set(["added"]));
    expect(acknowledged.length).toBeGreaterThan(KILLS);
    expect(acknowledged.length).toBeLessThan((KILLS / 2) * (9 + 2));
    const sources = await sourcesIn(server);
    expect(acknowledged.filter((name) => !sources.includes(name))).toEqual([]);
    // each document is told once, and nothing is left of what was not acknowledged
    for (const { outcomes, sources: given } of jobs) expect(outcomes.map(({ source }) => source)).toEqual(given);
    expect(new Set(sources).size).toBe(sources.length);
    expect((await readdir(`${store}.jobs`)).filter((name) => name.startsWith("incoming"))).toEqual([]);
    expect(await server.end("SIGTERM")).toBe(0);
  }, 300_000);

  it("wait for the next start when the server is asked to stop, which says so to who follows", async () => {
    const store = join(await emptyFolder(), "kennis.db");
    const first = await serving(`sqlite:${store}`);
    const names = Array.from({ length: 30 }, (_, n) => `stuk-${n}`);
    const job = (await (await first.ask("/v1/jobs", uploaded(...names))).json()) as IngestJob;
    const events = await first.ask(`/v1/jobs/${job.id}/events`);
    const [code, told] = await Promise.all([first.end("SIGTERM"), events.text()]);
    expect(code).toBe(0);
    expect(told).not.toContain("event: end");
    const second = await serving(`sqlite:${store}`);
    const [resumed] = await endedJobs(second);
    expect(resumed?.outcomes.map(({ outcome }) => outcome)).toEqual(names.map(() => "added"));
    await second.end("SIGTERM");
  }, 120_000);

  it("are read also when a file among them is made to exhaust the memory", async () => {
    const server = await serving(`sqlite:${join(await emptyFolder(), "kennis.db")}`);
    const body = new FormData();
    body.append("file", new File([new Uint8Array(90_000_000).fill(0x85)], "kwaad.txt"));
    body.append("file", new File([note("goed")], "goed.txt"));
    await server.ask("/v1/jobs", { method: "POST", body });
    const [job] = await endedJobs(server);
    expect(job?.outcomes.map(({ source, outcome }) => [source, outcome])).toEqual([
      ["kwaad.txt", "failed"],
      ["goed.txt", "added"],
    ]);
    expect(job?.outcomes[0]?.remarks).toEqual(["is te groot. Splits het op."]);
    await server.end("SIGTERM");
  }, 120_000);

  it("lie in the folder of KENNISWIJZER_JOBS; one that cannot be written says so, and questions are answered all the same", async () => {
    const folder = await emptyFolder();
    const store = `sqlite:${join(folder, "kennis.db")}`;
    const chosen = await serving(store, [], { KENNISWIJZER_JOBS: join(folder, "taken") });
    expect((await chosen.ask("/v1/jobs", uploaded("a"))).status).toBe(202);
    expect((await endedJobs(chosen))[0]?.status).toBe("done");
    expect((await readdir(join(folder, "taken"))).length).toBe(2);
    expect(await readdir(folder)).not.toContain("kennis.db.jobs");
    await chosen.end("SIGTERM");
    await writeFile(join(folder, "bestand"), "");
    const closed = await serving(store, [], { KENNISWIJZER_JOBS: join(folder, "bestand", "taken") });
    const refused = await closed.ask("/v1/jobs", uploaded("b"));
    expect(refused.status).toBe(503);
    expect(await refused.json()).toMatchObject({ code: "unavailable" });
    expect(await sourcesIn(closed)).toEqual(["a.txt"]);
    expect(closed.said()).toMatch(/^kenniswijzer: jobs: .*taken cannot be written .*KENNISWIJZER_JOBS$/m);
    await closed.end("SIGTERM");
  }, 120_000);

  it("belong to one server: another on the same store answers questions and says why it takes nothing in", async () => {
    const store = `sqlite:${join(await emptyFolder(), "kennis.db")}`;
    const first = await serving(store);
    const second = await serving(store);
    expect((await second.ask("/v1/jobs", uploaded("a"))).status).toBe(503);
    expect((await second.ask("/v1/documents")).status).toBe(200);
    await first.end("SIGKILL");
    await second.end("SIGTERM");
    const third = await serving(store);
    expect((await third.ask("/v1/jobs", uploaded("a"))).status).toBe(202);
    await third.end("SIGTERM");
  }, 120_000);
});
