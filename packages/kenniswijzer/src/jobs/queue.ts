import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import {
  type AskOptions,
  hasEnded,
  type IngestJob,
  type JobListOptions,
  type JobService,
  KenniswijzerError,
  type KnowledgeService,
  visibleTo,
} from "@kenniswijzer/domain";
import type { WebOptions } from "@kenniswijzer/ingest";
import { BROKE, WAITS } from "../failures.nl.ts";
import type { Ingesting } from "../ingesting.ts";
import { own } from "./owner.ts";
import { doneIn, type JobRecord, nameOf, outcomesIn, type Step } from "./record.ts";
import { type Spool, spoolIn } from "./spool.ts";
import { workOn } from "./work.ts";

export interface JobDeps {
  /** Where jobs lie until they are done, on a disk that outlives a crash; absent for a store that is gone with this process, as they are then. */
  readonly folder?: string | undefined;
  readonly kenniswijzer: Pick<Ingesting, "ingest"> &
    Pick<KnowledgeService, "document"> & { remove(document: string): Promise<void> };
  /** For web addresses. */
  readonly web?: WebOptions;
  readonly clock?: () => Date;
  /** Waits before a store that cannot be reached is tried again; by default longer each time, up to a minute. */
  readonly pause?: (attempt: number, signal: AbortSignal) => Promise<void>;
}

export interface Jobs extends JobService {
  /** Finishes the document at hand; the rest goes on at the next start. Safe to call twice. */
  close(): Promise<void>;
}

/** Opens the jobs in a folder and goes on with those that were not done. Rejects with `unavailable` when another process does that, or when nothing can be written there. */
export async function openJobs(deps: JobDeps): Promise<Jobs> {
  const folder = deps.folder ?? (await mkdtemp(join(tmpdir(), "kenniswijzer-jobs-")));
  const letGo = await owned(folder);
  const release = async (): Promise<void> => {
    await letGo();
    if (deps.folder === undefined) await rm(folder, { recursive: true, force: true });
  };
  const spool = spoolIn(folder);
  const queue = new Queue(spool, deps, release);
  await queue.resume();
  return queue;
}

async function owned(folder: string): Promise<() => Promise<void>> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return await own(join(folder, "owner"));
  } catch (cause) {
    if (cause instanceof KenniswijzerError) throw cause;
    const { code = "unknown reason" } = cause as NodeJS.ErrnoException;
    const remedy = "check its permissions, or name another folder in KENNISWIJZER_JOBS";
    const message = `jobs: ${folder} cannot be written (${code}), so no documents are taken in; ${remedy}`;
    throw new KenniswijzerError("unavailable", message, { cause });
  }
}

/** A job that is waiting or at work, with what became of it so far. */
interface Live {
  record: JobRecord;
  readonly steps: Step[];
  current?: string | undefined;
  readonly stop: AbortController;
  /** Its end is being written down. */
  ending?: true;
  readonly listeners: Set<() => void>;
}

class Queue implements Jobs {
  readonly #spool: Spool;
  readonly #deps: JobDeps;
  readonly #release: () => Promise<void>;
  readonly #live = new Map<string, Live>();
  readonly #closing = new AbortController();
  #working: Promise<void> = Promise.resolve();
  #busy = false;
  readonly #accepting = new Set<Promise<JobRecord>>();

  constructor(spool: Spool, deps: JobDeps, release: () => Promise<void>) {
    this.#spool = spool;
    this.#deps = deps;
    this.#release = release;
  }

  async resume(): Promise<void> {
    await this.#spool.tidy(this.#now());
    for (const record of await this.#spool.records()) {
      // what failed by our fault is tried again: whoever restarts may have mended it
      if (hasEnded(record) && record.status !== "failed") continue;
      const { failure: _, finished: __, ...rest } = record;
      this.#add({ ...rest, status: "queued" }, await this.#spool.steps(record.id));
    }
    this.#pump();
  }

