import { readFile, stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { type Document, KenniswijzerError } from "@kenniswijzer/domain";
import { assertSize, type DocumentInput, readDocumentBytes } from "./document.ts";
import type { ReadSettings } from "./formats/format.ts";
import { LIMITS } from "./formats/limits.ts";

export interface FileOptions extends Omit<DocumentInput, "source" | "bytes" | "text"> {
  /** As a person would recognise it, where the path doesn't say. */
  readonly source?: string;
}

/** Reads one file. A missing file, a folder, or one above the size limit throws `invalid-input`, before anything is read. */
export async function readDocumentFile(
  path: string,
  options: FileOptions = {},
  settings: ReadSettings = {},
): Promise<Document> {
  const source = options.source ?? basename(path);
  const found = await stat(path).catch((cause: unknown) => {
    throw unreadable(path, cause);
  });
  if (found.isDirectory()) {
    throw new KenniswijzerError("invalid-input", `readDocument: ${path} is a folder; name the files in it`);
  }
  // reading a pipe or device would never end
  if (!found.isFile()) {
    throw new KenniswijzerError("invalid-input", `readDocument: ${path} is no file but a pipe or device; give a file`);
  }
  assertSize(found.size, source, LIMITS.fileBytes);
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw unreadable(path, cause);
  });
  return readDocumentBytes({ location: resolve(path), ...options, source, bytes }, settings);
}

function unreadable(path: string, cause: unknown): KenniswijzerError {
  const missing = (cause as { code?: unknown }).code === "ENOENT";
  const why = missing ? "does not exist; check the path" : "cannot be read; check its permissions";
  return new KenniswijzerError("invalid-input", `readDocument: ${path} ${why}`, { cause });
}
