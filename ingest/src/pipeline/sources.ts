import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, extname, join, relative, resolve } from "node:path";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { type Document, KenniswijzerError, type Visibility } from "@kenniswijzer/domain";
import * as z from "zod";
import { readDocument } from "../document/document.ts";
import { readDocumentFile } from "../document/file.ts";

/** Something that may turn out to be a document. */
export interface Source {
  /** As a person would recognise it: the path as it was given. */
  readonly name: string;
  /** For the progress bar. */
  readonly bytes: number;
  /** Rejects with `invalid-input` for what is no readable document. */
  read(): Promise<Document>;
}

export interface SourceOptions {
  readonly visibility: Visibility;
}

/** Extensions that are read inside a folder; a file that is named itself is tried whatever its name. */
const READ_IN_FOLDERS = new Set([".txt", ".md", ".markdown", ".text", ".jsonl"]);

/** All documents at these paths, in a fixed order: files, folders (recursively), `.jsonl` with a document a line, `-` for standard input. */
export async function* sourcesAt(paths: readonly string[], options: SourceOptions): AsyncGenerator<Source> {
  for (const path of paths) {
    if (path === "-") yield await standardInput(options);
    else if (/^https?:\/\//i.test(path))
      yield failing(path, "web addresses are not read yet; save the page as text and give that file");
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
    if (extname(file).toLowerCase() === ".jsonl") yield* lines(file, options);
    else
      yield {
        name: shown(file),
        bytes: await sizeOf(file),
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
        return entry.isFile() && READ_IN_FOLDERS.has(extname(entry.name).toLowerCase()) ? [path] : [];
      }),
  );
  return nested.flat().sort();
}

const Line = z.object({
  id: z.string().min(1).optional(),
  title: z.string().optional(),
  text: z.string(),
  date: z.string().optional(),
  source: z.string().optional(),
});

async function* lines(file: string, options: SourceOptions): AsyncGenerator<Source> {
  const stream = createReadStream(file);
  const opened = await new Promise<unknown>((done) => stream.once("open", () => done(undefined)).once("error", done));
  if (opened) return yield { name: shown(file), bytes: 0, read: () => readDocumentFile(file) };
  let number = 0;
  for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() !== "") yield lineSource(line, `${shown(file)}:${number}`, locationOf(file), options);
  }
}

function lineSource(line: string, name: string, location: string, options: SourceOptions): Source {
  return {
    name,
    bytes: Buffer.byteLength(line) + 1,
    read: async () => {
      const { id, title, text, date, source } = parsed(line, name);
      return readDocument({
        text,
        source: source ?? id ?? name,
        location: `${location}#${id ?? name}`,
        visibility: options.visibility,
        ...(id === undefined ? {} : { id }),
        ...(title === undefined ? {} : { title }),
        ...(date === undefined ? {} : { date }),
      });
    },
  };
}

function parsed(line: string, name: string): z.infer<typeof Line> {
  try {
    return Line.parse(JSON.parse(line));
  } catch (cause) {
    throw new KenniswijzerError(
      "invalid-input",
      `ingest: ${name} is no document; write a line as {"id", "title", "text", "date"?, "source"?} in JSON`,
      { cause },
    );
  }
}

async function standardInput(options: SourceOptions): Promise<Source> {
  const content = await text(process.stdin);
  const read = async (): Promise<Document> =>
    readDocument({ text: content, source: "standaardinvoer", location: content, visibility: options.visibility });
  return { name: "standaardinvoer", bytes: Buffer.byteLength(content), read };
}

function failing(name: string, why: string): Source {
  return {
    name,
    bytes: 0,
    read: () => Promise.reject(new KenniswijzerError("invalid-input", `ingest: ${name}: ${why}`)),
  };
}

const sizeOf = async (file: string): Promise<number> => (await stat(file).catch(() => undefined))?.size ?? 0;

// A document keeps its identity when the whole working folder moves: that is why its path counts from there.
const locationOf = (file: string): string => {
  const path = relative(process.cwd(), resolve(file));
  return path.startsWith("..") ? resolve(file) : path.split("\\").join("/");
};

const shown = (file: string): string => (file.length > 60 ? basename(file) : file);
