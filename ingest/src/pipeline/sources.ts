import { createReadStream } from "node:fs";
import { open, readFile } from "node:fs/promises";
import { basename, extname } from "node:path";
import { LIMITS } from "../document/formats/limits.ts";
import { documentsIn, isDocumentName, mayHoldFiles } from "./containers.ts";
import { filesAt } from "./folder.ts";
import { beginsWithDocument, documentLines } from "./lines.ts";
import { locationOf } from "./place.ts";
import { failing, fault, HOLDS_MORE, type Source, type SourceOptions, settingsIn, skipped, source } from "./source.ts";
import { isWebAddress, sourcesOnWeb } from "./web/index.ts";

/**
 * All documents at these paths, in a fixed order: files, folders (recursively), archives and mails with what they hold,
 * `.jsonl` with a document a line, `-` for standard input, and web addresses, which alone are fetched from elsewhere.
 */
export async function* sourcesAt(paths: readonly string[], options: SourceOptions): AsyncGenerator<Source> {
  for (const path of paths) {
    if (path === "-") yield* standardInput(options);
    else if (isWebAddress(path)) yield* sourcesOnWeb(path, options);
    else yield* sourcesInPath(path, options);
  }
}

/** Bytes at these paths, for a progress bar that knows its end. Unreadable ones and web addresses count 0. */
export async function bytesAt(paths: readonly string[]): Promise<number> {
  let total = 0;
  for (const path of paths) {
    if (path !== "-" && !isWebAddress(path)) for await (const { bytes } of filesAt(path)) total += bytes;
  }
  return total;
}

async function* sourcesInPath(path: string, options: SourceOptions): AsyncGenerator<Source> {
  for await (const found of filesAt(path)) {
    const { path: file, bytes } = found;
    const name = shown(file);
    if (found.fault) yield { ...failing(name, bytes, found.fault), file };
    else if (found.skipped) yield skipped(name, bytes, found.skipped);
    else if (file !== path && !isDocumentName(file)) yield skipped(name, bytes);
    else for await (const source of sourcesInFile(file, bytes, options)) yield { ...source, file };
  }
}

async function* sourcesInFile(file: string, bytes: number, options: SourceOptions): AsyncGenerator<Source> {
  const name = options.called ?? shown(file);
  const location = options.location ?? locationOf(file);
  const { visibility, id, called } = options;
  const whole = source(name, bytes, async () => ({
    from: "file",
    path: file,
    options: { visibility, location, ...(id && { id }), ...(called && { source: called }) },
    settings: settingsIn(options),
  }));
  if (extname(name).toLowerCase() === ".jsonl") {
    if (id) return yield failing(name, bytes, fault(name, HOLDS_MORE));
    const stream = await opened(file);
    if (stream === undefined) yield whole;
    else yield* documentLines(stream, { name, location }, options);
  } else if (bytes <= LIMITS.fileBytes && mayHoldFiles(name, await headOf(file))) {
    const read = await readFile(file).catch(() => undefined);
    if (read === undefined) yield whole;
    else yield* documentsIn({ name, location, bytes: read, ...(id && { id }) }, options);
  } else yield whole;
}

/** Absent for what cannot be read, which is for `read` to say. */
async function opened(file: string): Promise<AsyncIterable<Uint8Array> | undefined> {
  const stream = createReadStream(file);
  return new Promise((done) => stream.once("open", () => done(stream)).once("error", () => done(undefined)));
}

async function* standardInput(options: SourceOptions): AsyncGenerator<Source> {
  const name = "standaardinvoer";
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > LIMITS.fileBytes) {
      const limit = LIMITS.fileBytes / 1024 / 1024;
      return yield failing(name, length, fault(name, `is longer than ${limit} MB; give it as files`));
    }
    chunks.push(chunk);
  }
  const bytes = Buffer.concat(chunks);
  const file = { name, location: bytes.toString(), bytes };
  if (beginsWithDocument(bytes)) yield* documentLines([bytes], { name, location: name }, options);
  else yield* documentsIn(file, options);
}

const HEAD = 4;

/** Its first bytes; none of what cannot be read. */
async function headOf(file: string): Promise<Uint8Array> {
  const handle = await open(file).catch(() => undefined);
  if (handle === undefined) return new Uint8Array();
  try {
    const { buffer: head, bytesRead } = await handle.read(new Uint8Array(HEAD), 0, HEAD, 0);
    return head.subarray(0, bytesRead);
  } catch {
    return new Uint8Array();
  } finally {
    await handle.close();
  }
}

const shown = (file: string): string => (file.length > 60 ? basename(file) : file);
