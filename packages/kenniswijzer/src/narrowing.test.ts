import type { Document, SearchOptions } from "@kenniswijzer/domain";
import { memoryStore } from "@kenniswijzer/graph/stores/memory";
import { readDocument, type Source } from "@kenniswijzer/ingest";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Kenniswijzer, openKenniswijzer } from "./index.ts";

const NOTES = [
  {
    source: "leiden.txt",
    text: "Notitie schuldhulp\n\n14 maart 2015\n\nGemeente Leiden werkt aan schuldhulp voor gezinnen.",
  },
  {
    source: "tilburg.txt",
    text: "Verslag schuldhulp\n\n2 juni 2019\n\nGemeente Tilburg werkt aan schuldhulp voor ouderen.",
  },
  { source: "zonder.txt", text: "Memo\n\nEr is aandacht voor schuldhulp in de buurt." },
];

let kenniswijzer: Kenniswijzer;
beforeAll(async () => {
  kenniswijzer = await openKenniswijzer({ store: memoryStore(), model: "none", onNotice: () => {} });
  async function* sources(): AsyncGenerator<Source> {
    for (const { source, text } of NOTES) {
      const read = async (): Promise<Document> => readDocument({ source, text, visibility: "openbaar" });
      yield { name: source, bytes: text.length, read };
    }
  }
  await kenniswijzer.ingest(sources());
});
afterAll(() => kenniswijzer.close());

const titles = async (options: Partial<SearchOptions>): Promise<string[]> => {
  const hits = await kenniswijzer.search("schuldhulp", { clearance: "openbaar", types: ["Document"], ...options });
  return hits.map((hit) => hit.name).sort();
};

describe("a search", () => {
  it.each([
    { more: { from: "2016" }, found: ["Verslag schuldhulp"], because: "later only" },
    { more: { until: "2015" }, found: ["Notitie schuldhulp"], because: "a year reaches to its end" },
    { more: { from: "2015-03-14", until: "2015-03" }, found: ["Notitie schuldhulp"], because: "that very month" },
    { more: { from: "2015-04", until: "2019-05" }, found: [], because: "between both" },
    { more: { region: "Leiden" }, found: ["Notitie schuldhulp"], because: "the document that names it" },
    { more: { region: "Noord-Brabant" }, found: ["Verslag schuldhulp"], because: "Tilburg lies in it" },
    { more: { region: "Leiden", from: "2016" }, found: [], because: "both must hold" },
  ])("restricted to $more finds $found ($because)", async ({ more, found }) => {
    expect(await titles(more)).toEqual(found);
  });

  it("finds partners of some kinds only", async () => {
    const hits = await kenniswijzer.search("schuldhulp gemeente", { clearance: "openbaar", kinds: ["municipality"] });
    expect(hits.map((hit) => hit.name).sort()).toEqual(["gemeente Leiden", "gemeente Tilburg"]);
  });

  it("refuses a region that nobody knows", async () => {
    await expect(titles({ region: "Verweggistan" })).rejects.toMatchObject({
      code: "invalid-input",
      message: expect.stringContaining("Verweggistan"),
    });
  });
});

describe("a question", () => {
  const partners = async (more: Partial<SearchOptions>): Promise<string[]> => {
    const { items } = await kenniswijzer.ask("Wie werkt aan schuldhulp?", { clearance: "openbaar", ...more });
    return items.map((item) => item.name).sort();
  };

  it.each([
    { more: {}, found: ["gemeente Leiden", "gemeente Tilburg"], because: "nothing restricts it" },
    { more: { from: "2016" }, found: ["gemeente Tilburg"], because: "the other note is older" },
    { more: { region: "Leiden" }, found: ["gemeente Leiden"], because: "only one document names it" },
    { more: { documents: [] }, found: [], because: "no document at all" },
    { more: { kinds: ["municipality" as const] }, found: ["gemeente Leiden", "gemeente Tilburg"], because: "both are" },
    { more: { kinds: ["network" as const] }, found: [], because: "neither is" },
  ])("restricted to $more is answered by $found ($because)", async ({ more, found }) => {
    expect(await partners(more)).toEqual(found);
  });

  it("is answered in English where that is asked for, with its quotes as they are", async () => {
    const answer = await kenniswijzer.ask("Wie werkt aan schuldhulp?", { clearance: "openbaar", language: "en" });
    expect(answer.text).toMatch(/gemeente Leiden \(.+2015.*\): “Gemeente Leiden werkt aan schuldhulp voor gezinnen\.”/);
  });

  it("shows no sentence and no suggestion of a document that was left out", async () => {
    const answer = await kenniswijzer.ask("Wie werkt aan schuldhulp?", { clearance: "openbaar", from: "2016" });
    expect(JSON.stringify(answer)).not.toMatch(/Leiden|gezinnen/);
  });
});
