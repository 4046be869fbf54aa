import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { cli } from "../support/cli.ts";
import { emptyFolder } from "../support/folder.ts";

const NOTES: Readonly<Record<string, string>> = {
  "leiden.md": "# Notitie Leiden\n\nDe gemeente Leiden werkt samen met Movisie aan preventie in de wijk.\n",
  "gouda.md": "# Notitie Gouda\n\nDe gemeente Gouda werkt samen met Movisie aan schuldhulp.\n",
  "onder/delft.md": "# Notitie Delft\n\nDe gemeente Delft werkt samen met Vilans aan valpreventie.\n",
};

interface Place {
  readonly folder: string;
  readonly store: readonly string[];
}

async function filledFolder(): Promise<Place> {
  const root = await emptyFolder();
  const folder = join(root, "notities");
  await mkdir(join(folder, "onder"), { recursive: true });
  for (const [name, text] of Object.entries(NOTES)) await writeFile(join(folder, name), text);
  return { folder, store: ["--store", `sqlite:${join(root, "kennis.db")}`, "--model", "none"] };
}

/** Every file of the store by its bytes, what lies in folders beside it included. */
async function bytesOf({ folder }: Place): Promise<Record<string, string>> {
  const root = join(folder, "..");
  const files = (await readdir(root, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => relative(root, file).startsWith("kennis"));
  const hashes = await Promise.all(
    files.map(async (file) => [
      relative(root, file),
      createHash("sha256")
        .update(await readFile(file))
        .digest("hex"),
    ]),
  );
  return Object.fromEntries(hashes);
}

async function ingestJson({ folder, store }: Place, ...options: string[]) {
  const ran = await cli(["ingest", folder, "--json", ...options, ...store]);
  return { ...ran, said: JSON.parse(ran.stdout) };
}

const titlesIn = async ({ store }: Place): Promise<string[]> =>
  (JSON.parse((await cli(["documents", "--json", ...store])).stdout) as { title: string }[])
    .map(({ title }) => title)
    .sort();

describe("ingest --dry-run", () => {
  it("shows what a first ingest would bring, and makes no store", async () => {
    const place = await filledFolder();
    const { code, said } = await ingestJson(place, "--dry-run");
    expect(code).toBe(0);
    expect(said.documents.map((one: { outcome: string }) => one.outcome)).toEqual(["added", "added", "added"]);
    expect(said.nodes.added.map((node: { name: string }) => node.name)).toEqual(
      expect.arrayContaining(["Movisie", "gemeente Leiden"]),
    );
    expect(said.relations.added).toContainEqual(expect.objectContaining({ type: "COOPERATES_WITH", to: "Movisie" }));
    expect(await bytesOf(place)).toEqual({});
  });

  it("shows what would come, change and go, by name, and leaves every byte of the store as it is", async () => {
    const place = await filledFolder();
    await ingestJson(place);
    const before = await bytesOf(place);
    await writeFile(
      join(place.folder, "gouda.md"),
      "# Notitie Gouda\n\nDe gemeente Gouda werkt samen met Nictiz aan schuldhulp.\n",
    );
    await writeFile(join(place.folder, "breda.md"), "# Notitie Breda\n\nDe gemeente Breda werkt samen met Movisie.\n");
    await rm(join(place.folder, "onder"), { recursive: true });

    const { said } = await ingestJson(place, "--dry-run", "--prune");
    expect(said.documents.map((one: { title: string; outcome: string }) => `${one.title} ${one.outcome}`)).toEqual([
      "Notitie Breda added",
      "Notitie Gouda updated",
      "Notitie Leiden unchanged",
    ]);
    expect(said.gone).toMatchObject([{ title: "Notitie Delft", source: "delft.md" }]);
    const names = (nodes: { name: string }[]): string[] => nodes.map((node) => node.name);
    expect(names(said.nodes.added)).toEqual(expect.arrayContaining(["Nictiz", "gemeente Breda"]));
    expect(names(said.nodes.gone)).toEqual(expect.arrayContaining(["gemeente Delft", "Vilans"]));
    expect(names(said.nodes.changed)).toContain("Movisie");
    expect(said.relations.gone).toContainEqual(expect.objectContaining({ from: "gemeente Delft", to: "Vilans" }));
    expect(await bytesOf(place)).toEqual(before);

    const forPeople = await cli(["ingest", place.folder, "--dry-run", ...place.store]);
    expect(forPeople.stdout).toMatch(/Documenten: 1 erbij, 1 anders, 1 weg, 1 ongewijzigd/);
    expect(forPeople.stdout).toMatch(/Notitie Delft .*--prune haalt het weg/);
    expect(forPeople.stdout).toMatch(/erbij {2}Nictiz \(organisatie\)\n/);
    expect(forPeople.stdout).toMatch(/erbij {2}gemeente Gouda werkt samen met Nictiz\n/);
    expect(await bytesOf(place)).toEqual(before);
  });
});

describe("ingest --prune", () => {
  it("takes out what is gone from the folder, and nothing that came from elsewhere", async () => {
    const place = await filledFolder();
    await writeFile(join(place.folder, "..", "los.md"), "# Los\n\nDe gemeente Zwolle werkt samen met Movisie.\n");
    await cli(["ingest", place.folder, join(place.folder, "..", "los.md"), ...place.store]);
    await rm(join(place.folder, "onder"), { recursive: true });
    await ingestJson(place);
    expect(await titlesIn(place)).toContain("Notitie Delft");
    const { code, said } = await ingestJson(place, "--prune");
    expect(code).toBe(0);
    expect(said.removed).toHaveLength(1);
    expect(await titlesIn(place)).toEqual(["Los", "Notitie Gouda", "Notitie Leiden"]);
  });

  it.each([
    {
      because: "a file that cannot be read now is not gone",
      spoil: (folder: string) => writeFile(join(folder, "gouda.md"), Buffer.alloc(0)),
    },
    {
      because: "a folder that is not there may be a disk that is not there",
      spoil: (folder: string) => rename(folder, `${folder}-weg`),
    },
    {
      because: "an empty folder may be one as well",
      spoil: async (folder: string) => {
        await rm(folder, { recursive: true });
        await mkdir(folder);
      },
    },
  ])("keeps everything: $because", async ({ spoil }) => {
    const place = await filledFolder();
    await ingestJson(place);
    await spoil(place.folder);
    const { said } = await ingestJson(place, "--prune");
    expect(said.removed).toEqual([]);
    expect(await titlesIn(place)).toHaveLength(3);
  });
});

it("reports each document with what it gave and how long it took, also in a file", async () => {
  const place = await filledFolder();
  const file = join(place.folder, "..", "verslag.json");
  await writeFile(join(place.folder, "stuk.pdf"), "%PDF-1.4 stuk");
  const { code, said } = await ingestJson(place, "--report", file, "--workers", "2", "--timeout", "60");
  expect(code).toBe(1);
  expect(said.documents).toHaveLength(4);
  for (const one of said.documents.slice(0, 3)) {
    expect(one).toMatchObject({
      entities: expect.any(Number),
      actors: expect.any(Number),
      relations: expect.any(Number),
    });
    expect(one.ms).toBeGreaterThanOrEqual(0);
  }
  expect(said.documents.find((one: { outcome: string }) => one.outcome === "failed")).toMatchObject({
    error: { code: "invalid-input", message: expect.stringMatching(/stuk\.pdf/) },
  });
  expect(JSON.parse(await readFile(file, "utf8"))).toEqual(said);
});
