import { createReadStream } from "node:fs";
import { open, readdir, readFile, stat } from "node:fs/promises";
import { basename, extname, join, relative, resolve } from "node:path";
import { createInterface } from "node:readline";
import { buffer } from "node:stream/consumers";
import { KenniswijzerError } from "@kenniswijzer/domain";
import { readDocumentFile } from "../document/file.ts";
import { LIMITS } from "../document/formats/limits.ts";
import { documentsIn, isDocumentName, mayHoldFiles } from "./containers.ts";
import { documentLines } from "./lines.ts";
import { failing, fault, type Source, type SourceOptions, skipped } from "./source.ts";

/** All documents at these paths, in a fixed order: files, folders (recursively), archives and mails with what they hold, `.jsonl` with a document a line, `-` for standard input. */
export async function* sourcesAt(paths: readonly string[], options: SourceOptions): AsyncGenerator<Source> {
  for (const path of paths) {
    if (path === "-") yield* standardInput(options);
    else if (/^https?:\/\//i.test(path))
      yield failing(path, 0, fault(path, "web addresses are not read; save the page and give that file"));
    else yield* sourcesInPath(path, options);
  }
}

/** Bytes at these paths, for a progress bar that knows its end. Unreadable ones count 0. */
export async function bytesAt(paths: readonly string[]): Promise<number> {
  let bytes = 0;
  for (const path of paths)
    for await (const file of filesAt(path)) bytes += (await stat(file).catch(() => undefined))?.size ?? 0;
  return bytes;
}

async function* sourcesInPath(path: string, options: SourceOptions): AsyncGenerator<Source> {
  for await (const file of filesAt(path)) {
    const bytes = await sizeOf(file);
    if (file !== path && !isDocumentName(file)) yield skipped(shown(file), bytes);
    else if (extname(file).toLowerCase() === ".jsonl") yield* lines(file, options);
    else if (bytes <= LIMITS.fileBytes && mayHoldFiles(file, await headOf(file))) {
      yield* documentsIn({ name: shown(file), location: locationOf(file), bytes: await readFile(file) }, options);
    } else
      yield {
        name: shown(file),
        bytes,
        read: () => readDocumentFile(file, { visibility: options.visibility, location: locationOf(file) }),
      };
  }
}

async function* filesAt(path: string): AsyncGenerator<string> {
  if (path === "-" || /^https?:\/\//i.test(path)) return;
  const found = await stat(path).catch(() => undefined);
  if (!found?.isDirectory()) yield path;
  else for (const file of await filesIn(path)) yield file;
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause: unknown) => {
    throw new KenniswijzerError("invalid-input", `ingest: the folder ${folder} cannot be read; check its permissions`, {
      cause,
    });
  });
  const nested = await Promise.all(
    entries
      .filter((entry) => !entry.name.startsWith("."))
      .map((entry) => {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) return filesIn(path);
        return entry.isFile() ? [path] : [];
      }),
  );
  return nested.flat().sort();
}

async function* lines(file: string, options: SourceOptions): AsyncGenerator<Source> {
  const stream = createReadStream(file);
  const opened = await new Promise<unknown>((done) => stream.once("open", () => done(undefined)).once("error", done));
  if (opened) return yield { name: shown(file), bytes: 0, read: () => readDocumentFile(file) };
  const read = createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY });
  yield* documentLines(read, { name: shown(file), location: locationOf(file) }, options);
}

async function* standardInput(options: SourceOptions): AsyncGenerator<Source> {
  const bytes = await buffer(process.stdin);
  yield* documentsIn({ name: "standaardinvoer", location: bytes.toString(), bytes }, options);
}

const HEAD = 4;

/** Its first bytes; none of what cannot be read, which is for `read` to say. */
async function headOf(file: string): Promise<Uint8Array> {
  const opened = await open(file).catch(() => undefined);
  if (opened === undefined) return new Uint8Array();
  try {
    const { buffer: head, bytesRead } = await opened.read(new Uint8Array(HEAD), 0, HEAD, 0);
    return head.subarray(0, bytesRead);
  } catch {
    return new Uint8Array();
  } finally {
    await opened.close();
  }
}

const sizeOf = async (file: string): Promise<number> => (await stat(file).catch(() => undefined))?.size ?? 0;

// A document keeps its identity when the whole working folder moves: that is why its path counts from there.
const locationOf = (file: string): string => {
  const path = relative(process.cwd(), resolve(file));
  return path.startsWith("..") ? resolve(file) : path.split("\\").join("/");
};

const shown = (file: string): string => (file.length > 60 ? basename(file) : file);
