import { KenniswijzerError } from "@kenniswijzer/domain";

/** A file as it was found: `name` is what a person calls it. */
export interface FoundFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a file says, in the Markdown-like text that the passages are cut from. */
export interface Content {
  readonly text: string;
  /** Where each page begins in `text`. */
  readonly pages?: readonly number[];
  /** For a text that has no title of its own. */
  readonly title?: string;
  /** For a text that has no date of its own. Never the time at which a file was made or changed. */
  readonly date?: string;
}

/** A file inside another one: in an archive, or attached to a mail. */
export interface Part {
  readonly name: string;
  /** Length when unpacked. */
  readonly size: number;
  bytes(): Promise<Uint8Array>;
}

/** How one kind of file becomes text, files, or both. */
export interface Format {
  /** As the messages call it: `PDF`, `Word document (.docx)`. */
  readonly name: string;
  /** Throws `invalid-input` when the file is broken, locked or too large. Absent for what only holds other files. */
  content?(file: FoundFile): Promise<Content>;
  /** The files in it, in its own order. Absent for what holds none. */
  parts?(file: FoundFile): AsyncIterable<Part>;
}

/** One line for people: who, what is wrong, what helps. */
export function unreadable(name: string, problem: string, cause?: unknown): KenniswijzerError {
  const options = cause === undefined ? undefined : { cause };
  return new KenniswijzerError("invalid-input", `readDocument: ${name} ${problem}`, options);
}
