import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { emptyFolder } from "../../../test/support/folder.ts";
import { type Followed, follow } from "./follow.ts";
import { type Kenniswijzer, openKenniswijzer } from "./index.ts";

const NOTE = (place: string): string =>
  `Notitie ${place}\n\nDe gemeente ${place} werkt samen met Movisie aan preventie.\n`;

const lines = (...places: string[]): string =>
  places.map((place) => JSON.stringify({ id: place, text: NOTE(place) })).join("\n");

interface Following {
  readonly folder: string;
  readonly kenniswijzer: Kenniswijzer;
  readonly rounds: AsyncGenerator<Followed>;
  readonly stop: AbortController;
}

async function following(): Promise<Following> {
  const folder = await emptyFolder();
  await writeFile(join(folder, "a.txt"), NOTE("Leiden"));
  await writeFile(join(folder, "b.jsonl"), lines("Gouda", "Delft"));
  const kenniswijzer = await openKenniswijzer({ store: "memory:", model: "none", onNotice: () => {} });
  const stop = new AbortController();
  const rounds = follow(kenniswijzer, [folder], { visibility: "openbaar", signal: stop.signal });
  return { folder, kenniswijzer, rounds, stop };
}

const titles = async (kenniswijzer: Kenniswijzer): Promise<string[]> =>
  (await kenniswijzer.documents({ clearance: "openbaar" })).map(({ title }) => title).sort();

/** Rounds until the store holds these titles. */
async function until({ rounds, kenniswijzer }: Following, ...expected: string[]): Promise<void> {
  while ((await titles(kenniswijzer)).join() !== [...expected].sort().join()) {
    const { done } = await rounds.next();
    if (done) break;
  }
  expect(await titles(kenniswijzer)).toEqual([...expected].sort());
}

it("keeps the store as the folder is: added, changed and removed files, and the lines of one", async () => {
  const all = await following();
  const { folder } = all;
  await until(all, "Notitie Delft", "Notitie Gouda", "Notitie Leiden");
  await writeFile(join(folder, "c.txt"), NOTE("Goes"));
  await until(all, "Notitie Delft", "Notitie Goes", "Notitie Gouda", "Notitie Leiden");
  await writeFile(join(folder, "a.txt"), NOTE("Ede"));
  await until(all, "Notitie Delft", "Notitie Ede", "Notitie Goes", "Notitie Gouda");
  await writeFile(join(folder, "b.jsonl"), lines("Delft"));
  await until(all, "Notitie Delft", "Notitie Ede", "Notitie Goes");
  await rm(join(folder, "b.jsonl"));
  await rm(join(folder, "c.txt"));
  await until(all, "Notitie Ede");
  all.stop.abort();
  expect((await all.rounds.next()).done).toBe(true);
  await all.kenniswijzer.close();
});

it("keeps what a file gave before when it becomes unreadable, and names it", async () => {
  const all = await following();
  await all.rounds.next();
  await writeFile(join(all.folder, "a.txt"), "");
  await writeFile(join(all.folder, "b.jsonl"), "kapot");
  const failed: string[] = [];
  while (failed.length < 2) {
    const { value } = await all.rounds.next();
    for (const { error } of (value as Followed).outcomes) failed.push(error?.message ?? "");
  }
  expect(failed).toContainEqual(expect.stringMatching(/a\.txt is empty/));
  expect(failed).toContainEqual(expect.stringMatching(/b\.jsonl:1 is no document/));
  expect(await titles(all.kenniswijzer)).toEqual(["Notitie Delft", "Notitie Gouda", "Notitie Leiden"]);
  all.stop.abort();
  await all.rounds.next();
  await all.kenniswijzer.close();
});

it("ends at once when it was stopped before it began", async () => {
  const all = await following();
  all.stop.abort();
  expect(await all.rounds.next()).toMatchObject({ value: { outcomes: [], removed: [] } });
  expect((await all.rounds.next()).done).toBe(true);
  await all.kenniswijzer.close();
});
