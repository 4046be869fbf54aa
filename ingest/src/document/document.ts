import { createHash } from "node:crypto";
import { checksum, type Document, KenniswijzerError, PartialDate, slug, type Visibility } from "@kenniswijzer/domain";
import { authorshipOf } from "./authorship.ts";
import { canonical, decode } from "./decode.ts";
import { dateOf } from "./document-date.ts";
import { formatOf } from "./formats/detect.ts";
import { type Content, type ReadSettings, unreadable } from "./formats/format.ts";
import { LIMITS } from "./formats/limits.ts";
import { kindOf } from "./kind.ts";
import { languageOf } from "./language.ts";
import { mask } from "./masking.ts";
import { titleOf } from "./metadata.ts";
import { type Validity, validityOf } from "./validity.ts";

/** Longer texts are refused; a file with pictures and layout may be larger than its text. */
export const MAX_BYTES = LIMITS.textBytes;

/** What is known of a document besides its text goes before what the text says of itself. */
export interface DocumentInput extends Partial<Omit<Content, "text" | "date">> {
  /** File name or address as a person would recognise it. */
  readonly source: string;
  readonly bytes?: Uint8Array;
  /** `pages` are for a text that is canonical already. */
  readonly text?: string;
  /** Where it was found, in full: tells two files of one name apart. Only its checksum is kept. */
  readonly location?: string;
  readonly id?: string;
  readonly date?: string;
  /** The day that its file gives beside the text: for a text that states none. */
  readonly dated?: string;
  /** What its file is said to be, where its name doesn't say: `.html`. */
  readonly extension?: string;
  readonly language?: string;
  readonly visibility?: Visibility;
}

/** A file of any kind that is read, as a document. What is broken, locked, too large or no document throws `invalid-input`, in one line that says what it is. */
export async function readDocumentBytes(
  input: DocumentInput & { readonly bytes: Uint8Array },
  settings: ReadSettings = {},
): Promise<Document> {
  const { bytes, source } = input;
  assertSize(bytes.length, source, LIMITS.fileBytes);
  const { extension } = input;
  const format = await formatOf({ name: source, bytes, ...(extension === undefined ? {} : { extension }) });
  if (format.content === undefined)
    throw unreadable(source, `is a ${format.name}; give it to ingest, which reads what is in it`);
  const found = await format.content({ name: source, bytes }, settings).catch((cause: unknown) => {
    // what a parser stumbles over is the file's fault: one bad file must not stop the rest
    throw cause instanceof KenniswijzerError ? cause : unreadable(source, `is a broken ${format.name}`, cause);
  });
  const { date: dated, ...content } = found;
  const kind = input.kind ?? (found.kind === "webpagina" ? kindOf(found.text) : undefined) ?? found.kind;
  const { bytes: _, ...known } = input;
  return readDocument({
    ...content,
    ...known,
    ...(dated === undefined ? {} : { dated }),
    ...(kind === undefined ? {} : { kind }),
  });
}

/** A text with its canonical form: decoded, normalised and with personal data masked. Empty, binary or oversized input throws `invalid-input`. */
export function readDocument(input: DocumentInput): Document {
  const text = mask(canonical(rawText(input)));
  if (text.trim() === "") {
    throw new KenniswijzerError("invalid-input", `readDocument: ${input.source} is empty; give a file with text`);
  }
  const { pages, columns, omitted } = input;
  const source = masked(input.source);
  return {
    id: input.id === undefined ? documentId(source, input.location) : ownId(input.id),
    title: masked(input.title ?? "") || titleOf(text) || source,
    source,
    visibility: input.visibility ?? "intern",
    language: input.language ?? languageOf(text),
    ...aboutOf(input, text),
    ...placesOf(input.location),
    hash: createHash("sha256").update(text).digest("hex"),
    text,
    ...(pages === undefined ? {} : { pages: [...pages] }),
    ...(columns === undefined || columns.length === 0
      ? {}
      : { columns: columns.map(({ name, ...column }) => ({ ...column, name: masked(name) })) }),
    ...(omitted === undefined || omitted.length === 0 ? {} : { omitted: [...omitted] }),
  };
}

/** Of `map/archief.zip/notitie.md#2`: itself, `map/archief.zip/notitie.md`, `map/archief.zip`, `map` and the working folder. A web address or an upload (`upload:…`) is in no folder. */
function placesOf(location: string | undefined): Pick<Document, "places"> {
  if (location === undefined || location.length > LONGEST_PLACE || IN_NO_FOLDER.test(location)) return {};
  const places = [location, location.replace(/#\d+$/, "")];
  for (let end = location.search(/[\\/][^\\/]*$/); end > 0; end = location.slice(0, end).search(/[\\/][^\\/]*$/)) {
    places.push(location.slice(0, end));
  }
  if (!/^(?:[\\/]|[A-Za-z]:)/.test(location)) places.push("");
  return { places: [...new Set(places)].map(checksum) };
}

const LONGEST_PLACE = 4096;
const IN_NO_FOLDER = /^[a-z][a-z\d+.-]+:|\n/i;

/** An id of the giver's own; one with personal data is made anew. */
const ownId = (id: string): string => (mask(id) === id ? id : documentId(mask(id), id));

/** A title or a name may hold personal data as any text may. */
const masked = (text: string): string => mask(canonical(text)).trim();

type About = Pick<Document, "date" | "kind" | "authors" | "organisation" | keyof Validity>;

function aboutOf(input: DocumentInput, text: string): About {
  const kind = input.kind ?? kindOf(text);
  const date =
    input.date === undefined ? dateOf(text, { kind, dated: input.dated }) : statedDate(input.date, input.source);
  // what a row says is of the row
  const said = kind === "tabel" ? {} : authorshipOf(text, kind === "besluit");
  const authors = (input.authors?.map(masked) ?? said.authors ?? []).filter(Boolean);
  const organisation = masked(input.organisation ?? "") || said.organisation;
  return {
    ...(date === undefined ? {} : { date }),
    ...(kind === undefined ? {} : { kind }),
    ...(authors.length === 0 ? {} : { authors }),
    ...(organisation === undefined ? {} : { organisation }),
    ...validityOf(text, kind),
  };
}

/** Readable and stable: the file's name, and a checksum of where it was found. */
export function documentId(source: string, location: string = source): string {
  const name = (lastStepOf(source) || source).split(/[\\/]/).at(-1) ?? source;
  const stem = name.replace(/\.[\p{L}\d]{1,5}$/u, "");
  return `${slug(stem === "" ? name : stem)}-${checksum(location).slice(-6)}`;
}

/** Of a web address the last step of its path, or else its host. */
const lastStepOf = (source: string): string | undefined =>
  /^https?:\/\/(?:www\.)?([^?#]*)/i.exec(source)?.[1]?.replace(/\/+$/, "");

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
