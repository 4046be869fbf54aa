import { type Document, KenniswijzerError, type Visibility } from "@kenniswijzer/domain";
import type { ReadSettings } from "../document/formats/format.ts";
import { readUnread, type Unread } from "./unread.ts";
import type { WebOptions } from "./web/guard.ts";

/** Something that may turn out to be a document. */
export interface Source {
  /** As a person would recognise it: the path as it was given. */
  readonly name: string;
  /** The file that it was found in; absent for what comes from elsewhere. */
  readonly file?: string;
  /** For the progress bar. */
  readonly bytes: number;
  /** It stands among documents and is none: it is counted in the report, and no fault. */
  readonly skipped?: Skipped;
  /** What there is to read, so that another thread can do it. Absent for what only this process can read. */
  unread?(): Promise<Unread>;
  /** Rejects with `invalid-input` for what is no readable document. */
  read(): Promise<Document>;
}

/** No kind of file that is read, a link to elsewhere in a folder, or no file at all but a device or pipe. */
export type Skipped = "no-document" | "link" | "special";

export interface SourceOptions extends ReadSettings {
  readonly visibility: Visibility;
  /** For one file that lies where it is read only for a moment: what it is called, and where it is said to be found, by which its identity goes. */
  readonly called?: string;
  readonly location?: string;
  /** For one file with one document: the document that it takes the place of. */
  readonly id?: string;
  /** For web addresses. */
  readonly web?: WebOptions;
}

/** What reading needs of the options, as plain data. */
export const settingsIn = ({ columns }: SourceOptions): ReadSettings => (columns === undefined ? {} : { columns });

/** A source that any thread can read. */
export const source = (name: string, bytes: number, unread: () => Promise<Unread>): Source => ({
  name,
  bytes,
  unread,
  read: async () => readUnread(await unread()),
});

/** Stands for something that cannot be read, so that it comes in the report and stops nothing. */
export function failing(name: string, bytes: number, error: unknown): Source {
  return { name, bytes, read: () => Promise.reject(error) };
}

/** Why an archive takes the place of no document. */
export const HOLDS_MORE = "may hold several documents; replace a document by one";

export const fault = (name: string, why: string, cause?: unknown): KenniswijzerError =>
  new KenniswijzerError("invalid-input", `ingest: ${name}: ${why}`, cause === undefined ? undefined : { cause });

export function skipped(name: string, bytes: number, why: Skipped = "no-document"): Source {
  return { name, bytes, skipped: why, read: () => Promise.reject(fault(name, "is no kind of document that is read")) };
}
