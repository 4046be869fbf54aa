import { readdir, rm } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";

/** Removes the index that is kept beside a store's file, with the drafts that a crash left. Safe when there is none. */
export async function removeVectorIndex(file: string): Promise<void> {
  const folder = dirname(resolve(file));
  const names = await readdir(folder).catch(() => []);
  const own = names.filter((name) => name.startsWith(`${basename(file)}.vectors`));
  await Promise.all(own.map((name) => rm(join(folder, name), { force: true })));
}
