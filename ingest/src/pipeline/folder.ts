import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { KenniswijzerError } from "@kenniswijzer/domain";
import { fault, type Skipped } from "./source.ts";

/** Something at a path: a file to read, or why it is none. */
export interface Found {
  readonly path: string;
  readonly bytes: number;
  readonly skipped?: Skipped;
  readonly fault?: KenniswijzerError;
}

/** All that lies at a path, folders recursively, in a fixed order. A folder that cannot be read is named, and the rest goes on. */
export async function* filesAt(path: string): AsyncGenerator<Found> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) yield* filesIn(path);
  else if (found === undefined || found.isFile()) yield { path, bytes: found?.size ?? 0 };
  else
    yield {
      path,
      bytes: 0,
      fault: fault(path, "is no file but a pipe or device; give a file, or - for standard input"),
    };
}

async function* filesIn(folder: string): AsyncGenerator<Found> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause: unknown) =>
    fault(folder, "is a folder that cannot be read; check its permissions", cause),
  );
  if (!Array.isArray(entries)) return yield { path: folder, bytes: 0, fault: entries };
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith(".")) continue;
    if (entry.isDirectory()) yield* filesIn(path);
    else yield { path, ...(await kindOf(entry, path)) };
  }
}

// A link is not followed: what it leads to inside the folder is read there, and what lies outside was not given.
async function kindOf(entry: Dirent, path: string): Promise<Omit<Found, "path">> {
  if (entry.isSymbolicLink()) return { bytes: 0, skipped: "link" };
  if (!entry.isFile()) return { bytes: 0, skipped: "special" };
  return { bytes: (await stat(path).catch(() => undefined))?.size ?? 0 };
}
