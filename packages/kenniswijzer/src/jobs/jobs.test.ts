import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type IngestJob, type JobSource, KenniswijzerError } from "@kenniswijzer/domain";
import { memoryStore } from "@kenniswijzer/graph/stores/memory";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { emptyFolder } from "../../../../test/support/folder.ts";
import { type Kenniswijzer, openKenniswijzer } from "../index.ts";
import { type JobDeps, type Jobs, openJobs } from "./queue.ts";

const ALL = { clearance: "vertrouwelijk" } as const;
const INTERN = { visibility: "intern", by: "Anna", clearance: "intern" } as const;
const note = (who: string): string => `Notitie\n\nDe gemeente ${who} werkt samen met Movisie aan preventie.\n`;
const file = (name: string, text: string, replaces?: string): JobSource => ({
  kind: "file",
  name,
  content: [Buffer.from(text)],
  ...(replaces && { replaces }),
});

let kenniswijzer: Kenniswijzer;
let folder: string;
const opened: Jobs[] = [];
const open = async (more: Partial<JobDeps> = {}): Promise<Jobs> => {
  const jobs = await openJobs({ folder, kenniswijzer, ...more });
  opened.push(jobs);
  return jobs;
};
const ended = async (jobs: Jobs, id: string): Promise<IngestJob> => {
  let last: IngestJob | undefined;
  for await (const job of jobs.follow(id, ALL)) last = job;
  if (last === undefined) throw new Error("follow gave nothing");
  return last;
};
const titles = async (): Promise<string[]> => (await kenniswijzer.documents(ALL)).map(({ source }) => source).sort();

beforeEach(async () => {
  folder = await emptyFolder();
  kenniswijzer = await openKenniswijzer({ store: memoryStore(), model: "none", onNotice: () => {} });
});
afterEach(async () => {
  for (const jobs of opened.splice(0)) await jobs.close();
  await kenniswijzer.close();
});

