import { createHash } from "node:crypto";
import { checksum, type Document, KenniswijzerError, PartialDate, slug, type Visibility } from "@kenniswijzer/domain";
import { canonical } from "./decode.ts";
import { formatOf } from "./formats/format.ts";
import { mask } from "./masking.ts";
import { dateOf, titleOf } from "./metadata.ts";

/** Larger files are refused before they are read. */
export const MAX_BYTES = 20 * 1024 * 1024;

export interface DocumentInput {
  /** File name or address as a person would recognise it. */
  readonly source: string;
  readonly bytes?: Uint8Array;
  readonly text?: string;
  /** Where it was found, in full: tells two files of one name apart. Only its checksum is kept. */
  readonly location?: string;
  readonly id?: string;
  readonly title?: string;
  readonly date?: string;
  readonly visibility?: Visibility;
}

/** A document with its canonical text: decoded, normalised and with personal data masked. Empty, binary or oversized input throws `invalid-input`. */
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
  };
}

/** Readable and stable: the file's name, and a checksum of where it was found. */
export function documentId(source: string, location: string = source): string {
  const name = source.split(/[\\/]/).at(-1) ?? source;
  const stem = name.replace(/\.[\p{L}\d]{1,5}$/u, "");
  return `${slug(stem === "" ? name : stem)}-${checksum(location).slice(-6)}`;
}

/** Refuses what would take too much memory: call it with a file's size before reading the file. */
export function assertSize(bytes: number, source: string): void {
  if (bytes <= MAX_BYTES) return;
  const size = (bytes / 1024 / 1024).toFixed(0);
  const limit = MAX_BYTES / 1024 / 1024;
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
  return formatOf(input.source, bytes).text(bytes, input.source);
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
