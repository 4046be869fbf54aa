import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openQuestionsIn } from "./open-questions.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "kenniswijzer-"));
});
afterEach(() => rm(folder, { recursive: true }));

describe("kept questions", () => {
  const day = () => new Date("2026-03-01T10:00:00Z");

  it("are the same after a restart, each once, with nothing but the question and the day", async () => {
    const file = join(folder, "map", "open-vragen.jsonl");
    const kept = openQuestionsIn(file, day);
    expect(await kept.list()).toEqual([]);
    await Promise.all([kept.keep("Wie doet iets met laaggeletterdheid?"), kept.keep("Wie leert fietsen?")]);
    await kept.keep("wie doet iets met laaggeletterdheid");
    const again = openQuestionsIn(file, day);
    expect((await again.list()).map(({ question, on }) => [question, on])).toEqual([
      ["Wie doet iets met laaggeletterdheid?", "2026-03-01"],
      ["Wie leert fietsen?", "2026-03-01"],
    ]);
    expect(Object.keys((await again.list())[0] ?? {})).toEqual(["id", "question", "on"]);
  });

  it("go when a coordinator closes them", async () => {
    const file = join(folder, "open.jsonl");
    const kept = openQuestionsIn(file, day);
    await kept.keep("Wie leert fietsen?");
    const [question] = await kept.list();
    await kept.close("onbekend");
    expect(await kept.list()).toHaveLength(1);
    await kept.close(question?.id ?? "");
    expect(await readFile(file, "utf8")).toBe("");
  });

  it("that cannot be read are no empty list", async () => {
    const file = join(folder, "open.jsonl");
    await writeFile(file, "geen json\n");
    await expect(openQuestionsIn(file).list()).rejects.toMatchObject({ code: "unavailable" });
  });
});
