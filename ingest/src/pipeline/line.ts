import { basename } from "node:path";
import { type Document, DocumentKind, KenniswijzerError, type Visibility } from "@kenniswijzer/domain";
import * as z from "zod";
import { decode } from "../document/decode.ts";
import { readDocument } from "../document/document.ts";

/** A line of a `.jsonl` file. Only the text must be there; what is given goes before what the text says of itself. Other fields are passed over. */
const Fields = z.object({
  /** Stable over versions of the document; by default made of the file's place and the number of the line. */
  id: z.string().min(1).max(200).optional(),
  title: z.string().optional(),
  text: z.string(),
  /** `2015`, `2015-11`, `2015-11-24`, or as a Dutch text writes it. */
  date: z.string().optional(),
  /** File name or address as a person would recognise it. */
  source: z.string().optional(),
  authors: z.array(z.string()).optional(),
  organisation: z.string().optional(),
  kind: DocumentKind.optional(),
  /** ISO 639-1: `nl`. */
  language: z.string().length(2).optional(),
});

/** One line, as it stands in its file. */
export interface Line {
  readonly bytes: Uint8Array;
  /** The file's name and the line's number. */
  readonly name: string;
  readonly location: string;
}

/** Throws `invalid-input` for what is no document. */
export function readLine({ bytes, name, location }: Line, visibility: Visibility): Document {
  const { id, source, ...known } = fieldsOf(bytes, name);
  return readDocument({
    ...known,
    source: source ?? id ?? basename(name),
    location,
    visibility,
    ...(id === undefined ? {} : { id }),
  });
}

type Parsed = { readonly [Field in keyof z.infer<typeof Fields>]: Exclude<z.infer<typeof Fields>[Field], undefined> };

/** The fields of a line; one that is `null` counts as absent. */
export function fieldsOf(line: Uint8Array, name: string): Parsed {
  const given = withoutNulls(jsonOf(line, name));
  const read = Fields.safeParse(given);
  if (read.success) return read.data as Parsed;
  const [issue] = read.error.issues;
  const field = issue?.path.join(".") || "line";
  if (field === "text" && !("text" in (given as object))) throw fault(name, 'it has no "text"', read.error);
  throw fault(name, `"${field}" is not as it must be (${issue?.message ?? ""})`, read.error);
}

function jsonOf(line: Uint8Array, name: string): unknown {
  try {
    return JSON.parse(decode(line, name).replace(/^\uFEFF/, ""));
  } catch (cause) {
    throw fault(name, "it is no JSON", cause);
  }
}

const withoutNulls = (value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).filter(([, own]) => own !== null))
    : value;

const fault = (name: string, why: string, cause: unknown): KenniswijzerError =>
  new KenniswijzerError(
    "invalid-input",
    `ingest: ${name} is no document: ${why}; write a line as {"text", "id"?, "title"?, "date"?, "source"?} in JSON`,
    { cause },
  );
