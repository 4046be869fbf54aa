import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type Changes, type Watcher, watchPaths } from "./watch.ts";

let folder = "";
let watcher: Watcher;
let changes: AsyncGenerator<Changes>;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "watch-"));
  await writeFile(join(folder, "oud.txt"), "Er al.");
  watcher = await watchPaths([folder], 30);
  changes = watcher.changes();
});
afterEach(async () => {
  await watcher.close();
  await rm(folder, { recursive: true, force: true });
});

/** All that changes until these files have been heard of, however many batches that takes. */
async function heard(...names: string[]): Promise<{ present: string[]; gone: string[] }> {
  const found = { present: new Set<string>(), gone: new Set<string>() };
  const complete = (): boolean => names.every((name) => found.present.has(name) || found.gone.has(name));
  while (!complete()) {
    const { value } = await changes.next();
    const own = (path: string): string => path.slice(folder.length + 1);
    for (const path of value?.present ?? []) found.present.add(own(path));
    for (const path of value?.gone ?? []) found.gone.add(own(path));
  }
  return { present: [...found.present].sort(), gone: [...found.gone].sort() };
}

it("tells what comes, changes and goes, in folders that come too, and not what was there", async () => {
  await mkdir(join(folder, "nieuw"));
  await writeFile(join(folder, "nieuw", "a.txt"), "Een");
  expect(await heard("nieuw/a.txt")).toEqual({ present: ["nieuw/a.txt"], gone: [] });
  await writeFile(join(folder, "nieuw", "a.txt"), "Een en meer");
  expect(await heard("nieuw/a.txt")).toEqual({ present: ["nieuw/a.txt"], gone: [] });
  await rename(join(folder, "nieuw", "a.txt"), join(folder, "b.txt"));
  expect(await heard("b.txt", "nieuw/a.txt")).toEqual({ present: ["b.txt"], gone: ["nieuw/a.txt"] });
  await rm(join(folder, "nieuw"), { recursive: true });
  await rm(join(folder, "oud.txt"));
  expect(await heard("oud.txt")).toEqual({ present: [], gone: ["oud.txt"] });
});

it("passes over what is no document, links and hidden files", async () => {
  await writeFile(join(folder, "foto.png"), "x");
  await writeFile(join(folder, ".verborgen.txt"), "x");
  await symlink(join(folder, "oud.txt"), join(folder, "koppeling.txt"));
  await writeFile(join(folder, "z.txt"), "Een");
  expect(await heard("z.txt")).toEqual({ present: ["z.txt"], gone: [] });
});

it("ends when it is closed, also while it waits", async () => {
  const waiting = changes.next();
  await watcher.close();
  expect(await waiting).toEqual({ value: undefined, done: true });
});