  async submit(...[sources, options]: Parameters<JobService["submit"]>): Promise<IngestJob> {
    this.#refuseWhenClosing();
    const accepting = this.#spool.accept(sources, options, this.#now());
    this.#accepting.add(accepting);
    const record = await accepting.finally(() => this.#accepting.delete(accepting));
    const live = this.#add(record, []);
    this.#pump();
    return viewOf(live);
  }

  async list({ after, limit, ...options }: JobListOptions): Promise<IngestJob[]> {
    const seen = (await this.#spool.records()).filter((one) => maySee(one, options)).toReversed();
    const rest = after === undefined ? seen : seen.filter((one) => isOlder(one, after));
    return Promise.all(rest.slice(0, limit).map((record) => this.#view(record)));
  }

  async get(id: string, options: AskOptions): Promise<IngestJob | undefined> {
    const record = await this.#spool.record(id);
    return record && maySee(record, options) ? this.#view(record) : undefined;
  }

  async cancel(id: string, options: AskOptions): Promise<IngestJob> {
    const job = await this.get(id, options);
    if (job === undefined) throw stranger();
    const live = this.#live.get(id);
    if (live === undefined || live.ending)
      throw new KenniswijzerError("conflict", "jobs: the job has ended; see its report");
    live.record = { ...live.record, stopped: true };
    await this.#spool.put(live.record);
    live.stop.abort();
    if (live.record.status === "queued") await this.#end(live, "cancelled");
    return viewOf(live);
  }

  async *follow(...[id, { clearance, signal }]: Parameters<JobService["follow"]>): AsyncGenerator<IngestJob> {
    const first = await this.get(id, { clearance });
    if (first === undefined) throw stranger();
    const live = this.#live.get(id);
    if (live === undefined) return yield first;
    let wake: () => void = () => undefined;
    let changed = true;
    const listener = (): void => {
      changed = true;
      wake();
    };
    live.listeners.add(listener);
    signal?.addEventListener("abort", listener);
    try {
      while (!signal?.aborted && !this.#closing.signal.aborted) {
        changed = false;
        const job = viewOf(live);
        yield job;
        if (hasEnded(job)) return;
        if (!changed) await new Promise<void>((go) => (wake = go));
      }
    } finally {
      live.listeners.delete(listener);
      signal?.removeEventListener("abort", listener);
    }
  }

  async remove(document: string, options: AskOptions): Promise<void> {
    const found = await this.#deps.kenniswijzer.document(document, options);
    if (!found) throw new KenniswijzerError("not-found", "jobs: no such document");
    await this.#deps.kenniswijzer.remove(document);
  }

  async close(): Promise<void> {
    this.#closing.abort();
    for (const { listeners } of this.#live.values()) for (const tell of listeners) tell();
    // whoever owns the folder next clears away what is only half there
    await Promise.allSettled([this.#working, ...this.#accepting]);
    await this.#release();
  }

  #now = (): Date => this.#deps.clock?.() ?? new Date();

  #refuseWhenClosing(): void {
    if (this.#closing.signal.aborted) throw new KenniswijzerError("unavailable", "jobs: the server stops; try later");
  }

  #add(record: JobRecord, steps: readonly Step[]): Live {
    const live: Live = { record, steps: [...steps], stop: new AbortController(), listeners: new Set() };
    this.#live.set(record.id, live);
    return live;
  }

  #pump(): void {
    if (this.#busy) return;
    this.#busy = true;
    this.#working = this.#workAll();
  }

  /** One job after another, in the order in which they came. */
  async #workAll(): Promise<void> {
    for (let live = this.#next(); live && !this.#closing.signal.aborted; live = this.#next()) await this.#work(live);
    // at once, so that a job that comes now is not taken for one that is being done
    this.#busy = false;
  }

  #next(): Live | undefined {
    return this.#live.values().next().value;
  }

  async #work(live: Live): Promise<void> {
    if (live.record.stopped) return this.#end(live, "cancelled");
    const signal = AbortSignal.any([live.stop.signal, this.#closing.signal]);
    for (let attempt = 1; !signal.aborted; attempt++) {
      try {
        await this.#attempt(live, signal);
        break;
      } catch (error) {
        if (!(error instanceof KenniswijzerError && error.retriable)) return this.#end(live, "failed", BROKE);
        this.#change(live, { status: "queued", failure: WAITS });
        await (this.#deps.pause ?? longer)(attempt, signal).catch(() => undefined);
      }
    }
    if (live.stop.signal.aborted) return this.#end(live, "cancelled");
    if (!this.#closing.signal.aborted) return this.#end(live, "done");
  }

  async #attempt(live: Live, signal: AbortSignal): Promise<void> {
    const { failure: _, ...record } = live.record;
    live.record = record;
    this.#change(live, { status: "running" });
    const { kenniswijzer, web } = this.#deps;
    const deps = { spool: this.#spool, ingest: kenniswijzer.ingest, ...(web && { web }) };
    await workOn(live.record, live.steps, deps, {
      signal,
      onCurrent: (name) => {
        live.current = name;
        this.#change(live, {});
      },
      onStep: (step) => {
        live.steps.push(step);
        // what is about to be written is nothing to tell yet
        if (step.is !== "writing") this.#change(live, {});
      },
    });
  }

  async #end(live: Live, status: "done" | "failed" | "cancelled", failure?: string): Promise<void> {
    if (!this.#live.has(live.record.id)) return;
    live.ending = true;
    const record = { ...live.record, status, finished: this.#now().toISOString(), ...(failure && { failure }) };
    // on a full disk it cannot be written down: then the next start does it again, which changes nothing
    await this.#spool.put(record).catch(() => undefined);
    this.#live.delete(live.record.id);
    live.current = undefined;
    this.#change(live, record);
  }

  #change(live: Live, change: Partial<JobRecord>): void {
    live.record = { ...live.record, ...change };
    for (const tell of live.listeners) tell();
  }

  async #view(record: JobRecord): Promise<IngestJob> {
    const live = this.#live.get(record.id);
    return viewOf(live ?? { record, steps: await this.#spool.steps(record.id) });
  }
}

const maySee = ({ visibility }: JobRecord, { clearance }: AskOptions): boolean =>
  visibleTo(clearance).includes(visibility);

// as the list is sorted
const isOlder = (one: Pick<IngestJob, "submitted" | "id">, other: Pick<IngestJob, "submitted" | "id">): boolean =>
  one.submitted < other.submitted || (one.submitted === other.submitted && one.id < other.id);

const stranger = (): KenniswijzerError => new KenniswijzerError("not-found", "jobs: no such job; see the list of jobs");

function viewOf({ record, steps, current }: Pick<Live, "record" | "steps" | "current">): IngestJob {
  const { clearance: _, items, stopped: __, ...rest } = record;
  return {
    ...rest,
    sources: items.map(nameOf),
    done: doneIn(steps).size,
    total: items.length,
    ...(current === undefined ? {} : { current }),
    outcomes: outcomesIn(steps),
  };
}

const longer = (attempt: number, signal: AbortSignal): Promise<void> =>
  setTimeout(Math.min(60_000, 2_000 * 2 ** attempt), undefined, { signal, ref: false });
