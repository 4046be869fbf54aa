import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { removeVectorIndex } from "./remove.ts";

it("removes the index beside a store and what a crash left of one, and nothing else", async () => {
  const folder = await mkdtemp(join(tmpdir(), "kenniswijzer-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const own = ["kennis.db.vectors", "kennis.db.vectors.json", "kennis.db.vectors.1234", "kennis.db.vectors.1234.json"];
  for (const name of [...own, "kennis.db", "ander.db.vectors"]) await writeFile(join(folder, name), "x");
  await removeVectorIndex(join(folder, "kennis.db"));
  await removeVectorIndex(join(folder, "kennis.db"));
  await removeVectorIndex(join(folder, "nergens", "kennis.db"));
  expect((await readdir(folder)).sort()).toEqual(["ander.db.vectors", "kennis.db"]);
});
