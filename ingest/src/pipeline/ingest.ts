import { isDeepStrictEqual } from "node:util";
import { type DocumentSummary, KenniswijzerError, type Reading, Visibility, visibleTo } from "@kenniswijzer/domain";
import { thesaurus as packaged, type Thesaurus } from "@kenniswijzer/gazetteer";
import type { IndexItem } from "@kenniswijzer/graph";
import { answersTo, entered, type RememberedAnswers } from "../extraction/llm/index.ts";
import { readAlike } from "../extraction/version.ts";
import { type LoadDeps, loadReadings, removeDocument } from "../load/load.ts";
import { type AheadLimit, ahead } from "./ahead.ts";
import { failedOutcome, type Outcome, readOutcome, skippedOutcome } from "./outcome.ts";
import { type Readers, type ReadFunctions, readersHere, type Timed } from "./readers.ts";
import { type Source, fault as sourceFault } from "./source.ts";
import { together } from "./together.ts";
import { groupsOf, type Writing, writeGroup } from "./write-group.ts";

export interface Progress {
  readonly bytes: number;
  readonly outcome: Outcome;
}

/** What is about to be done to the store. */
export interface Write {
  readonly document: string;
  readonly outcome: "added" | "updated";
}

export interface IngestDeps extends LoadDeps, ReadFunctions {
  /** Versions that `extract` writes into a reading made now. */
  readonly versions: Reading["versions"];
  /** What language models said of documents before; what they found stays when a document is read again by newer rules. */
  readonly answers?: RememberedAnswers | undefined;
  /** Under whose concepts falls what a model found; the packaged one when absent. */
  readonly thesaurus?: Thesaurus | undefined;
}

export interface IngestSettings {
  /** Who reads the documents; by default this thread. Whoever made them closes them. */
  readonly readers?: Readers;
  /** Ends the work after the document at hand; what was not reached is in no outcome. */
  readonly signal?: AbortSignal;
  /** Whoever gave the documents may see this: what stands in the store beyond it is not replaced. By default all may be. */
  readonly clearance?: Visibility;
  /** Hears of a document before it is written; the writing waits for it. Of the sources it is the first whose outcome was not heard of yet. */
  readonly onWrite?: (write: Write) => Promise<void>;
  readonly onProgress?: (progress: Progress) => void;
}

/** For each thread one document that it reads and one that waits, so that none is ever without work, whatever their size. */
const FEW = { each: 2, bytes: 64 * 1024 * 1024 };
/** Of small ones more: this thread gives out no work while it writes a group of them. */
const MANY = { each: 40, bytes: 2 * 1024 * 1024 };

export const aheadOf = (readers: Readers) => (): readonly AheadLimit[] =>
  [FEW, MANY].map(({ each, bytes }) => ({ most: readers.room * each + 1, bytes }));

/**
 * Reads documents into the graph, in the order in which they come. Those that are ready at about the same time are written as one
 * atomic change, and reported when that is done: a run that breaks off has lost nothing that it reported, and the next goes on where
 * it stopped. A bad document is reported and stops nothing.
 */
export async function ingest(
  sources: AsyncIterable<Source>,
  deps: IngestDeps,
  settings: IngestSettings = {},
): Promise<Outcome[]> {
  const { readers = readersHere(deps), signal, clearance = "vertrouwelijk", onWrite, onProgress = () => {} } = settings;
  const outcomes: Outcome[] = [];
  const writing: Writing = { deps, written: new Set(), ...(onWrite && { onWrite }) };
  const make = async (source: Source): Promise<Made> =>
    withoutHidden(source, await prepare(source, deps, readers), clearance);
  const groups = together(
    ahead(sources, make, aheadOf(readers)),
    groupsOf(
      () => outcomes.length,
      ({ item }) => item.bytes,
      onWrite && 1,
    ),
  );
  for await (const group of groups) {
    for (const [at, outcome] of (await writeGroup(group, writing)).entries()) {
      outcomes.push(outcome);
      onProgress({ bytes: group[at]?.item.bytes ?? 0, outcome });
    }
    if (signal?.aborted) break;
  }
  return outcomes;
}

/** A source of which all is known but what it does to the graph. */
export interface Prepared {
  readonly reading: Reading;
  /** What stands in the store of the same document. */
  readonly old: Reading | undefined;
  readonly items: readonly IndexItem[];
  readonly ms: number;
}

export type Made = { readonly outcome: Outcome } | Prepared;

