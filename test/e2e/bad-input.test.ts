import { existsSync } from "node:fs";
import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { canBindByPermissions, cli, type Ran } from "../support/cli.ts";
import { emptyFolder } from "../support/folder.ts";

const NOTE = "Notitie wijkteams\n\nDe gemeente Leiden werkt samen met Movisie aan preventie in de wijk.\n";

/** A store that holds one document, and the arguments that lead to it. */
async function filledStore(): Promise<{ folder: string; file: string; store: string[] }> {
  const folder = await emptyFolder();
  await writeFile(join(folder, "notitie.txt"), NOTE);
  const file = join(folder, "kennis.db");
  const store = ["--store", `sqlite:${file}`, "--model", "none"];
  const { code, stderr } = await cli(["ingest", join(folder, "notitie.txt"), ...store]);
  expect(stderr.replace(/^.*words only.*\n/m, "")).toBe("");
  expect(code).toBe(0);
  return { folder, file, store };
}

const documentsIn = async (store: readonly string[]): Promise<unknown[]> =>
  JSON.parse((await cli(["documents", "--json", ...store])).stdout);

/** What went wrong, without the notice that search is by words only. */
const complaint = ({ stderr, stdout }: Ran): string[] =>
  `${stderr}${stdout}`.split("\n").filter((line) => line !== "" && !line.includes("words only"));

describe("a file that cannot be read as a document", () => {
  const utf16 = Buffer.from(`\uFEFF${NOTE}`, "utf16le");
  it.each([
    { name: "leeg.txt", bytes: Buffer.alloc(0), says: /leeg\.txt is leeg/ },
    {
      name: "foto.txt",
      bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 1, 2, 3, 0, 0, 0]),
      says: /foto\.txt/,
    },
    { name: "groot.txt", bytes: Buffer.alloc(50 * 1024 * 1024, "tekst "), says: /groot\.txt is te groot/ },
  ])("$name gives one clear line, and the rest is read", async ({ name, bytes, says }) => {
    const { folder, store } = await filledStore();
    await writeFile(join(folder, name), bytes);
    await writeFile(join(folder, "ander.txt"), NOTE.replace("Leiden", "Gouda"));
    const ran = await cli(["ingest", join(folder, name), join(folder, "ander.txt"), ...store]);
    expect(ran.code).toBe(1);
    expect(complaint(ran).filter((line) => says.test(line))).toHaveLength(1);
    expect(`${ran.stdout}${ran.stderr}`).not.toMatch(/\n\s+at /);
    expect(await documentsIn(store)).toHaveLength(2);
  });

  it.each([
    {
      encoding: "Latin-1",
      bytes: Buffer.from("Notitie\n\nDe gemeente Súdwest-Fryslân werkt aan preventie.", "latin1"),
    },
    { encoding: "UTF-16", bytes: utf16 },
  ])("$encoding is no fault: it is decoded", async ({ bytes }) => {
    const { folder, store } = await filledStore();
    await writeFile(join(folder, "ander.txt"), bytes);
    expect((await cli(["ingest", join(folder, "ander.txt"), ...store])).code).toBe(0);
    expect(await documentsIn(store)).toHaveLength(2);
  });

  it("missing gives one clear line", async () => {
    const { folder, store } = await filledStore();
    const ran = await cli(["ingest", join(folder, "weg.txt"), ...store]);
    expect(ran.code).toBe(1);
    expect(complaint(ran).some((line) => /weg\.txt bestaat niet/.test(line))).toBe(true);
    expect(await documentsIn(store)).toHaveLength(1);
  });
});

