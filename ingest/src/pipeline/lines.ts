import { LIMITS } from "../document/formats/limits.ts";
import { fieldsOf, type Line } from "./line.ts";
import { fault, type Source, type SourceOptions, source } from "./source.ts";

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
  const own: Line = { bytes: line, name, location };
  return source(name, line.length + 1, async () => ({ from: "line", line: own, visibility: options.visibility }));
}

/** True when these bytes begin with a line that is a document, as `.jsonl` has them. */
export function beginsWithDocument(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x7b) return false;
  const end = bytes.indexOf(NEW_LINE);
  try {
    fieldsOf(end < 0 ? bytes : bytes.subarray(0, end), "");
    return true;
  } catch {
    return false;
  }
}
