import { memoryStore } from "@kenniswijzer/graph/stores/memory";
import { readDocument } from "@kenniswijzer/ingest";
import { describe, expect, it } from "vitest";
import { type Kenniswijzer, type OwnExtractor, type OwnFinding, openKenniswijzer, type Source } from "./index.ts";

const NOTE = "Notitie\n\nAanjager: Stichting Zonnebloesem >> buurtmoestuinen\n\nEr is koffie.";

async function* sources(): AsyncGenerator<Source> {
  const read = async () => readDocument({ text: NOTE, source: "n.txt", visibility: "openbaar" });
  yield { name: "n.txt", bytes: NOTE.length, read };
}

const finding = (more: Partial<OwnFinding> = {}): OwnFinding => ({
  subject: { type: "Actor", kind: "organisation", name: "Stichting Zonnebloesem" },
  predicate: "WORKS_ON",
  object: { type: "Theme", name: "buurtmoestuinen" },
  ...more,
});

const drivers = (more: Partial<OwnFinding> = {}, version = "1"): OwnExtractor => ({
  name: "aanjagers",
  version,
  find: ({ text }) => (text.startsWith("Aanjager:") ? [finding(more)] : []),
});

const opened = (store = memoryStore(), ...extractors: OwnExtractor[]): Promise<Kenniswijzer> =>
  openKenniswijzer({ store, model: "none", extractors, onNotice: () => {} });

describe("an extractor of one's own", () => {
  it("adds what it finds, with its proof, and answers are given from it", async () => {
    const own = await opened(memoryStore(), drivers());
    await own.ingest(sources(), { workers: 2 });
    const { items } = await own.ask("Wie werkt aan buurtmoestuinen?", { clearance: "openbaar" });
    expect(items.map(({ name, citations }) => [name, citations[0]?.quote])).toEqual([
      ["Stichting Zonnebloesem", "Aanjager: Stichting Zonnebloesem >> buurtmoestuinen"],
    ]);
  });

  it("has documents read again when it comes, changes or goes", async () => {
    const store = memoryStore();
    await (await opened(store)).ingest(sources());
    for (const extractors of [[drivers()], [drivers({}, "2")], []]) {
      const own = await opened(store, ...extractors);
      expect(await own.refresh()).toBe(1);
      expect(await own.refresh()).toBe(0);
    }
  });

  it.each([
    { more: { object: { type: "Theme", name: "moestuin op daken" } }, says: "names what the passage doesn't" },
    { more: { proof: { start: 0, end: 4000 } }, says: "lies outside the passage" },
    { more: { confidence: 7 }, says: "not 0 to 1" },
  ] as const)("makes its document fail, by name, when it $says", async ({ more, says }) => {
    const own = await opened(memoryStore(), drivers(more));
    const [outcome] = await own.ingest(sources());
    expect(outcome?.outcome).toBe("failed");
    expect(outcome?.error?.message).toMatch(new RegExp(`extractor aanjagers: .*${says}`));
  });
});