describe("a store that cannot be used", () => {
  it("is not touched when it is corrupt", async () => {
    const { file, store } = await filledStore();
    const damaged = Buffer.from("dit is geen database, maar iemands boodschappenlijst\n".repeat(200));
    await writeFile(file, damaged);
    const ran = await cli(["ask", "wie werkt aan preventie?", ...store]);
    expect(ran.code).toBe(1);
    expect(complaint(ran)).toHaveLength(1);
    expect(await readFile(file)).toEqual(damaged);
  });

  it("of a newer version is refused and kept", async () => {
    const { file, store } = await filledStore();
    const bytes = await readFile(file);
    bytes.writeUInt32BE(9999, 60); // user_version in the header of the file
    await writeFile(file, bytes);
    const ran = await cli(["documents", ...store]);
    expect(ran.code).toBe(1);
    expect(complaint(ran)).toEqual([expect.stringMatching(/newer/)]);
    expect((await readFile(file)).readUInt32BE(60)).toBe(9999);
  });

  it("in a folder where nothing may be written gives one clear line", async () => {
    const folder = await emptyFolder();
    await writeFile(join(folder, "notitie.txt"), NOTE);
    // Root may write anywhere: a file where a folder is needed stops everyone.
    await writeFile(join(folder, "dicht"), "");
    const ran = await cli([
      "ingest",
      join(folder, "notitie.txt"),
      "--store",
      `sqlite:${join(folder, "dicht", "kennis.db")}`,
      "--model",
      "none",
    ]);
    expect(ran.code).toBe(1);
    expect(complaint(ran)).toHaveLength(1);
  });

  it.runIf(canBindByPermissions)("that may only be read still answers", async () => {
    const { file, folder, store } = await filledStore();
    await chmod(file, 0o444);
    await chmod(folder, 0o555);
    const ran = await cli(["documents", "--json", ...store], { boundByPermissions: true });
    await chmod(folder, 0o755);
    expect(JSON.parse(ran.stdout)).toHaveLength(1);
  });

  it("with an unknown address names the addresses that work, without a password", async () => {
    const ran = await cli(["documents", "--store", "postgres://jan:geheim@host/db"]);
    expect(ran.code).toBe(1);
    expect(complaint(ran)).toEqual([expect.stringMatching(/sqlite:PATH/)]);
    expect(ran.stderr).not.toContain("geheim");
  });
});

it.each(["ask", "search"])("%s says that nothing was read yet, and where, and makes no file", async (command) => {
  const file = join(await emptyFolder(), "kenis.db");
  const ran = await cli([command, "schulden", "--store", `sqlite:${file}`, "--model", "none"]);
  expect(ran.code).toBe(0);
  expect(ran.stderr).toContain(`Nog geen documenten in sqlite:${file}: lees ze in met \`kenniswijzer ingest <map>\`.`);
  expect(existsSync(file)).toBe(false);
});

describe("wrong usage", () => {
  it.each([
    { args: ["ask"], because: "no question" },
    { args: ["vraag", "x"], because: "no such command" },
    { args: ["ingest"], because: "no path" },
    { args: ["search", "x", "--limit", "veel"], because: "no number" },
    { args: ["ingest", "x", "--visibility", "iedereen"], because: "no such visibility" },
    { args: ["person", "show"], because: "no name, in a command within a command" },
    { args: ["review", "reject", "een", "twee"], because: "one too many" },
  ])("$args ends with exit code 2 ($because)", async ({ args }) => {
    const ran = await cli(args);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toMatch(/^kenniswijzer: /m);
    expect(ran.stderr).not.toMatch(/\n\s+at /);
  });
});

it("reads a document a line, and standard input", async () => {
  const folder = await emptyFolder();
  await mkdir(join(folder, "map"));
  await writeFile(
    join(folder, "map", "veel.jsonl"),
    `{"id":"een","title":"Een","text":${JSON.stringify(NOTE)}}\nkapot\n{"id":"twee","title":"Twee","text":${JSON.stringify(NOTE.replace("Leiden", "Gouda"))},"date":"2024-05"}\n`,
  );
  const store = ["--store", `sqlite:${join(folder, "kennis.db")}`, "--model", "none"];
  const ran = await cli(["ingest", join(folder, "map"), "-", ...store], { input: NOTE.replace("Leiden", "Delft") });
  expect(ran.code).toBe(1);
  expect(complaint(ran).filter((line) => /veel\.jsonl:2/.test(line))).toHaveLength(1);
  const documents = (await documentsIn(store)) as { id: string; date?: string }[];
  expect(documents.map((d) => d.date)).toContain("2024-05");
  expect(documents).toHaveLength(3);
});
