import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { dump, type GraphStore } from "@kenniswijzer/graph";
import { libsql, nodeSqlite, type SqliteDriver, sqliteStore } from "@kenniswijzer/graph/stores/sqlite";
import { type Kenniswijzer, openKenniswijzer, sourcesAt } from "kenniswijzer";
import { describe, expect, it } from "vitest";
import { emptyFolder } from "../support/folder.ts";

const NAME = "Quirijn van der Zwartbol";
/** Each part is a word of no other text. */
const TRACES = ["quirijn", "zwartbol"];

const NOTES: Record<string, string> = {
  "overleg met Quirijn van der Zwartbol.txt": `Verslag overleg schuldhulp

Aanwezig: Quirijn van der Zwartbol (gemeente Gouda), Anna Bakker (gemeente Delft)

Quirijn van der Zwartbol is projectleider van het project Geldzorgen. De heer Van der Zwartbol trekt ook de werkgroep schulden.
`,
  "project.txt": `Projectplan Geldzorgen

Projectleider: Q. van der Zwartbol
Contactpersoon: Anna Bakker

Het project Geldzorgen helpt gezinnen met schulden (gemeente Gouda). Besluit: Zwartbol, Quirijn van der, stelt een plan op.
`,
  "los.txt": "Notitie\n\nOnderwerpen:\n\n- Eenzaamheid onder ouderen (gemeente Delft).\n",
};
const LATER = "Nieuwsbrief\n\nWethouder Quirijn van der Zwartbol opende het project Geldzorgen van gemeente Gouda.\n";

const builtin = nodeSqlite();
const drivers: readonly SqliteDriver[] = [await libsql(), ...(builtin ? [builtin] : [])];

async function write(folder: string, notes: Record<string, string>): Promise<string> {
  for (const [name, text] of Object.entries(notes)) await writeFile(join(folder, name), text);
  return folder;
}

const storeIn = (folder: string, driver: SqliteDriver): Promise<GraphStore> =>
  sqliteStore({ path: join(folder, "kennis.db"), driver });
const over = (store: GraphStore): Promise<Kenniswijzer> =>
  openKenniswijzer({ store, model: "none", onNotice: () => {} });
const readAll = (kenniswijzer: Kenniswijzer, folder: string) =>
  kenniswijzer.ingest(sourcesAt([folder], { visibility: "intern" }));

/** Which traces the bytes of a folder's files, or the files' names, have in any of the ways in which text is stored. */
async function tracesIn(folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const name of await readdir(folder)) {
    const bytes = await readFile(join(folder, name));
    const texts = [name, bytes.toString("latin1"), bytes.toString("utf16le"), bytes.subarray(1).toString("utf16le")];
    for (const trace of TRACES)
      if (texts.some((text) => text.toLowerCase().includes(trace))) found.push(`${trace} in ${name}`);
  }
  return found;
}

const tracesOf = async (store: GraphStore): Promise<string[]> => {
  const all = JSON.stringify([
    await dump(store),
    [...(await store.vocabulary(["openbaar", "intern"])).keys()],
  ]).toLowerCase();
  return TRACES.filter((trace) => all.includes(trace));
};