/** Reads a source, and what it says unless that is known. Rejects only when the store or the index fails: that will fail for every document. */
export async function prepare(
  source: Source,
  deps: Omit<IngestDeps, keyof ReadFunctions>,
  readers: Readers,
): Promise<Made> {
  if (source.skipped) return { outcome: skippedOutcome(source, source.skipped) };
  const read = await readers.read(source).catch(fault);
  if (read instanceof KenniswijzerError) return { outcome: failedOutcome(source, read, 0) };
  const old = (await deps.store.readings([read.value.id])).get(read.value.id);
  if (old && isDeepStrictEqual(old.document, read.value) && readAlike(old.versions, deps.versions)) {
    return { outcome: readOutcome(source, "unchanged", old, read.ms) };
  }
  const found = await readers.extract(read.value).catch(fault);
  if (found instanceof KenniswijzerError) return { outcome: failedOutcome(source, found, read.ms) };
  const { terms } = found.value;
  const reading = recalled(found.value.reading, old, deps);
  const { value: items, ms } = await timedIndex({ readings: [reading], nodes: [], terms }, deps);
  return { reading, old, items, ms: read.ms + found.ms + ms };
}

/** Whoever gives a document the id of one that is hidden from him neither replaces that nor makes it public. */
function withoutHidden(source: Source, made: Made, clearance: Visibility): Made {
  if ("outcome" in made || !made.old || visibleTo(clearance).includes(made.old.document.visibility)) return made;
  const why = "has an id that another document has; give it an id of its own";
  return { outcome: failedOutcome(source, sourceFault(source.name, why), made.ms) };
}

/** With what a language model found in it, when it said all of it before. */
function recalled(
  reading: Reading,
  old: Reading | undefined,
  { answers, thesaurus = packaged() }: Pick<IngestDeps, "answers" | "thesaurus">,
): Reading {
  const version = old?.versions.llm;
  if (version === undefined || answers === undefined) return reading;
  const found = answersTo(reading, version, answers);
  return found === undefined ? reading : entered(reading, found, { version, thesaurus }).reading;
}

function fault(error: unknown): KenniswijzerError {
  if (error instanceof KenniswijzerError) return error;
  throw error;
}

async function timedIndex(
  what: Parameters<LoadDeps["index"]>[0],
  { index }: LoadDeps,
): Promise<Timed<readonly IndexItem[]>> {
  const start = performance.now();
  return { value: await index(what), ms: performance.now() - start };
}

export interface RefreshSettings {
  readonly readers?: Readers;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/** Reads stored documents again that an older extractor, list or analysis read. Gives how many. */
export async function refresh(
  deps: IngestDeps,
  { readers = readersHere(deps), signal, onProgress = () => {} }: RefreshSettings = {},
): Promise<number> {
  const documents = await deps.store.documents(Visibility.options);
  let [refreshed, done] = [0, 0];
  const make = ({ id }: { id: string }): Promise<Again | undefined> => readAgain(id, deps, readers);
  const groups = together(
    ahead(sized(documents), make, aheadOf(readers)),
    groupsOf(
      () => done,
      ({ ready }) => ready?.reading.document.text.length ?? 0,
    ),
  );
  for await (const group of groups) {
    const again = group.flatMap(({ ready }) => ready ?? []);
    await replace(again, deps);
    refreshed += again.length;
    done += group.length;
    onProgress(done, documents.length);
    if (signal?.aborted) break;
  }
  return refreshed;
}

/** A stored document as it is read now. */
interface Again {
  /** As it was: it may have held a name. */
  readonly id: string;
  readonly reading: Reading;
  readonly items: readonly IndexItem[];
}

async function replace(again: readonly Again[], deps: LoadDeps): Promise<void> {
  const [same, renamed] = [true, false].map((keeps) =>
    again.filter(({ id, reading }) => (id === reading.document.id) === keeps),
  ) as [Again[], Again[]];
  const parts = [...(same.length > 0 ? [same] : []), ...renamed.map((one) => [one])];
  for (const part of parts)
    await loadReadings(
      part.map(({ reading }) => reading),
      deps,
      part.flatMap(({ items }) => items),
    );
  for (const { id } of renamed) await removeDocument(id, deps);
}

// their texts are in the store: each counts as a long one
async function* sized(documents: readonly DocumentSummary[]): AsyncGenerator<{ id: string; bytes: number }> {
  for (const { id } of documents) yield { id, bytes: 64 * 1024 };
}

/** Undefined when it is as it would be read now. */
async function readAgain(id: string, deps: IngestDeps, readers: Readers): Promise<Again | undefined> {
  const old = (await deps.store.readings([id])).get(id);
  if (!old || readAlike(old.versions, deps.versions)) return undefined;
  const found = (await readers.extract(deps.clean(old.document))).value;
  const reading = recalled(found.reading, old, deps);
  return { id, reading, items: await deps.index({ readings: [reading], nodes: [], terms: found.terms }) };
}
