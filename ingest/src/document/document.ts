import { createHash } from "node:crypto";
import { checksum, type Document, KenniswijzerError, PartialDate, slug, type Visibility } from "@kenniswijzer/domain";
import { canonical, decode } from "./decode.ts";
import { formatOf } from "./formats/detect.ts";
import { unreadable } from "./formats/format.ts";
import { LIMITS } from "./formats/limits.ts";
import { mask } from "./masking.ts";
import { dateOf, titleOf } from "./metadata.ts";

/** Longer texts are refused; a file with pictures and layout may be larger than its text. */
export const MAX_BYTES = LIMITS.textBytes;

export interface DocumentInput {
  /** File name or address as a person would recognise it. */
  readonly source: string;
  readonly bytes?: Uint8Array;
  readonly text?: string;
  /** Where each page begins in `text`; for a text that is canonical already. */
  readonly pages?: readonly number[];
  /** Where it was found, in full: tells two files of one name apart. Only its checksum is kept. */
  readonly location?: string;
  readonly id?: string;
  readonly title?: string;
  readonly date?: string;
  readonly visibility?: Visibility;
}

/** A file of any kind that is read, as a document. What is broken, locked, too large or no document throws `invalid-input`, in one line that says what it is. */
export async function readDocumentBytes(input: DocumentInput & { readonly bytes: Uint8Array }): Promise<Document> {
  const { bytes, source } = input;
  assertSize(bytes.length, source, LIMITS.fileBytes);
  const format = await formatOf({ name: source, bytes });
  if (format.content === undefined)
    throw unreadable(source, `is a ${format.name}; give it to ingest, which reads what is in it`);
  const { text, pages, ...found } = await format.content({ name: source, bytes }).catch((cause: unknown) => {
    // what a parser stumbles over is the file's fault: one bad file must not stop the rest
    throw cause instanceof KenniswijzerError ? cause : unreadable(source, `is a broken ${format.name}`, cause);
  });
  const title = input.title ?? found.title;
  const date = input.date ?? dateOf(text) ?? found.date;
  return readDocument({
    ...input,
    text,
    ...(pages === undefined ? {} : { pages }),
    ...(title === undefined ? {} : { title }),
    ...(date === undefined ? {} : { date }),
  });
}

/** A text with its canonical form: decoded, normalised and with personal data masked. Empty, binary or oversized input throws `invalid-input`. */
export function readDocument(input: DocumentInput): Document {
  const text = mask(canonical(rawText(input)));
  if (text.trim() === "") {
    throw new KenniswijzerError("invalid-input", `readDocument: ${input.source} is empty; give a file with text`);
  }
  const date = input.date === undefined ? dateOf(text) : statedDate(input.date, input.source);
  return {
    id: input.id ?? documentId(input.source, input.location),
    title: input.title?.trim() || titleOf(text) || input.source,
    source: input.source,
    ...(date === undefined ? {} : { date }),
    visibility: input.visibility ?? "intern",
    language: "nl",
    hash: createHash("sha256").update(text).digest("hex"),
    text,
    ...(input.pages === undefined ? {} : { pages: [...input.pages] }),
  };
}

/** Readable and stable: the file's name, and a checksum of where it was found. */
export function documentId(source: string, location: string = source): string {
  const name = source.split(/[\\/]/).at(-1) ?? source;
  const stem = name.replace(/\.[\p{L}\d]{1,5}$/u, "");
  return `${slug(stem === "" ? name : stem)}-${checksum(location).slice(-6)}`;
}

/** Refuses what would take too much memory: call it with a file's size before reading the file. */
export function assertSize(bytes: number, source: string, most: number = MAX_BYTES): void {
  if (bytes <= most) return;
  const size = (bytes / 1024 / 1024).toFixed(0);
  const limit = most / 1024 / 1024;
  throw new KenniswijzerError(
    "invalid-input",
    `readDocument: ${source} is ${size} MB, the limit is ${limit} MB; split it`,
  );
}

function rawText(input: DocumentInput): string {
  if (input.text !== undefined) {
    assertSize(Buffer.byteLength(input.text), input.source);
    return input.text;
  }
  const bytes = input.bytes ?? new Uint8Array();
  assertSize(bytes.length, input.source);
  return decode(bytes, input.source);
}

function statedDate(date: string, source: string): PartialDate {
  const parsed = PartialDate.safeParse(date.trim());
  if (parsed.success) return parsed.data;
  const read = dateOf(date);
  if (read !== undefined) return read;
  throw new KenniswijzerError(
    "invalid-input",
    `readDocument: ${source} has date "${date}"; write it as 2015, 2015-11 or 2015-11-24`,
  );
}
