import { type JobOutcome, KenniswijzerError } from "@kenniswijzer/domain";
import {
  type Outcome,
  type Source,
  type SourceOptions,
  sourcesAt,
  type WebOptions,
  type Write,
} from "@kenniswijzer/ingest";
import { failureText } from "../failures.nl.ts";
import type { Ingesting } from "../ingesting.ts";
import { breaksIn, doneIn, type Item, type JobRecord, keyOf, nameOf, type Step, untoldIn } from "./record.ts";
import type { Spool } from "./spool.ts";

/** People go on asking meanwhile: one thread reads, and the one that answers stays free. */
const READERS = 1;
/** So often may the process break off at one item before that is left out: else it would take the server down for ever. */
const MOST_BREAKS = 10;

export interface WorkDeps extends Pick<Ingesting, "ingest"> {
  readonly spool: Spool;
  readonly web?: WebOptions;
}

interface Watcher {
  /** Ends the work after the document at hand. */
  readonly signal: AbortSignal;
  /** Hears each step, which is then written down. */
  readonly onStep: (step: Step) => void;
  /** Hears what is being read now. */
  readonly onCurrent: (name?: string) => void;
}

/** Reads what is not done yet of a job. */
export async function workOn(
  record: JobRecord,
  before: readonly Step[],
  deps: WorkDeps,
  watcher: Watcher,
): Promise<void> {
  const done = doneIn(before);
  const breaks = breaksIn(before);
  const pending = [...record.items.keys()].filter((at) => !done.has(at));
  // where it broke off, one at a time is begun: then the next break tells which it is
  const isSuspect = pending.some((at) => (breaks.get(at) ?? 0) > 0);
  const told = new Set(before.flatMap((step) => (step.is === "told" ? keyOf(step.item, step.outcome.source) : [])));
  const known = { record, breaks, told, untold: untoldIn(before) };
  for (const items of isSuspect ? pending.map((at) => [at]) : [pending]) {
    if (!watcher.signal.aborted) await read(items, known, deps, watcher);
  }
}

interface Known {
  readonly record: JobRecord;
  readonly breaks: ReadonlyMap<number, number>;
  /** Items with the names of documents in them that were told of before. */
  readonly told: ReadonlySet<string>;
  /** Items with documents in them that were about to be written when it broke off. */
  readonly untold: Map<string, "added" | "updated">;
}

async function read(
  items: readonly number[],
  known: Known,
  { spool, ingest, web }: WorkDeps,
  { signal, onStep, onCurrent }: Watcher,
): Promise<void> {
  const { record, breaks } = known;
  const given: { readonly at: number; readonly name: string }[] = [];
  const left = new Map<number, number>();
  const closed = new Set<number>();
  let writing: Promise<void> = Promise.resolve();
  const step = (made: Step): void => {
    writing = writing.then(() => spool.note(record.id, made));
    writing.catch(() => undefined);
    onStep(made);
  };
  const close = (at: number): void => {
    if (!closed.has(at) || left.get(at) !== 0) return;
    left.delete(at);
    step({ item: at, is: "done" });
  };
  async function* sources(): AsyncGenerator<Source> {
    for (const at of items) {
      const item = record.items[at];
      if (item === undefined) continue;
      left.set(at, 0);
      step({ item: at, is: "begun" });
      // it must be known of, should this be the last that is heard
      await writing;
      for await (const source of sourcesOf(item, record, breaks.get(at) ?? 0, { spool, ...(web && { web }) })) {
        left.set(at, (left.get(at) ?? 0) + 1);
        given.push({ at, name: source.name });
        if (given.length === 1) onCurrent(source.name);
        yield source;
      }
      closed.add(at);
      close(at);
    }
  }
  const onProgress = ({ outcome }: { readonly outcome: Outcome }): void => {
    const { at } = given.shift() ?? { at: 0 };
    const item = record.items[at];
    const made = item && ownOutcome(at, toldOf(outcome, item), known);
    if (made) step({ item: at, is: "told", outcome: made });
    left.set(at, (left.get(at) ?? 1) - 1);
    onCurrent(given[0]?.name);
    close(at);
  };
  const onWrite = (write: Write): Promise<void> => {
    step({ item: given[0]?.at ?? 0, is: "writing", ...write });
    return writing;
  };
  await ingest(sources(), { workers: READERS, signal, clearance: record.clearance, onWrite, onProgress });
  for (const at of left.keys()) step({ item: at, is: "paused" });
  await writing;
}

/** What this job did to a document, also when a crash kept it from telling; undefined for what it told before. */
function ownOutcome(at: number, made: JobOutcome, { told, untold }: Known): JobOutcome | undefined {
  if (made.outcome !== "unchanged") return made;
  // what was written before a crash stands there now as it was written then
  const key = keyOf(at, made.document);
  const done = untold.get(key);
  untold.delete(key);
  if (done) return { ...made, outcome: done };
  return told.has(keyOf(at, made.source)) ? undefined : made;
}

async function* sourcesOf(
  item: Item,
  record: JobRecord,
  breaks: number,
  deps: Pick<WorkDeps, "spool" | "web">,
): AsyncGenerator<Source> {
  const name = nameOf(item);
  if (breaks >= MOST_BREAKS) return yield failing(name, "broke off each time");
  let count = 0;
  for await (const source of sourcesIn(item, record, deps)) {
    count += 1;
    yield source;
  }
  if (count === 0) yield failing(name, "is empty; give a file with text");
}

function sourcesIn(
  item: Item,
  { id, visibility }: JobRecord,
  { spool, web }: Pick<WorkDeps, "spool" | "web">,
): AsyncIterable<Source> {
  if (item.kind === "address") return sourcesAt([item.address], { visibility, ...(web && { web }) });
  const options: SourceOptions = {
    visibility,
    called: item.kind === "text" ? `${item.name}.jsonl` : item.name,
    // by what is in it: two files of one name are two documents, and the same file again is the same
    location: `upload:${visibility}:${item.hash}`,
    ...(item.kind === "file" && item.replaces ? { id: item.replaces } : {}),
  };
  return sourcesAt([spool.pathOf(id, item.file)], options);
}

function failing(name: string, why: string): Source {
  const error = new KenniswijzerError("invalid-input", `jobs: ${name} ${why}`);
  return { name, bytes: 0, read: () => Promise.reject(error) };
}

function toldOf(
  { outcome, document, title, entities, relations, remarks, error, source }: Outcome,
  item: Item,
): JobOutcome {
  return {
    source: item.kind === "text" ? item.name : source,
    outcome,
    ...(document && { document }),
    ...(title && { title }),
    entities,
    relations,
    remarks: error ? [failureText(error, source)] : [...(remarks ?? [])],
  };
}