describe("a job", () => {
  it("reads what was handed in, and tells of each document what became of it", async () => {
    const jobs = await open();
    const sources = [file("een.txt", note("Leiden")), file("leeg.txt", " "), file("../../twee.txt", note("Gouda"))];
    const accepted = await jobs.submit(sources, INTERN);
    expect(accepted).toMatchObject({ by: "Anna", visibility: "intern", total: 3 });
    const job = await ended(jobs, accepted.id);
    expect(job).toMatchObject({ status: "done", done: 3, sources: ["een.txt", "leeg.txt", "twee.txt"] });
    expect(job.outcomes.map(({ source, outcome }) => [source, outcome])).toEqual([
      ["een.txt", "added"],
      ["leeg.txt", "failed"],
      ["twee.txt", "added"],
    ]);
    expect(job.outcomes[1]?.remarks).toEqual(["is leeg. Geef een bestand waar tekst in staat."]);
    expect(job.outcomes[0]?.entities).toBeGreaterThan(1);
    expect(await titles()).toEqual(["een.txt", "twee.txt"]);
    expect(await jobs.get(job.id, ALL)).toEqual(job);
    expect(await readdir(join(folder, job.id))).not.toContain("files");
  });

  it("reads a text, and lets nobody name a file of the machine or another address", async () => {
    const jobs = await open();
    const text: JobSource = { kind: "text", title: "Overleg: wijkteams", text: note("Leiden"), date: "2024-03" };
    const job = await ended(jobs, (await jobs.submit([text], INTERN)).id);
    expect(job.outcomes).toMatchObject([{ source: "Overleg: wijkteams", outcome: "added" }]);
    expect(await kenniswijzer.documents(ALL)).toMatchObject([{ title: "Overleg: wijkteams", date: "2024-03" }]);
    for (const address of ["/etc/passwd", "-", "notitie.txt"]) {
      await expect(jobs.submit([{ kind: "address", address }], INTERN)).rejects.toMatchObject({
        code: "invalid-input",
      });
    }
    const local = await jobs.submit([{ kind: "address", address: "http://127.0.0.1/geheim" }], INTERN);
    expect((await ended(jobs, local.id)).outcomes).toMatchObject([
      { outcome: "failed", remarks: [expect.stringContaining("openbare internet")] },
    ]);
  });

  it("never replaces another document of that name, unless it is told to", async () => {
    const jobs = await open();
    const submit = async (...sources: JobSource[]) => ended(jobs, (await jobs.submit(sources, INTERN)).id);
    const first = await submit(file("agenda.txt", note("Leiden")));
    await submit(file("agenda.txt", note("Gouda")));
    expect(await titles()).toEqual(["agenda.txt", "agenda.txt"]);
    expect((await submit(file("agenda.txt", note("Leiden")))).outcomes[0]?.outcome).toBe("unchanged");
    const id = first.outcomes[0]?.document ?? "";
    const next = await submit(file("agenda-nieuw.txt", note("Delft"), id));
    expect(next.outcomes).toMatchObject([{ outcome: "updated", document: id }]);
    expect((await kenniswijzer.document(id, ALL))?.document.text).toContain("Delft");
    const lines = await submit(file("veel.jsonl", '{"text":"a"}\n{"text":"b"}', id));
    expect(lines.outcomes).toMatchObject([{ outcome: "failed", remarks: [expect.stringContaining("één document")] }]);
  });

  it("replaces nothing that who handed it in may not see", async () => {
    const jobs = await open();
    const secret = `${JSON.stringify({ id: "geheim", text: note("Leiden") })}\n`;
    await ended(
      jobs,
      (await jobs.submit([file("a.jsonl", secret)], { ...ALL, by: "Bert", visibility: "vertrouwelijk" })).id,
    );
    const other = `${JSON.stringify({ id: "geheim", text: note("Gouda") })}\n`;
    const job = await ended(jobs, (await jobs.submit([file("b.jsonl", other)], INTERN)).id);
    expect(job.outcomes).toMatchObject([{ outcome: "failed", remarks: [expect.stringContaining("eigen kenmerk")] }]);
    expect((await kenniswijzer.document("geheim", ALL))?.document.text).toContain("Leiden");
    await expect(jobs.remove("geheim", { clearance: "intern" })).rejects.toMatchObject({ code: "not-found" });
    await jobs.remove("geheim", ALL);
    expect(await titles()).toEqual([]);
  });

  it("is seen by who may see its documents only", async () => {
    const jobs = await open();
    const { id } = await jobs.submit([file("a.txt", note("Leiden"))], INTERN);
    const low = { clearance: "openbaar" } as const;
    expect([await jobs.list(low), await jobs.get(id, low)]).toEqual([[], undefined]);
    await expect(jobs.cancel(id, low)).rejects.toMatchObject({ code: "not-found" });
    await expect(jobs.follow(id, low)[Symbol.asyncIterator]().next()).rejects.toMatchObject({ code: "not-found" });
    expect((await jobs.list(ALL)).map((job) => job.id)).toEqual([id]);
    expect(await jobs.get("../owner", ALL)).toBeUndefined();
  });

  it("is listed a part at a time, newest first, also when one before it is gone or two came at once", async () => {
    const moments = ["10", "10", "11", "12"].map((hour) => new Date(`2024-05-01T${hour}:00:00Z`));
    let at = 0;
    const jobs = await open({ clock: () => moments[at] as Date });
    for (at = 0; at < moments.length; at++)
      await ended(jobs, (await jobs.submit([file(`${at}.txt`, note("Leiden"))], INTERN)).id);
    at--;
    const all = await jobs.list(ALL);
    const walked: typeof all = [];
    for (let after = all[0]; after !== undefined; after = walked.at(-1)) {
      const part = await jobs.list({ ...ALL, after, limit: 1 });
      if (part.length === 0) break;
      walked.push(...part);
    }
    expect(walked.map(({ id }) => id)).toEqual(all.slice(1).map(({ id }) => id));
    const gone = { submitted: "2024-05-01T11:30:00.000Z", id: "gone" };
    expect((await jobs.list({ ...ALL, after: gone })).map(({ id }) => id)).toEqual(all.slice(1).map(({ id }) => id));
  });

  it("keeps nothing of an upload that breaks off", async () => {
    const jobs = await open();
    async function* content(): AsyncGenerator<Uint8Array> {
      yield Buffer.from("begin");
      throw new KenniswijzerError("invalid-input", "weg");
    }
    const sources = [file("heel.txt", note("Leiden")), { kind: "file", name: "half.txt", content: content() } as const];
    await expect(jobs.submit(sources, INTERN)).rejects.toThrow("weg");
    await expect(jobs.submit([], INTERN)).rejects.toMatchObject({ code: "invalid-input" });
    expect([await jobs.list(ALL), await readdir(folder)]).toEqual([[], ["owner"]]);
  });

  it("stops when it is cancelled, and leaves the jobs behind it alone", async () => {
    const jobs = await open();
    const many = Array.from({ length: 40 }, (_, n) => file(`${n}.txt`, note(`Leiden, locatie ${n},`)));
    const long = await jobs.submit(many, INTERN);
    const waiting = await jobs.submit([file("b.txt", note("Gouda"))], INTERN);
    const next = await jobs.submit([file("c.txt", note("Delft"))], INTERN);
    expect((await jobs.cancel(waiting.id, ALL)).status).toBe("cancelled");
    for await (const job of jobs.follow(long.id, ALL)) {
      if (job.outcomes.length === 1) await jobs.cancel(long.id, ALL).catch(() => undefined);
    }
    const stopped = await jobs.get(long.id, ALL);
    expect(stopped?.status).toBe("cancelled");
    expect(stopped?.outcomes.length).toBeLessThan(40);
    expect((await ended(jobs, next.id)).status).toBe("done");
    expect(await titles()).toContain("c.txt");
    expect(await titles()).not.toContain("b.txt");
    await expect(jobs.cancel(next.id, ALL)).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("after a stop", () => {
  it("goes on where it was, and tells each document once", async () => {
    const jobs = await open();
    const many = Array.from({ length: 12 }, (_, n) => file(`${n}.txt`, note(`Leiden, locatie ${n},`)));
    const { id } = await jobs.submit(many, INTERN);
    for await (const job of jobs.follow(id, ALL)) if (job.outcomes.length > 2) break;
    await jobs.close();
    await expect(jobs.submit([file("x.txt", note("X"))], INTERN)).rejects.toMatchObject({ code: "unavailable" });
    const again = await open();
    const job = await ended(again, id);
    expect(job.outcomes.map(({ source, outcome }) => [source, outcome])).toEqual(
      many.map((_, n) => [`${n}.txt`, "added"]),
    );
    expect(await titles()).toHaveLength(12);
  });

  it("tells of a document what the job did to it, also when that was all it could do before the stop", async () => {
    const before = await open();
    const first = await ended(before, (await before.submit([file("oud.txt", note("Leiden"))], INTERN)).id);
    await before.close();
    const breakingAt = (outcomes: number): JobDeps["kenniswijzer"]["ingest"] => {
      let left = outcomes;
      return (sources, options) =>
        kenniswijzer.ingest(sources, {
          ...options,
          onProgress: (progress) => {
            left -= 1;
            if (left === 0) throw new Error("gone between its commit and its line");
            options?.onProgress?.(progress);
          },
        });
    };
    const added = file("nieuw.txt", note("Gouda"));
    const updated = file("ook-nieuw.txt", note("Delft"), first.outcomes[0]?.document);
    const same = file("nieuw.txt", note("Gouda"));
    let { id } = first;
    for (const [round, outcomes] of [1, 2, 2].entries()) {
      const jobs = await open({ kenniswijzer: { ...kenniswijzer, ingest: breakingAt(outcomes) } });
      if (round === 0) id = (await jobs.submit([added, updated, same], INTERN)).id;
      await ended(jobs, id);
      await jobs.close();
    }
    const job = await ended(await open(), id);
    expect(job.outcomes.map(({ source, outcome }) => [source, outcome])).toEqual([
      ["nieuw.txt", "added"],
      ["ook-nieuw.txt", "updated"],
      ["nieuw.txt", "unchanged"],
    ]);
  });

  it("clears away what was not acknowledged, and what ended long ago", async () => {
    let now = new Date("2026-01-01");
    const jobs = await open({ clock: () => now });
    const old = await ended(jobs, (await jobs.submit([file("a.txt", note("Leiden"))], INTERN)).id);
    await jobs.close();
    await mkdir(join(folder, "incoming-half", "files"), { recursive: true });
    await writeFile(join(folder, "incoming-half", "files", "1"), "half");
    now = new Date("2026-01-20");
    const soon = await open({ clock: () => now });
    expect((await soon.list(ALL)).map(({ id }) => id)).toEqual([old.id]);
    await soon.close();
    now = new Date("2026-03-01");
    expect(await (await open({ clock: () => now })).list(ALL)).toEqual([]);
    expect(await readdir(folder)).toEqual(["owner"]);
  });

  it("reads past a line that broke off", async () => {
    const jobs = await open();
    const { id } = await jobs.submit([file("a.txt", note("Leiden"))], INTERN);
    await ended(jobs, id);
    const steps = join(folder, id, "steps.jsonl");
    await writeFile(steps, `${await readFile(steps, "utf8")}\n{"item":0,"outc`);
    expect((await jobs.get(id, ALL))?.outcomes).toHaveLength(1);
  });
});

it("leaves out what the process broke off at ten times, and reads the rest one by one", async () => {
  const jobs = await open({ kenniswijzer: { ...kenniswijzer, ingest: () => new Promise(() => {}) } });
  const { id } = await jobs.submit([file("goed.txt", note("Leiden")), file("kwaad.txt", note("Gouda"))], INTERN);
  opened.splice(0);
  const begun = '{"item":1,"is":"begun"}\n';
  await writeFile(join(folder, id, "steps.jsonl"), begun.repeat(10));
  // its process is gone
  await rm(join(folder, "owner"));
  const job = await ended(await open(), id);
  expect(job.outcomes.map(({ source, outcome }) => [source, outcome])).toEqual([
    ["goed.txt", "added"],
    ["kwaad.txt", "failed"],
  ]);
  expect(job.outcomes[1]?.remarks).toEqual([expect.stringContaining("brak er telkens op af")]);
});

describe("a store that cannot be reached", () => {
  const failing = (error: Error, times: number) => {
    let left = times;
    return {
      ...kenniswijzer,
      ingest: (...given: Parameters<Kenniswijzer["ingest"]>) =>
        left-- > 0 ? Promise.reject(error) : kenniswijzer.ingest(...given),
    };
  };

  it("is tried again until it answers, and the job says that it waits", async () => {
    const waited: string[] = [];
    const jobs: Jobs = await open({
      kenniswijzer: failing(new KenniswijzerError("unavailable", "weg"), 2),
      pause: async (attempt) => {
        const [job] = await jobs.list(ALL);
        waited.push(`${attempt} ${job?.status} ${job?.failure}`);
      },
    });
    const job = await ended(jobs, (await jobs.submit([file("a.txt", note("Leiden"))], INTERN)).id);
    expect(job).toMatchObject({ status: "done", done: 1 });
    expect(job.failure).toBeUndefined();
    expect(waited).toEqual([1, 2].map((n) => expect.stringMatching(`${n} queued .*niet bereikbaar`)));
  });

  it("that fails for another reason ends the job, which says so, keeps the bytes and goes on at the next start", async () => {
    const jobs = await open({ kenniswijzer: failing(new Error("schijf vol"), 1) });
    const job = await ended(jobs, (await jobs.submit([file("a.txt", note("Leiden"))], INTERN)).id);
    expect(job).toMatchObject({ status: "failed", failure: expect.stringContaining("bewaard") });
    expect(await titles()).toEqual([]);
    await jobs.close();
    expect(await ended(await open(), job.id)).toMatchObject({ status: "done", outcomes: [{ outcome: "added" }] });
    expect(await titles()).toEqual(["a.txt"]);
  });
});

it("tells nothing more of what was handed in once a person is removed: a file's name may be hers", async () => {
  const path = join(folder, "kennis.db");
  const own = await openKenniswijzer({ store: `sqlite:${path}`, model: "none", onNotice: () => {} });
  const jobs = await open({ folder: `${path}.jobs`, kenniswijzer: own });
  const text = "Verslag\n\nQuirijn van der Zwartbol is projectleider van het project Geldzorgen.";
  const job = await jobs.submit([file("verslag Quirijn van der Zwartbol.txt", text)], INTERN);
  expect((await ended(jobs, job.id)).outcomes[0]?.outcome).toBe("added");
  await own.removePerson("Quirijn van der Zwartbol");
  expect(await jobs.list(ALL)).toEqual([]);
  expect(await readdir(`${path}.jobs`)).toEqual(["owner"]);
  await jobs.close();
  await own.close();
});

it("says where nothing can be written", async () => {
  await writeFile(join(folder, "bestand"), "");
  const opening = open({ folder: join(folder, "bestand", "taken") });
  await expect(opening).rejects.toMatchObject({
    code: "unavailable",
    message: expect.stringMatching(
      /cannot be written .*; check its permissions, or name another folder in KENNISWIJZER_JOBS$/,
    ),
  });
});

it("belongs to one process at a time, and to the next when that is gone", async () => {
  const owner = (pid: number) => writeFile(join(folder, "owner"), JSON.stringify({ host: "elders", pid }));
  await owner(1);
  await expect(open()).rejects.toMatchObject({
    code: "unavailable",
    message: expect.stringContaining("another process"),
  });
  const { hostname } = await import("node:os");
  await writeFile(join(folder, "owner"), JSON.stringify({ host: hostname(), pid: 2 ** 22 + 1 }));
  expect(await (await open()).list(ALL)).toEqual([]);
});
