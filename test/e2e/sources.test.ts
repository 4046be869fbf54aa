import { spawn } from "node:child_process";
import { chmod, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, it } from "vitest";
import { canBindByPermissions, cli, cliCommand, root } from "../support/cli.ts";
import { emptyFolder } from "../support/folder.ts";

const NOTE = (place: string): string =>
  `Notitie ${place}\n\nDe gemeente ${place} werkt samen met Movisie aan preventie.\n`;

/** An empty folder for documents, with the arguments for a store beside it. */
async function place(): Promise<{ folder: string; store: string[] }> {
  const outer = await emptyFolder();
  const folder = join(outer, "map");
  await mkdir(folder);
  return { folder, store: ["--store", `sqlite:${join(outer, "kennis.db")}`, "--model", "none"] };
}

it("a list of partners answers who works on what, with the row that says so", async () => {
  const { folder, store } = await place();
  const file = join(folder, "partners.csv");
  await writeFile(file, "Naam;Waar mee bezig;Plaats\nXyloom;laaggeletterdheid;Leiden\nStichting Brumba;wonen;Goes\n");
  const ran = await cli(["ingest", file, "--columns", "Naam=partner,Waar mee bezig=thema", ...store]);
  expect(ran.code).toBe(0);
  expect(ran.stdout).toContain("kolommen gelezen als Naam = partner, Waar mee bezig = thema, Plaats = gemeente");
  const { stdout } = await cli(["ask", "Wie werkt aan laaggeletterdheid?", "--json", ...store]);
  const answer = JSON.parse(stdout) as { items: { name: string }[]; citations: { quote: string }[] };
  expect(answer.items.map(({ name }) => name)).toEqual(["Xyloom"]);
  expect(answer.citations[0]?.quote).toBe("Naam: Xyloom; Waar mee bezig: laaggeletterdheid; Plaats: Leiden");
});

it("a column that isn't there is named, with those that are", async () => {
  const { folder, store } = await place();
  await writeFile(join(folder, "a.csv"), "Naam;Thema\nXyloom;wonen\n");
  const ran = await cli(["ingest", folder, "--columns", "Naaam=partner", ...store]);
  expect(ran.code).toBe(1);
  expect(ran.stdout).toMatch(/a\.csv heeft geen kolom "Naaam". Deze kolommen zijn er: Naam, Thema\./);
});

it("nothing on this machine or its network is fetched, and no other scheme", async () => {
  const { store } = await place();
  const addresses = [
    "http://127.0.0.1/",
    "http://169.254.169.254/latest/",
    "https://localhost/a",
    "file:///etc/passwd",
  ];
  const ran = await cli(["ingest", ...addresses, "--json", ...store]);
  const { documents } = JSON.parse(ran.stdout) as { documents: { outcome: string; error: { message: string } }[] };
  expect(ran.code).toBe(1);
  expect(documents.map(({ error }) => error.message)).toEqual([
    ...Array(3).fill(expect.stringMatching(/does not lead to the public internet/)),
    expect.stringMatching(/is no web address/),
  ]);
});

it.runIf(canBindByPermissions)("a folder and a file that may not be read are named, and the rest is read", async () => {
  const { folder, store } = await place();
  await mkdir(join(folder, "dicht"));
  await writeFile(join(folder, "a.txt"), NOTE("Leiden"));
  await writeFile(join(folder, "geheim.txt"), NOTE("Gouda"));
  await chmod(join(folder, "geheim.txt"), 0);
  await chmod(join(folder, "dicht"), 0);
  const ran = await cli(["ingest", folder, ...store], { boundByPermissions: true });
  await chmod(join(folder, "dicht"), 0o755);
  expect(ran.code).toBe(1);
  expect(ran.stdout).toMatch(/dicht mag niet worden gelezen/);
  expect(ran.stdout).toMatch(/geheim\.txt mag niet worden gelezen/);
  expect(ran.stdout).toMatch(/3 documenten: 1 nieuw, 2 niet gelukt\./);
});

it("documents a line may come by standard input", async () => {
  const { store } = await place();
  const lines = ["Leiden", "Gouda"].map((one) => JSON.stringify({ id: one, text: NOTE(one) }));
  const ran = await cli(["ingest", "-", ...store], { input: `${lines.join("\n")}\n` });
  expect(ran).toMatchObject({ code: 0, stdout: expect.stringMatching(/2 documenten: 2 nieuw\./) });
});

it("a folder is followed until Ctrl-C", async () => {
  const { folder, store } = await place();
  await writeFile(join(folder, "a.txt"), NOTE("Leiden"));
  const [program = "", ...before] = cliCommand;
  const child = spawn(program, [...before, "ingest", folder, "--watch", "--json", ...store], { cwd: root });
  const ended = new Promise<number | null>((done) => child.once("exit", done));
  const rounds = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<unknown> => JSON.parse((await rounds.next()).value);
  expect(await next()).toMatchObject({ documents: [{ title: "Notitie Leiden", outcome: "added" }], removed: [] });
  await writeFile(join(folder, "b.txt"), NOTE("Gouda"));
  expect(await next()).toMatchObject({ documents: [{ title: "Notitie Gouda", outcome: "added" }], removed: [] });
  await rm(join(folder, "a.txt"));
  expect(await next()).toMatchObject({ documents: [], removed: [expect.stringMatching(/^a-/)] });
  child.kill("SIGINT");
  expect(await ended).toBe(0);
  const { stdout } = await cli(["documents", "--json", ...store]);
  expect(JSON.parse(stdout)).toEqual([expect.objectContaining({ title: "Notitie Gouda" })]);
});

it.each(["-", "https://example.org/"])("%s can't be followed", async (path) => {
  const ran = await cli(["ingest", path, "--watch"]);
  expect(ran).toMatchObject({ code: 1, stderr: expect.stringMatching(/cannot be watched; give files or folders/) });
});