describe.each(drivers.map((driver) => ({ driver, name: driver.name })))("removing a person on $name", ({ driver }) => {
  const filled = async () => {
    const [folder, notes] = [await emptyFolder(), await write(await emptyFolder(), NOTES)];
    const kenniswijzer = await over(await storeIn(folder, driver));
    await readAll(kenniswijzer, notes);
    return { folder, notes, kenniswijzer };
  };

  it("first shows all that is stored", async () => {
    const { folder, kenniswijzer } = await filled();
    const file = await kenniswijzer.person(NAME);
    expect(file.nodes.map((node) => node.name)).toContain(NAME);
    expect(file.places.map(({ document, inDetails }) => [document.source.split("/").at(-1), inDetails])).toEqual([
      ["overleg met Quirijn van der Zwartbol.txt", true],
      ["project.txt", false],
    ]);
    expect(file.places.flatMap(({ passages }) => passages).reduce((sum, { times }) => sum + times, 0)).toBe(5);
    await kenniswijzer.close();
    expect(await tracesIn(folder)).not.toEqual([]);
  });

  it("leaves no byte of the name in any file, nor anything that can be asked", async () => {
    const { folder, kenniswijzer } = await filled();
    const { store } = kenniswijzer;
    const corrections = [
      {
        id: "c1",
        action: "rename" as const,
        target: "actor:quirijn-van-der-zwartbol",
        name: "Q. Zwartbol",
        by: "Anna Bakker",
        at: "2025-01-01",
      },
      { id: "c2", action: "confirm" as const, target: "project:geldzorgen", by: NAME, at: "2025-01-02" },
    ];
    const none = { documents: [], nodes: [], edges: [], assertions: [], items: [], corrections: [] };
    const put = { readings: [], links: [], nodes: [], edges: [], assertions: [], items: [], corrections };
    await store.apply({ base: await store.revision(), put, remove: none });
    const removal = await kenniswijzer.removePerson(NAME, { reason: `verzoek van ${NAME}` });
    expect(removal).toMatchObject({ corrections: 2, left: [] });
    expect(removal.documents).toHaveLength(2);
    expect(await tracesOf(store)).toEqual([]);
    expect((await store.corrections()).map(({ id, by }) => [id, /zwartbol/i.test(by)])).toEqual([["c2", false]]);
    expect(await tracesIn(folder)).toEqual([]);
    await kenniswijzer.close();
    expect(await tracesIn(folder)).toEqual([]);
  });

  it("keeps all else", async () => {
    const { kenniswijzer } = await filled();
    await kenniswijzer.removePerson(NAME);
    const names = (await kenniswijzer.entities(["Actor", "Project"], { clearance: "intern" })).map((node) => node.name);
    expect(names).toEqual(expect.arrayContaining(["Anna Bakker", "gemeente Gouda", "gemeente Delft", "Geldzorgen"]));
    await kenniswijzer.close();
  });

  it("is not brought back by the same documents, by new ones, or by reading all again", async () => {
    const { folder, notes, kenniswijzer } = await filled();
    await kenniswijzer.removePerson(NAME);
    await kenniswijzer.close();
    const again = await over(await storeIn(folder, driver));
    const outcomes = await readAll(again, notes);
    expect(outcomes.map((outcome) => outcome.outcome)).toEqual(["unchanged", "unchanged", "unchanged"]);
    await readAll(again, await write(await emptyFolder(), { "nieuws Q. van der Zwartbol.txt": LATER }));
    await again.reindex();
    expect(await tracesOf(again.store)).toEqual([]);
    await again.close();
    expect(await tracesIn(folder)).toEqual([]);
  });

  it("gives the same as removing first and reading then", async () => {
    const { notes, kenniswijzer } = await filled();
    const first = await over(await storeIn(await emptyFolder(), driver));
    await kenniswijzer.removePerson(NAME);
    await first.removePerson(NAME);
    await readAll(first, notes);
    const [one, other] = [await dump(kenniswijzer.store), await dump(first.store)];
    expect({ ...one, settings: [] }).toEqual({ ...other, settings: [] });
    await kenniswijzer.close();
    await first.close();
  });

  it("changes nothing the second time", async () => {
    const { kenniswijzer } = await filled();
    await kenniswijzer.removePerson(NAME);
    const once = await dump(kenniswijzer.store);
    expect(await kenniswijzer.removePerson(NAME)).toMatchObject({ documents: [], nodes: 0 });
    expect(await dump(kenniswijzer.store)).toEqual(once);
    await kenniswijzer.close();
  });

  it("says what it could not empty while somebody else has the store open", async () => {
    const { folder, kenniswijzer } = await filled();
    const reader = driver.open(join(folder, "kennis.db"));
    reader.exec("BEGIN");
    reader.prepare("SELECT count(*) FROM nodes").all([]);
    const { left } = await kenniswijzer.removePerson(NAME);
    expect(left).toEqual([expect.stringMatching(/ook in een ander programma open/)]);
    reader.exec("COMMIT");
    reader.close();
    expect(await kenniswijzer.removePerson(NAME)).toMatchObject({ left: [] });
    expect(await tracesIn(folder)).toEqual([]);
    await kenniswijzer.close();
    expect(await tracesIn(folder)).toEqual([]);
  });
});

describe.each(drivers.map((driver) => ({ driver, name: driver.name })))("storing no persons on $name", ({ driver }) => {
  it("stores no name in any byte, keeps what they do, and stays so", async () => {
    const [folder, notes] = [await emptyFolder(), await write(await emptyFolder(), NOTES)];
    const kenniswijzer = await over(await storeIn(folder, driver));
    await kenniswijzer.ingest(sourcesAt([notes], { visibility: "intern" }), { persons: "none" });
    const actors = await kenniswijzer.entities(["Actor"], { clearance: "intern" });
    expect(actors.filter((node) => node.kind === "person")).toEqual([]);
    expect(actors.map((node) => node.name)).toContain("gemeente Gouda");
    const texts = (await dump(kenniswijzer.store)).readings.map(({ document }) => document.text).join("\n");
    expect(texts).toContain("is projectleider van het project Geldzorgen");
    expect(texts).not.toMatch(/Bakker/);
    expect((await readAll(kenniswijzer, notes)).map((o) => o.outcome)).toEqual(["unchanged", "unchanged", "unchanged"]);
    await kenniswijzer.refresh();
    await kenniswijzer.close();
    expect(await tracesIn(folder)).toEqual([]);
  });

  it("brings names back when they are wanted again and the documents are read again", async () => {
    const { "project.txt": project = "" } = NOTES;
    const [folder, notes] = [await emptyFolder(), await write(await emptyFolder(), { "project.txt": project })];
    const kenniswijzer = await over(await storeIn(folder, driver));
    const textNow = async (): Promise<string> =>
      (await dump(kenniswijzer.store)).readings.map(({ document }) => document.text).join();
    await kenniswijzer.ingest(sourcesAt([notes], { visibility: "intern" }), { persons: "none" });
    expect(await textNow()).not.toBe(project);
    await kenniswijzer.ingest(sourcesAt([notes], { visibility: "intern" }), { persons: "named" });
    expect(await textNow()).toBe(project);
    await kenniswijzer.close();
  });

  it("takes names out that stood there before", async () => {
    const [folder, notes] = [await emptyFolder(), await write(await emptyFolder(), NOTES)];
    const kenniswijzer = await over(await storeIn(folder, driver));
    await readAll(kenniswijzer, notes);
    await kenniswijzer.ingest(sourcesAt([notes], { visibility: "intern" }), { persons: "none" });
    expect(await tracesOf(kenniswijzer.store)).toEqual([]);
    await kenniswijzer.close();
    expect(await tracesIn(folder)).toEqual([]);
  });
});
