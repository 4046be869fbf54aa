import { isDeepStrictEqual } from "node:util";
import { KenniswijzerError } from "@kenniswijzer/domain";
import { type LoadDeps, loadReadings } from "../load/load.ts";
import type { Ready } from "./ahead.ts";
import type { Made, Prepared, Write } from "./ingest.ts";
import { failedOutcome, type Outcome, readOutcome } from "./outcome.ts";
import type { Source } from "./source.ts";
import type { TogetherLimits } from "./together.ts";

type One = Ready<Source, Made>;

/** What a change costs by itself is then little beside what its documents cost. */
const MOST = 64;
const BYTES = 2 * 1024 * 1024;
/** Who watches sees something happen. */
const MS = 1000;
/** The first are written one by one, and more at a time the more there were. */
const GROWTH = 4;

export interface Writing {
  readonly deps: LoadDeps;
  readonly onWrite?: (write: Write) => Promise<void>;
  /** Documents of which this run wrote a version. */
  readonly written: Set<string>;
}

/** How many documents are written together, after so many. */
export const groupsOf = <T>(
  count: () => number,
  bytesOf: TogetherLimits<T>["bytesOf"],
  most = MOST,
): TogetherLimits<T> => ({
  most: () => Math.min(most, 1 + Math.floor(count() / GROWTH)),
  bytes: BYTES,
  bytesOf,
  ms: MS,
});

/** Writes what is new of these in one atomic change, or in several where a document comes twice. Gives what became of each, in order. */
export async function writeGroup(group: readonly One[], writing: Writing): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const part of eachOnce(group)) outcomes.push(...(await writePart(part, writing)));
  return outcomes;
}

/** In order, in parts in which no document comes twice: its second version is compared with the first. */
function eachOnce(group: readonly One[]): One[][] {
  const parts: One[][] = [[]];
  let ids = new Set<string>();
  for (const one of group) {
    const id = "reading" in one.ready ? one.ready.reading.document.id : undefined;
    if (id !== undefined && ids.has(id)) {
      parts.push([]);
      ids = new Set();
    }
    if (id !== undefined) ids.add(id);
    parts.at(-1)?.push(one);
  }
  return parts;
}

/** A document, and what is to be said of it once it stands in the store. */
interface Due {
  readonly source: Source;
  readonly made: Prepared;
  readonly is: "added" | "updated";
}

async function writePart(part: readonly One[], { deps, onWrite, written }: Writing): Promise<Outcome[]> {
  const start = performance.now();
  const found: (Outcome | Due)[] = [];
  for (const one of part) found.push(await dueOf(one, deps, written));
  const due = found.flatMap((one) => ("made" in one ? one : []));
  for (const { made, is } of due) await onWrite?.({ document: made.reading.document.id, outcome: is });
  const faults = await load(due, deps);
  for (const { made } of due) if (!faults.has(made)) written.add(made.reading.document.id);
  const share = (performance.now() - start) / Math.max(1, due.length);
  return found.map((one) => {
    if (!("made" in one)) return one;
    const { source, made, is } = one;
    const [fault, ms] = [faults.get(made), made.ms + share];
    return fault ? failedOutcome(source, fault, ms) : readOutcome(source, is, made.reading, ms);
  });
}

async function dueOf(
  { item: source, ready }: One,
  deps: LoadDeps,
  written: ReadonlySet<string>,
): Promise<Outcome | Due> {
  if ("outcome" in ready) return ready.outcome;
  const { reading, ms } = ready;
  const { id } = reading.document;
  // two sources of one document: the second was made ready before the first was written
  const before = written.has(id) ? (await deps.store.readings([id])).get(id) : ready.old;
  if (before && isDeepStrictEqual(before, reading)) return readOutcome(source, "unchanged", reading, ms);
  return { source, made: ready, is: before ? "updated" : "added" };
}

/** Loads these together, or one by one where one of them is at fault. Gives the faults. */
async function load(due: readonly Due[], deps: LoadDeps): Promise<Map<Prepared, KenniswijzerError>> {
  const faults = new Map<Prepared, KenniswijzerError>();
  if (due.length === 0) return faults;
  try {
    await loadReadings(
      due.map(({ made }) => made.reading),
      deps,
      due.flatMap(({ made }) => made.items),
    );
  } catch (error) {
    // a store that fails will fail for every document: only the document's own faults are passed by
    if (!(error instanceof KenniswijzerError) || error.code !== "invalid-input") throw error;
    const [first, ...others] = due;
    if (first !== undefined && others.length === 0) return faults.set(first.made, error);
    for (const one of due) for (const [made, fault] of await load([one], deps)) faults.set(made, fault);
  }
  return faults;
}
