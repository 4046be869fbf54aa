import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Kenniswijzer, openKenniswijzer, sourcesAt } from "kenniswijzer";
import { describe, expect, it, onTestFinished } from "vitest";
import { emptyFolder } from "../support/folder.ts";

const ASK = { clearance: "openbaar" } as const;
const note = (date: string, claim: string): string => `Notitie schuldhulp Waterland\n\nDatum: ${date}\n\n${claim}\n`;
const CLAIM =
  "Gemeente Gouda betaalt samen met anderen uit de regio het project Goed Begin voor gezinnen met schulden.";

async function knowing(
  notes: Record<string, string>,
  { now, outdatedAfter }: { readonly now: string; readonly outdatedAfter?: string },
): Promise<Kenniswijzer> {
  const folder = await emptyFolder();
  for (const [name, text] of Object.entries(notes)) await writeFile(join(folder, name), text);
  const kenniswijzer = await openKenniswijzer({
    store: "memory:",
    model: "none",
    clock: () => new Date(now),
    onNotice: () => {},
    ...(outdatedAfter === undefined ? {} : { outdatedAfter }),
  });
  onTestFinished(() => kenniswijzer.close());
  await kenniswijzer.ingest(sourcesAt([folder], { visibility: "openbaar" }));
  return kenniswijzer;
}

const QUESTION = "Wie betaalt Goed Begin?";

describe("how old an answer is", () => {
  it.each([
    { now: "2020-01-01", outdatedAfter: undefined, says: "(2018).", because: "it is younger than five years" },
    {
      now: "2026-01-01",
      outdatedAfter: undefined,
      says: "(2018, mogelijk verouderd).",
      because: "it is older than five years",
    },
    { now: "2026-01-01", outdatedAfter: "10y", says: "(2018).", because: "ten years were set" },
    { now: "2019-01-01", outdatedAfter: "6m", says: "(2018, mogelijk verouderd).", because: "six months were set" },
  ])("says $says ($because)", async ({ now, outdatedAfter, says }) => {
    const moment = { now, ...(outdatedAfter === undefined ? {} : { outdatedAfter }) };
    const kenniswijzer = await knowing({ "a.txt": note("1 maart 2018", CLAIM) }, moment);
    expect((await kenniswijzer.ask(QUESTION, ASK)).text).toContain(`Gemeente Gouda betaalt Goed Begin ${says}`);
  });

  it("is read anew at each question, by the clock alone", async () => {
    let now = "2020-01-01";
    const store = await knowing({ "a.txt": note("1 maart 2018", CLAIM) }, { now });
    const kenniswijzer = await openKenniswijzer({
      store: store.store,
      model: "none",
      clock: () => new Date(now),
      onNotice: () => {},
    });
    const cautions = async () => (await kenniswijzer.ask(QUESTION, ASK)).citations.map(({ caution }) => caution);
    expect(await cautions()).toEqual([undefined]);
    now = "2030-01-01";
    expect(await cautions()).toEqual(["mogelijk verouderd"]);
    expect((await kenniswijzer.search("Goed Begin", { ...ASK, types: ["Passage"] }))[0]?.citation?.caution).toBe(
      "mogelijk verouderd",
    );
  });

  it("puts the newest version first, and says what took the place of the older", async () => {
    const later = CLAIM.replace("betaalt samen met anderen", "betaalt nu ook zelf, met 3 anderen");
    const kenniswijzer = await knowing(
      { "a.txt": note("1 maart 2018", CLAIM), "b.txt": note("1 maart 2020", later) },
      { now: "2021-01-01" },
    );
    const { citations } = await kenniswijzer.ask(QUESTION, ASK);
    expect(citations.map(({ date, caution, replacedBy }) => [date, caution, replacedBy?.date])).toEqual([
      ["2020-03-01", undefined, undefined],
      ["2018-03-01", "vervangen", "2020-03-01"],
    ]);
  });

  it("stands with the documents in lists and with who they tell of, too", async () => {
    const kenniswijzer = await knowing({ "a.txt": note("1 maart 2012", CLAIM) }, { now: "2021-01-01" });
    expect((await kenniswijzer.documents(ASK)).map(({ caution }) => caution)).toEqual(["mogelijk verouderd"]);
    const view = await kenniswijzer.entity("actor:gm0513", ASK);
    expect(view?.documents.map(({ caution }) => caution)).toEqual(["mogelijk verouderd"]);
  });

  it("never tells a stranger of a newer version that is closed to him", async () => {
    const kenniswijzer = await knowing({ "a.txt": note("1 maart 2018", CLAIM) }, { now: "2021-01-01" });
    const folder = await emptyFolder();
    await writeFile(join(folder, "b.txt"), note("1 maart 2020", "Dit is geheim."));
    await kenniswijzer.ingest(sourcesAt([folder], { visibility: "vertrouwelijk" }));
    const cautions = async (clearance: "openbaar" | "vertrouwelijk") =>
      (await kenniswijzer.ask(QUESTION, { clearance })).citations.map(({ caution }) => caution);
    expect(await cautions("openbaar")).toEqual([undefined]);
    expect(await cautions("vertrouwelijk")).toEqual(["vervangen"]);
  });

  it("says that a period is over, and of one that goes on nothing, old as the text is", async () => {
    const kenniswijzer = await knowing(
      {
        "a.txt": note("1 maart 2012", CLAIM.replace(/\.$/, " in 2012-2014.")),
        "b.txt": `Plan\n\nDatum: 1 mei 2012\n\nGemeente Delft betaalt het project Goed Begin van 2012 tot en met 2030.\n`,
      },
      { now: "2021-01-01" },
    );
    const { items } = await kenniswijzer.ask(QUESTION, ASK);
    const cautions = items.map(({ name, citations }) => [name, citations[0]?.caution]);
    expect(Object.fromEntries(cautions)).toEqual({ "gemeente Gouda": "afgelopen", "gemeente Delft": undefined });
  });

  it("refuses an age that is none, in one line", async () => {
    await expect(openKenniswijzer({ store: "memory:", outdatedAfter: "oud" })).rejects.toMatchObject({
      code: "invalid-input",
    });
  });
});

