import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, it, onTestFinished } from "vitest";
import { openKenniswijzer } from "./index.ts";
import { leftoversOf } from "./leftovers.ts";

const OLD = ["kennis.db.hnsw", "kennis.db.hnsw.1234", "kennis.db.hnsw.1234.json", "kennis.db.hnsw.json"];
const OTHERS = ["ander.db.hnsw", "kennis.db.hnsw.md", "kennis.db.llm"];
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "leftovers-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const kenniswijzer = await openKenniswijzer({ store: `sqlite:${join(folder, "kennis.db")}`, model: "none" });
  await kenniswijzer.close();
  for (const name of [...OLD, ...OTHERS]) await writeFile(join(folder, name), "x");
});

const opened = async (readonly: boolean): Promise<string[]> => {
  const notices: string[] = [];
  const store = `sqlite:${join(folder, "kennis.db")}`;
  const options = { store, model: "none", readonly, onNotice: (notice: string) => void notices.push(notice) };
  await (await openKenniswijzer(options)).close();
  return notices;
};

it("an index that an earlier version kept beside the store goes when the store is opened to be written, and is told once", async () => {
  expect(await opened(false)).toEqual(OLD.map((name) => expect.stringContaining(`${name} is weggehaald`)));
  expect((await readdir(folder)).sort()).toEqual([...OTHERS, "kennis.db"].sort());
  expect(await opened(false)).toEqual([]);
});

it("stays where a store is only read", async () => {
  expect(await opened(true)).toEqual([]);
  expect(await leftoversOf(join(folder, "kennis.db"))).toEqual(OLD.map((name) => join(folder, name)));
});
