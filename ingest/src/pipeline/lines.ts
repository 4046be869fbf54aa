import { basename } from "node:path";
import { DocumentKind, KenniswijzerError } from "@kenniswijzer/domain";
import * as z from "zod";
import { decode } from "../document/decode.ts";
import { readDocument } from "../document/document.ts";
import { LIMITS } from "../document/formats/limits.ts";
import { fault, type Source, type SourceOptions } from "./source.ts";

/** A line of a `.jsonl` file. Only the text must be there; what is given goes before what the text says of itself. Other fields are passed over. */
const Line = z.object({
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

/** A document for each line of a `.jsonl` file. */
export async function* documentLines(
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  file: { readonly name: string; readonly location: string },
  options: SourceOptions,
): AsyncGenerator<Source> {
  let number = 0;
  for await (const line of linesOf(bytes, LIMITS.fileBytes)) {
    number += 1;
    if (line === undefined || line.some((byte) => byte > 0x20)) {
      yield lineSource(line, `${file.name}:${number}`, `${file.location}#${number}`, options);
    }
  }
}

/** Lines without their ends; absent for one that is longer than the limit, which takes no more memory than that. */
async function* linesOf(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  most: number,
): AsyncGenerator<Uint8Array | undefined> {
  let pieces: Uint8Array[] = [];
  let length = 0;
  const add = (piece: Uint8Array): void => {
    length += piece.length;
    if (length <= most) pieces.push(piece);
    else pieces = [];
  };
  const line = (): Uint8Array | undefined => {
    const whole = length > most ? undefined : Buffer.concat(pieces);
    pieces = [];
    length = 0;
    return whole;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(NEW_LINE); end >= 0; end = chunk.indexOf(NEW_LINE, from)) {
      add(chunk.subarray(from, end));
      yield line();
      from = end + 1;
    }
    add(chunk.subarray(from));
  }
  if (length > 0) yield line();
}

const NEW_LINE = 0x0a;

function lineSource(line: Uint8Array | undefined, name: string, location: string, options: SourceOptions): Source {
  if (line === undefined) {
    const limit = LIMITS.fileBytes / 1024 / 1024;
    return { name, bytes: 0, read: () => Promise.reject(fault(name, `is longer than ${limit} MB; split it`)) };
  }
  return {
    name,
    bytes: line.length + 1,
    read: async () => {
      const { id, source, ...known } = parsed(line, name);
      return readDocument({
        ...known,
        source: source ?? id ?? basename(name),
        location,
        visibility: options.visibility,
        ...(id === undefined ? {} : { id }),
      });
    },
  };
}

type Parsed = { readonly [Field in keyof z.infer<typeof Line>]: Exclude<z.infer<typeof Line>[Field], undefined> };

function parsed(line: Uint8Array, name: string): Parsed {
  try {
    return Line.parse(JSON.parse(decode(line, name).replace(/^\uFEFF/, ""))) as Parsed;
  } catch (cause) {
    throw new KenniswijzerError(
      "invalid-input",
      `ingest: ${name} is no document; write a line as {"id", "title", "text", "date"?, "source"?} in JSON`,
      { cause },
    );
  }
}

/** True when these bytes begin with a line that is a document, as `.jsonl` has them. */
export function beginsWithDocument(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x7b) return false;
  const end = bytes.indexOf(NEW_LINE);
  try {
    parsed(end < 0 ? bytes : bytes.subarray(0, end), "");
    return true;
  } catch {
    return false;
  }
}