describe("what is said more than once", () => {
  const copies = {
    "a.txt": `Verslag wijk\n\nDatum: 1 maart 2019\n\n${CLAIM}\n`,
    "b.txt": `Nieuws uit de wijk\n\nDatum: 1 april 2019\n\n${CLAIM.replace("uit de regio", "in de regio")}\n`,
    "c.txt": `Verslag wijk\n\nDatum: 1 maart 2019\n\n${CLAIM}\n`,
  };

  it("is one piece of evidence, with the other documents named", async () => {
    const kenniswijzer = await knowing(copies, { now: "2020-01-01" });
    const { citations } = await kenniswijzer.ask(QUESTION, ASK);
    expect(citations.map(({ title, also }) => [title, also?.map((one) => one.title)])).toEqual([
      ["Nieuws uit de wijk", ["Verslag wijk", "Verslag wijk"]],
    ]);
    const [edge] = (await kenniswijzer.entity("actor:gm0513", ASK))?.edges.filter(({ type }) => type === "FUNDS") ?? [];
    expect(edge?.evidence).toBe(1);
  });

  it("is named where it is the same text under another name", async () => {
    const kenniswijzer = await knowing(copies, { now: "2020-01-01" });
    const groups = await kenniswijzer.duplicates(ASK);
    expect(groups.map((group) => group.map(({ source }) => source.split("/").at(-1)))).toEqual([["a.txt", "c.txt"]]);
  });

  it("keeps its evidence when one of the copies goes", async () => {
    const kenniswijzer = await knowing(copies, { now: "2020-01-01" });
    const [gone] = (await kenniswijzer.documents(ASK)).filter(({ title }) => title === "Nieuws uit de wijk");
    await kenniswijzer.remove(gone?.id ?? "");
    const { citations } = await kenniswijzer.ask(QUESTION, ASK);
    expect(citations.map(({ title, also }) => [title, also?.length])).toEqual([["Verslag wijk", 1]]);
  });
});
