import { memoryStore } from "@kenniswijzer/graph/stores/memory";
import { readDocument } from "@kenniswijzer/ingest";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Kenniswijzer, openKenniswijzer, type Source } from "./index.ts";

const note = (name: string, visibility: "openbaar" | "vertrouwelijk", text: string): Source => ({
  name,
  bytes: text.length,
  read: async () => readDocument({ source: name, text, visibility }),
});

async function* all(...sources: Source[]): AsyncGenerator<Source> {
  yield* sources;
}

const OPEN = `Notitie schuldhulp

14 maart 2015

Gemeente Leiden werkt aan schuldhulp voor gezinnen. Gemeente Gouda werkt aan informele zorg.
De gemeente Súdwest-Fryslân werkt aan informele zorg.`;
const SECRET = "Besloten memo over Stichting Zwijgplicht\n\nStichting Zwijgplicht werkt aan huisuitzettingen.";

let kenniswijzer: Kenniswijzer;
beforeAll(async () => {
  kenniswijzer = await openKenniswijzer({ store: memoryStore(), model: "none", onNotice: () => {} });
  await kenniswijzer.ingest(all(note("leiden.txt", "openbaar", OPEN), note("geheim.txt", "vertrouwelijk", SECRET)));
});
afterAll(() => kenniswijzer.close());

describe("what somebody types", () => {
  const named = async (typed: string, clearance: "openbaar" | "vertrouwelijk" = "openbaar"): Promise<string[]> =>
    (await kenniswijzer.suggest(typed, { clearance })).map(({ name }) => name);

  it.each([
    { typed: "leid", first: "gemeente Leiden", because: "a later word of the name" },
    { typed: "SUDWEST", first: "gemeente Súdwest-Fryslân", because: "no case, no accents" },
    { typed: "informele z", first: "informele zorg", because: "several words" },
    { typed: "notitie", first: "Notitie schuldhulp", because: "the title of a document" },
    { typed: "GM0546", first: undefined, because: "a code is no name" },
    { typed: "eiden", first: undefined, because: "the middle of a word" },
    { typed: " - ", first: undefined, because: "no letter" },
  ])("$typed leads to $first ($because)", async ({ typed, first }) => {
    expect((await named(typed))[0]).toBe(first);
  });

  it("leads to nothing that may not be seen", async () => {
    expect(await named("zwijg")).toEqual([]);
    expect(await named("besloten")).toEqual([]);
    expect(await named("zwijg", "vertrouwelijk")).toContain("Stichting Zwijgplicht");
  });

  it("leads to one type where only that is asked for", async () => {
    const found = await kenniswijzer.suggest("schuldhulp", { clearance: "openbaar", types: ["Document"] });
    expect(found.map(({ type }) => type)).toEqual(["Document"]);
  });
});

describe("a list of nodes", () => {
  const list = (more: object) =>
    kenniswijzer.entities(["Actor"], { clearance: "openbaar", ...more }).then((nodes) => nodes.map(({ name }) => name));

  it("goes on after a place in it, also when what stood there is gone", async () => {
    const whole = await list({});
    expect(whole).toEqual(["gemeente Gouda", "gemeente Leiden", "gemeente Súdwest-Fryslân"]);
    expect(await list({ after: { name: "gemeente Hilversum", id: "weg" } })).toEqual(whole.slice(1));
    expect(await list({ after: { name: "gemeente Gouda", id: "actor:gm0513" }, limit: 1 })).toEqual(whole.slice(1, 2));
  });

  it("is restricted to kinds and to how names begin", async () => {
    expect(await list({ kinds: ["network"] })).toEqual([]);
    expect(await list({ prefix: "Gemeente sud" })).toEqual(["gemeente Súdwest-Fryslân"]);
  });
});

describe("the counts", () => {
  it("are of what may be seen, and new after a change", async () => {
    const open = await kenniswijzer.stats({ clearance: "openbaar" });
    expect(open.documents).toEqual({
      total: 1,
      visibility: { openbaar: 1 },
      kinds: { nota: 1 },
      from: "2015-03-14",
      until: "2015-03-14",
    });
    expect(open.entities.types.Actor).toBe(3);
    const whole = await kenniswijzer.stats({ clearance: "vertrouwelijk" });
    expect([whole.documents.total, whole.entities.types.Actor]).toEqual([2, 4]);
  });
});

describe("evidence about a node", () => {
  it("comes with both names and a sentence that stands in the document", async () => {
    const found = await kenniswijzer.evidence("actor:gm0546", { clearance: "openbaar" });
    expect(found?.map(({ subject, object }) => [subject.name, object.name])).toContainEqual([
      "gemeente Leiden",
      "schuldhulp voor gezinnen",
    ]);
    for (const { citation } of found ?? []) expect(OPEN).toContain(citation.quote);
    expect(await kenniswijzer.evidence("actor:niemand", { clearance: "openbaar" })).toBeUndefined();
  });
});

describe("what is known against a document", () => {
  it("is known in a list right after the document that replaces it came in", async () => {
    const store = memoryStore();
    const own = await openKenniswijzer({ store, model: "none", onNotice: () => {} });
    const plan = (year: number) =>
      `Beleidsplan schuldhulp\n\nDatum: 3 maart ${year}\n\nGemeente Leiden werkt aan schuldhulp.`;
    await own.ingest(all(note("plan-2023.txt", "openbaar", plan(2023))));
    await own.documents({ clearance: "openbaar" });
    await own.ingest(all(note("plan-2025.txt", "openbaar", plan(2025))));
    const listed = await own.documents({ clearance: "openbaar" });
    expect(listed.map(({ source, caution }) => [source, caution])).toContainEqual(["plan-2023.txt", "vervangen"]);
    await own.close();
  });
});
