import { type JobOutcome, KenniswijzerError } from "@kenniswijzer/domain";
import { type Outcome, type Source, type SourceOptions, sourcesAt, type WebOptions } from "@kenniswijzer/ingest";
import { failureText } from "../failures.nl.ts";
import type { Ingesting } from "../ingesting.ts";
import { type Item, type JobRecord, nameOf, type Step } from "./record.ts";
import type { Spool } from "./spool.ts";

/** People go on asking meanwhile: one thread reads, and the one that answers stays free. */
const READERS = 1;

export interface WorkDeps extends Pick<Ingesting, "ingest"> {
  readonly spool: Spool;
  readonly web?: WebOptions;
}

/** Reads what is not done yet of a job; `onStep` hears each step once it is written down. Ends after the document at hand on a signal. */
export async function workOn(
  record: JobRecord,
  before: readonly Step[],
  { spool, ingest, web }: WorkDeps,
  {
    signal,
    onStep,
    onCurrent,
  }: {
    readonly signal: AbortSignal;
    readonly onStep: (step: Step) => void;
    readonly onCurrent: (name?: string) => void;
  },
): Promise<void> {
  const done = new Set(before.filter(({ outcome }) => outcome === undefined).map(({ item }) => item));
  const pending = [...record.items.entries()].filter(([at]) => !done.has(at));
  const told = new Set(before.flatMap(({ item, outcome }) => (outcome ? [`${item} ${outcome.source}`] : [])));
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
    if (closed.has(at) && left.get(at) === 0) step({ item: at });
  };

  async function* sources(): AsyncGenerator<Source> {
    for (const [at, item] of pending) {
      left.set(at, 0);
      for await (const source of orEmpty(sourcesOf(item, record, { spool, ...(web && { web }) }), nameOf(item))) {
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
    const made = item && toldOf(outcome, item);
    // what was told before a crash stands there now as it was written then
    if (made && !(made.outcome === "unchanged" && told.has(`${at} ${made.source}`))) step({ item: at, outcome: made });
    left.set(at, (left.get(at) ?? 1) - 1);
    onCurrent(given[0]?.name);
    close(at);
  };
  await ingest(sources(), { workers: READERS, signal, clearance: record.clearance, onProgress });
  await writing;
}

function sourcesOf(
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

/** An item that gives nothing is told as such. */
async function* orEmpty(sources: AsyncIterable<Source>, name: string): AsyncGenerator<Source> {
  let count = 0;
  for await (const source of sources) {
    count += 1;
    yield source;
  }
  const empty = new KenniswijzerError("invalid-input", `jobs: ${name} is empty; give a file with text`);
  if (count === 0) yield { name, bytes: 0, read: () => Promise.reject(empty) };
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
