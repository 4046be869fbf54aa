import { randomUUID } from "node:crypto";
import { appendFile, mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { hasEnded, type JobSource, KenniswijzerError, type SubmitOptions } from "@kenniswijzer/domain";
import { isWebAddress } from "@kenniswijzer/ingest";
import { moveDurably, replaceDurably, syncFolder, writeDurably } from "./durable.ts";
import { type Item, JobRecord, Step } from "./record.ts";

const INCOMING = "incoming-";
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const DAY_MS = 24 * 60 * 60 * 1000;
/** How long people can read what became of a job. */
export const KEPT_MS = 30 * DAY_MS;
const KEPT = 500;

/** A folder in which jobs lie until they are done: one folder for each, with its record, the bytes, and what became of them. */
export interface Spool {
  /** Resolves when all is on disk. Nothing is left of sources that break off. */
  accept(
    sources: AsyncIterable<JobSource> | Iterable<JobSource>,
    options: SubmitOptions,
    now: Date,
  ): Promise<JobRecord>;
  /** Oldest first. */
  records(): Promise<JobRecord[]>;
  /** Undefined for a stranger. */
  record(id: string): Promise<JobRecord | undefined>;
  steps(id: string): Promise<Step[]>;
  pathOf(id: string, file: string): string;
  note(id: string, step: Step): Promise<void>;
  /** Writes a record down anew. When the job has ended its bytes go, unless it failed: then they wait for the next start. */
  put(record: JobRecord): Promise<void>;
  /** Takes away uploads that broke off, bytes of jobs that ended, and jobs that ended long ago. */
  tidy(now: Date): Promise<void>;
}

export function spoolIn(folder: string): Spool {
  const of = (id: string): string => join(folder, id);
  const record = async (id: string): Promise<JobRecord | undefined> => {
    const text = UUID.test(id) ? await readFile(join(of(id), "job.json"), "utf8").catch(absent) : undefined;
    return text === undefined ? undefined : JobRecord.parse(JSON.parse(text));
  };
  const records = async (): Promise<JobRecord[]> => {
    const ids = (await readdir(folder).catch(absent)) ?? [];
    const found = (await Promise.all(ids.map(record))).filter((one) => one !== undefined);
    return found.sort((a, b) => (a.submitted < b.submitted || (a.submitted === b.submitted && a.id < b.id) ? -1 : 1));
  };
  const write = async (record: JobRecord): Promise<void> => {
    await replaceDurably(join(of(record.id), "job.json"), JSON.stringify(record));
    if (hasEnded(record) && record.status !== "failed") await removed(join(of(record.id), "files"));
  };
  const writing = new Map<string, Promise<void>>();
  return {
    record,
    records,
    accept: (sources, options, now) => accepted(folder, sources, options, now),
    steps: async (id) => stepsIn((await readFile(join(of(id), "steps.jsonl"), "utf8").catch(absent)) ?? ""),
    pathOf: (id, file) => join(of(id), "files", file),
    // the line before may have broken off with the process that wrote it
    note: (id, step) => appendFile(join(of(id), "steps.jsonl"), `\n${JSON.stringify(step)}\n`, { mode: 0o600 }),
    put: async (record) => {
      // who stops a job may come as it ends: one after the other, and the last one stays
      const before = writing.get(record.id) ?? Promise.resolve();
      const now = before.catch(() => undefined).then(() => write(record));
      writing.set(record.id, now);
      await now.finally(() => writing.get(record.id) === now && writing.delete(record.id));
    },
    tidy: async (now) => {
      for (const name of await readdir(folder)) if (name.startsWith(INCOMING)) await removed(of(name));
      const ended = (await records()).filter(hasEnded).toReversed();
      for (const [at, { id, status, finished = "" }] of ended.entries()) {
        const old = now.getTime() - new Date(finished).getTime() > KEPT_MS;
        if (old || at >= KEPT) await removed(of(id));
        else if (status !== "failed") await removed(join(of(id), "files"));
      }
    },
  };
}

/** Takes away what is told of jobs that ended: names of files may be those of a person who must be forgotten. */
export async function forgetEndedJobs(folder: string): Promise<void> {
  for (const one of await spoolIn(folder).records()) if (hasEnded(one)) await removed(join(folder, one.id));
}

async function accepted(
  folder: string,
  sources: AsyncIterable<JobSource> | Iterable<JobSource>,
  { visibility, by, clearance }: SubmitOptions,
  now: Date,
): Promise<JobRecord> {
  const id = randomUUID();
  const incoming = join(folder, `${INCOMING}${id}`);
  const files = join(incoming, "files");
  await mkdir(files, { recursive: true, mode: 0o700 });
  try {
    const items: Item[] = [];
    for await (const source of sources) items.push(await keptItem(source, files, String(items.length + 1)));
    if (items.length === 0)
      throw new KenniswijzerError("invalid-input", "jobs: nothing was handed in; give a document");
    const submitted = now.toISOString();
    const record: JobRecord = { id, status: "queued", submitted, by, visibility, clearance, items };
    await syncFolder(files);
    await replaceDurably(join(incoming, "job.json"), JSON.stringify(record));
    await moveDurably(incoming, join(folder, id));
    return record;
  } catch (error) {
    await removed(incoming);
    throw error;
  }
}

async function keptItem(source: JobSource, folder: string, file: string): Promise<Item> {
  if (source.kind === "address") {
    if (isWebAddress(source.address)) return { kind: "address", address: source.address };
    throw new KenniswijzerError("invalid-input", "jobs: this is no web address; give one that begins with https://");
  }
  const path = join(folder, file);
  if (source.kind === "file") {
    const { kind, name, content, replaces } = source;
    const hash = await writeDurably(path, content);
    return { kind, name: plainName(name), file, hash, ...(replaces && { replaces }) };
  }
  const { kind, title, text, date, replaces } = source;
  const name = title.trim() || "tekst";
  const line = { title, text, source: name, ...(date && { date }), ...(replaces && { id: replaces }) };
  return { kind, name, file, hash: await writeDurably(path, [Buffer.from(JSON.stringify(line))]) };
}

const LONGEST_NAME = 200;

/** What a sender calls a file, as people may see it: its last part, on one line, with its ending. */
function plainName(name: string): string {
  const last = name.replaceAll("\\", "/").split("/").at(-1) ?? "";
  const plain = last.replace(/\p{C}/gu, "").trim();
  return plain === "" ? "document" : plain.slice(-LONGEST_NAME);
}

/** Undefined for a file that is not there. */
function absent(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code === "ENOENT" || (error as NodeJS.ErrnoException).code === "ENOTDIR") return;
  throw error;
}

/** The lines that are whole: the last may have broken off with the process that wrote it. */
const stepsIn = (text: string): Step[] =>
  text.split("\n").flatMap((line) => {
    try {
      return [Step.parse(JSON.parse(line))];
    } catch {
      return [];
    }
  });

const removed = (path: string): Promise<void> => rm(path, { recursive: true, force: true });
