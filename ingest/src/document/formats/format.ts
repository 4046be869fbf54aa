import { type DocumentKind, KenniswijzerError, type Omission, type TableColumn } from "@kenniswijzer/domain";
import type { ColumnRoles } from "./csv-columns.ts";

/** A file as it was found: `name` is what a person calls it. */
export interface FoundFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What it is said to be, where its name doesn't say: `.html`. */
  readonly extension?: string;
}

/** What a file says, in the Markdown-like text that the passages are cut from. */
export interface Content {
  readonly text: string;
  /** Where each page begins in `text`. */
  readonly pages?: readonly number[];
  /** For a text that has no title of its own. */
  readonly title?: string;
  /** For a text that states no date of its own. Never the time at which a file was made or changed. */
  readonly date?: string;
  /** What such a file is; that it is a web page only says how a text was published, so the text's own words go before. */
  readonly kind?: DocumentKind;
  readonly authors?: readonly string[];
  readonly organisation?: string;
  /** What is in the file and not in `text`. */
  readonly omitted?: readonly Omission[];
  readonly columns?: readonly TableColumn[];
}

/** How a person wants a file to be read. */
export interface ReadSettings {
  /** What columns of tables say, by their header. */
  readonly columns?: ColumnRoles;
}

/** A file inside another one: in an archive, or attached to a mail. */
export interface Part {
  readonly name: string;
  /** Length when unpacked. */
  readonly size: number;
  /** A link to elsewhere, not a file. */
  readonly link?: boolean;
  bytes(): Promise<Uint8Array>;
}

/** How one kind of file becomes text, files, or both. */
export interface Format {
  /** As the messages call it: `PDF`, `Word document (.docx)`. */
  readonly name: string;
  /** Throws `invalid-input` when the file is broken, locked or too large. Absent for what only holds other files. */
  content?(file: FoundFile, settings?: ReadSettings): Promise<Content>;
  /** The files in it, in its own order. Absent for what holds none. */
  parts?(file: FoundFile): AsyncIterable<Part>;
}

/** One line for people: who, what is wrong, what helps. */
export function unreadable(name: string, problem: string, cause?: unknown): KenniswijzerError {
  const options = cause === undefined ? undefined : { cause };
  return new KenniswijzerError("invalid-input", `readDocument: ${name} ${problem}`, options);
}
