// What a professional asks of her own list of partners, in her own words.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Kenniswijzer, openKenniswijzer, sourcesAt } from "kenniswijzer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const LIST = [
  "Organisatie,Thema,Contactpersoon,Status",
  "Bibliotheek De Klaproos,Laaggeletterdheid,Ton Visser,actief",
  "Taalhuis Meerdam,Laaggeletterdheid,Fatima Yilmaz,gestopt",
  "Stichting Geldwijzer,Thuisadministratie,Joke Prins,actief",
].join("\n");
const MINUTES = [
  "# Verslag stuurgroep Samen Wonen\n\nDatum: 9 september 2024\n\n## Besluiten",
  "- Het Platform Mantelzorg Merwe doet vanaf 2025 mee aan Samen Wonen.\n\n## Kennisvragen",
  "- Wat werkt om jongens van 14 tot 16 jaar te bereiken?\n\n## Voortgang",
  "Projectleider is Youssef el Amrani.",
  "De gemeente Waddinxveen en de gemeente Gouda werken samen aan vroegsignalering van schulden. Vlietwonen meldt huurachterstanden bij de gemeente Waddinxveen.\n",
].join("\n\n");

let folder: string;
let kenniswijzer: Kenniswijzer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "partner-list-"));
  await writeFile(join(folder, "partners.csv"), LIST);
  await writeFile(join(folder, "verslag.md"), MINUTES);
  kenniswijzer = await openKenniswijzer({ store: "memory:", model: "none", onNotice: () => {} });
  await kenniswijzer.ingest(sourcesAt([folder], { visibility: "openbaar" }));
});
afterAll(async () => {
  await kenniswijzer.close();
  await rm(folder, { recursive: true });
});

const ask = (question: string) => kenniswijzer.ask(question, { clearance: "openbaar" });

describe("a list of partners", () => {
  it.each([
    { question: "Wie is contactpersoon bij Stichting Geldwijzer?", first: "Joke Prins", because: "a cell has her" },
    {
      question: "Waar kan iemand met laaggeletterdheid terecht?",
      first: "Bibliotheek De Klaproos",
      because: "who asks where to go asks for a partner",
    },
    {
      question: "Ik heb een cliënt met laaggeletterdheid, waar kan zij terecht?",
      first: "Bibliotheek De Klaproos",
      because: "whose client it is, is no subject",
    },
    {
      question: "Wie werkt aan laaggeletterdheid?",
      first: "Bibliotheek De Klaproos",
      because: "who stopped stands after who goes on",
    },
  ])("$question → $first ($because)", async ({ question, first }) => {
    const { status, items } = await ask(question);
    expect([status, items[0]?.name]).toEqual(["answered", first]);
  });

  it("says of a partner in it that it has stopped, wherever that one is named", async () => {
    const { items, contradictions = [] } = await ask("Wie werkt aan laaggeletterdheid?");
    const stopped = items.find(({ name }) => name === "Taalhuis Meerdam");
    expect(stopped === undefined || stopped.why.endsWith(", gestopt")).toBe(true);
    expect(contradictions.some(({ name }) => name === "Taalhuis Meerdam")).toBe(stopped !== undefined);
  });
});

describe("who is in a town", () => {
  it("is no other town that works with it", async () => {
    expect(await ask("Welke partners zijn er in Waddinxveen?")).toMatchObject({ status: "unknown", items: [] });
  });

  it("is not surely who is merely named with it", async () => {
    const { status, items } = await ask("Welke organisaties zitten in Waddinxveen?");
    expect([status, items.map(({ name }) => name)]).toEqual(["unsure", ["Vlietwonen"]]);
  });

  it("does not keep from answering who works with a town", async () => {
    const { status, items } = await ask("Met wie werkt de gemeente Waddinxveen samen?");
    expect([status, items.map(({ name }) => name)]).toEqual(["answered", ["gemeente Gouda"]]);
  });
});

describe("minutes", () => {
  it("a question in them is told as one", async () => {
    const { text } = await ask("Welke kennisvragen zijn er over jongens?");
    expect(text).not.toContain("? wordt");
  });

  it("nobody is told what to do by a sentence that merely names her", async () => {
    const { items, text } = await ask("Wat moet Youssef doen?");
    expect(items.map(({ type }) => type).filter((type) => type !== "Action")).toEqual([]);
    expect(text).not.toContain("Projectleider is");
  });
});
