import { chmod, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { cli, type Ran } from "../support/cli.ts";
import { keptFolder } from "../support/folder.ts";

const NOTE = `Verslag overleg schuldhulp

Aanwezig: Quirijn Zwartbol (gemeente Gouda), Anna Bakker (gemeente Delft)

Quirijn Zwartbol is projectleider van het project Geldzorgen. Bel hem op 06-12345678 of mail q.zwartbol@voorbeeld.nl.
`;

const folder = keptFolder();
const run = async (...args: string[]): Promise<Ran> =>
  cli(args, {
    env: { KENNISWIJZER_STORE: `sqlite:${join(await folder(), "kennis.db")}`, KENNISWIJZER_MODEL: "none" },
  });

describe("persons on the command line", () => {
  beforeAll(async () => {
    const file = join(await folder(), "verslag Quirijn Zwartbol.txt");
    await writeFile(file, NOTE);
    expect(await run("ingest", file)).toMatchObject({ code: 0 });
  }, 60_000);

  it("shows what is stored about somebody", async () => {
    const { code, stdout } = await run("person", "show", "Quirijn Zwartbol");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Over Quirijn Zwartbol is opgeslagen:\n- \d+ vermeldingen in 1 document/);
    expect(stdout).toContain("in de titel, de auteurs of de naam van het bestand");
    expect(stdout).toContain("is projectleider van het project Geldzorgen");
    expect(stdout).not.toContain("06-12345678");
  }, 60_000);

  it("says so when nothing is stored", async () => {
    expect((await run("person", "show", "Nadia Nergens")).stdout).toBe("Over Nadia Nergens is niets opgeslagen.\n");
  }, 60_000);

  it("asks before it removes, and without a terminal wants to be told", async () => {
    const { code, stderr } = await run("person", "remove", "Quirijn Zwartbol");
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^kenniswijzer: person remove: .* add --yes .*\n$/)]);
  }, 60_000);

  it("refuses what is no name", async () => {
    const { code, stderr } = await run("person", "show", "...");
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^kenniswijzer: person: "..." has no letters;.*\n$/)]);
  }, 60_000);

  it("removes for good, and tells of it in doctor --privacy without the name", async () => {
    const { code, stdout } = await run(
      "person",
      "remove",
      "Quirijn Zwartbol",
      "--yes",
      "--reason",
      "verzoek van 3 maart",
    );
    expect([code, stdout]).toEqual([
      0,
      expect.stringMatching(/^Verwijderd: 1 persoon uit het overzicht, de naam in 1 document, 0 correcties\./),
    ]);
    expect((await run("person", "show", "Quirijn Zwartbol")).stdout).toBe(
      "Over Quirijn Zwartbol is niets opgeslagen.\n",
    );
    const privacy = (await run("doctor", "--privacy")).stdout;
    expect(privacy).toContain("1 verwijderde persoon");
    expect(privacy).toContain("verzoek van 3 maart");
    expect(privacy).not.toMatch(/Zwartbol/i);
    for (const word of ["waar:", "hoe lang:", "weg:"]) expect(privacy).toContain(word);
    expect((await run("documents")).stdout).not.toMatch(/zwartbol/i);
  }, 120_000);

  it("tells in doctor --privacy which files others on this machine can read", async () => {
    const file = join(await folder(), "kennis.db");
    expect((await run("doctor", "--privacy")).stdout).not.toContain("LET OP");
    await chmod(await folder(), 0o755);
    await chmod(file, 0o644);
    const { stdout } = await run("doctor", "--privacy");
    expect(stdout).toMatch(
      /LET OP: anderen .*\n {2}waar: .*kennis\.db\n(.*\n){1,2} {2}weg: .*chmod -R go-rwx '.*kennis\.db'/,
    );
  }, 60_000);
});
