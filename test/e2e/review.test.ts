import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cli, type Ran } from "../support/cli.ts";

const folder = mkdtempSync(join(tmpdir(), "kenniswijzer-"));
const ENV = {
  KENNISWIJZER_STORE: `sqlite:${join(folder, "kennis.db")}`,
  KENNISWIJZER_MODEL: "none",
  KENNISWIJZER_BY: "Anna",
};
const ZORGPACT = "Stichting Zorgpact Friesland";
const SPACED = "Stichting Zorg Pact Friesland";

const review = (...args: string[]): Promise<Ran> => cli(["review", ...args], { env: ENV });
const json = async (...args: string[]) => JSON.parse((await review(...args, "--json")).stdout);

beforeAll(async () => {
  const notes = join(folder, "notities");
  mkdirSync(notes);
  writeFileSync(join(notes, "een.txt"), `${ZORGPACT} werkt samen met gemeente Leeuwarden aan schuldhulpverlening.`);
  writeFileSync(join(notes, "twee.txt"), `${SPACED} werkt samen met gemeente Leeuwarden aan mantelzorg.`);
  await cli(["ingest", notes], { env: ENV });
});

afterAll(() => rmSync(folder, { recursive: true }));

describe("kenniswijzer review", () => {
  it("lists what may be one thing when nobody sits at a terminal", async () => {
    const { code, stdout } = await review();
    expect([code, stdout]).toEqual([
      0,
      expect.stringMatching(/0\.\d\d +Stichting Zorg Pact Friesland +Stichting Zorgpact Friesland +andere spelling/),
    ]);
  });

  it("shows two names side by side", async () => {
    const { stdout } = await review("show", ZORGPACT, SPACED);
    expect(stdout).toMatch(/\[1\] Stichting Zorgpact Friesland +\[2\] Stichting Zorg Pact Friesland/);
  });

  it("merges, logs who did it and why, and takes it back", async () => {
    const decided = await json("merge", SPACED, ZORGPACT, "--by", "Bert", "--reason", "zelfde stichting");
    expect(decided).toMatchObject({ status: "geldt", correction: { by: "Bert", reason: "zelfde stichting" } });
    expect((await json("list")).total).toBe(0);
    expect((await review("undo")).code).toBe(0);
    expect((await json("list")).total).toBe(1);
    expect((await review("log")).stdout).toMatch(/ingetrokken[\s\S]+Bert {1,2}samengevoegd[\s\S]+ingetrokken door/);
  });

  it("rejects a claim by the id that it shows", async () => {
    const id = /kenmerk (\S+)/.exec((await review("show", ZORGPACT)).stdout)?.[1] ?? "";
    expect((await review("reject", id)).code).toBe(0);
    expect((await review("show", ZORGPACT)).stdout).not.toContain(id);
  });

  it("says in English why something cannot be decided, to who asks for that", async () => {
    const { code, stderr } = await review("merge", "Niemand", ZORGPACT, "--lang", "en");
    expect([code, stderr]).toEqual([
      1,
      "kenniswijzer: review: “Niemand” is not there; look up its name or id with `kenniswijzer search`\n",
    ]);
  });

  it("carries decisions over to another store, each once", async () => {
    const file = join(folder, "beslissingen.jsonl");
    await review("rename", ZORGPACT, "Zorgpact Fryslân");
    expect((await review("export", file)).code).toBe(0);
    const other = { ...ENV, KENNISWIJZER_STORE: `sqlite:${join(folder, "ander.db")}` };
    const carried = async () => JSON.parse((await cli(["review", "import", file, "--json"], { env: other })).stdout);
    const { added } = await carried();
    expect(added).toBeGreaterThan(2);
    expect(await carried()).toEqual({ added: 0, known: added });
    const { stdout } = await cli(["review", "log"], { env: other });
    expect(stdout).toContain("[wacht]");
  });

  it.each([
    { args: ["merge", "Niemand", ZORGPACT], message: "“Niemand” is er niet" },
    { args: ["retype", ZORGPACT, "kat"], message: "“kat” is geen soort" },
    { args: ["undo", "nergens"], message: "er is geen beslissing nergens" },
  ])("refuses $args in one line with the remedy", async ({ args, message }) => {
    const { code, stderr } = await review(...args);
    expect([code, stderr.trim().split("\n").length]).toEqual([1, 1]);
    expect(stderr).toContain(message);
  });
});
