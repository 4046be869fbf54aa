import { type Document, KenniswijzerError, type Reading } from "@kenniswijzer/domain";
import { termsOf } from "@kenniswijzer/language";
import type { ExtractOptions } from "../extraction/extract.ts";
import type { Source } from "./source.ts";

/** What was made, and how long that took, in milliseconds. */
export interface Timed<T> {
  readonly value: T;
  readonly ms: number;
}

/** Reads documents and what they say; here, or in threads of their own. Whatever goes wrong with a document is `invalid-input`. */
export interface Readers {
  /** How many documents it can be busy with while this thread does something else. */
  readonly room: number;
  /** The document without what may not be stored. */
  read(source: Source): Promise<Timed<Document>>;
  /** All that the document says. */
  extract(document: Document): Promise<Timed<Extracted>>;
  /** Ends all threads. Safe to call twice. */
  close(): Promise<void>;
}

export interface ReadFunctions {
  /** Takes out of a document what may not be stored; `cleaner` makes it. Pure. */
  readonly clean: (document: Document) => Document;
  /** Reads the facts from a document; pure. `onTokens` hears the tokens of each passage. */
  readonly extract: (document: Document, onTokens?: ExtractOptions["onTokens"]) => Reading;
}

/** What a document says, and by passage the index terms of its own text: its words were read for the one, and serve the other. */
export interface Extracted {
  readonly reading: Reading;
  readonly terms: ReadonlyMap<string, readonly string[]>;
}

export function extracted(document: Document, extract: ReadFunctions["extract"]): Extracted {
  const terms = new Map<string, readonly string[]>();
  const reading = extract(document, (passage, tokens) => terms.set(passage, termsOf(tokens)));
  return { reading, terms };
}

/** Long for a book, short for who waits. */
export const TIMEOUT_MS = 120_000;

/** Reads in this thread. What waits is broken off when it takes too long; what keeps this thread busy cannot be. */
export function readersHere({ clean, extract }: ReadFunctions, timeoutMs: number = TIMEOUT_MS): Readers {
  return {
    room: 0,
    read: (source) => timed(source.name, async () => clean(await inTime(source.read(), source.name, timeoutMs))),
    extract: (document) => timed(document.source, async () => extracted(document, extract)),
    close: async () => {},
  };
}

async function timed<T>(name: string, work: () => Promise<T>): Promise<Timed<T>> {
  const start = performance.now();
  try {
    return { value: await work(), ms: performance.now() - start };
  } catch (error) {
    throw asFault(name, error);
  }
}

/** One bad document never stops the rest, whatever is wrong with it or with us. */
export function asFault(name: string, cause: unknown): KenniswijzerError {
  if (cause instanceof KenniswijzerError && cause.code === "invalid-input") return cause;
  if (cause instanceof KenniswijzerError) return new KenniswijzerError("invalid-input", cause.message, { cause });
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new KenniswijzerError("invalid-input", `ingest: ${name} cannot be read (${reason})`, { cause });
}

async function inTime<T>(work: Promise<T>, name: string, timeoutMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooLate(name, timeoutMs)), timeoutMs);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

export const tooLate = (name: string, timeoutMs: number): KenniswijzerError =>
  new KenniswijzerError(
    "invalid-input",
    `ingest: ${name} was not read within ${timeoutMs / 1000} s; split it, or allow more with --timeout`,
  );

/** Below this a job is done sooner here than threads have started; above it, reading on here would only make this thread warm as well. */
const SMALL_JOB = 500_000;

/** Reads here as long as the job is small, and in threads from then on. */
export function growing(here: Readers, threads: () => Promise<Readers>): Readers {
  let now = here;
  let bytes = 0;
  let started: Promise<Readers> | undefined;
  return {
    get room() {
      return now.room;
    },
    async read(source) {
      bytes += source.bytes;
      if (bytes > SMALL_JOB) {
        started ??= threads();
        now = await started;
      }
      return now.read(source);
    },
    extract: (document) => now.extract(document),
    async close() {
      await (await started)?.close();
    },
  };
}
