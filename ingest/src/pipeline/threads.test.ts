import { digest, dump, type GraphStore } from "@kenniswijzer/graph";
import { memoryStore } from "@kenniswijzer/graph/stores/memory";
import { describe, expect, it, onTestFinished } from "vitest";
import { readDocument } from "../document/document.ts";
import { policyIn } from "../privacy/policy.ts";
import { type IngestDeps, ingest, refresh } from "./ingest.ts";
import type { Outcome } from "./outcome.ts";
import { type ReadBy, readFunctions } from "./read-by.ts";
import { growing, type Readers, readersHere } from "./readers.ts";
import { type Source, source } from "./source.ts";
import { readersInThreads } from "./threads.ts";

const MOODY = new URL("./samples/moody-thread.ts", import.meta.url);
const BY: ReadBy = {
  policy: policyIn(new Map()),
  concepts: [{ name: "Buurtkracht", words: ["schuldhulp in de wijk"], everyday: [], broader: [], related: [] }],
};

const note = (name: string, text: string): Source =>
  source(name, text.length, async () => ({
    from: "bytes",
    input: { source: name, bytes: Buffer.from(text), location: name, visibility: "intern" },
    settings: {},
  }));

async function* all(...sources: readonly Source[]): AsyncGenerator<Source> {
  yield* sources;
}

const depsOn = (store: GraphStore): IngestDeps => ({
  store,
  index: async () => [],
  ...readFunctions(BY),
});

async function threads(
  count: number,
  of: { timeoutMs?: number; memoryMb?: number; script?: URL } = {},
): Promise<Readers> {
  const readers = await readersInThreads({ by: BY, count, timeoutMs: 20_000, ...of });
  onTestFinished(() => readers.close());
  return readers;
}

const said = (outcomes: readonly Outcome[]): string[] =>
  outcomes.map(({ source, outcome, error }) => `${source} ${outcome}${error ? `: ${error.message}` : ""}`);

const TOWNS = ["Leiden", "Gouda", "Delft", "Zwolle", "Almere", "Breda", "Venlo", "Tilburg"];
const NOTES = TOWNS.map((town) =>
  note(`${town}.md`, `# Notitie ${town}\n\nDe gemeente ${town} werkt samen met Movisie aan schuldhulp in de wijk.\n`),
);

describe("ingest in threads", () => {
  it("makes the same graph as without them, and says so in the same order", async () => {
    const [one, other] = [memoryStore(), memoryStore()];
    const twice = [...NOTES, note("Leiden.md", "# Notitie Leiden\n\nDe gemeente Leiden werkt samen met Vilans.\n")];
    const here = await ingest(all(...twice), depsOn(one));
    const there = await ingest(all(...twice), depsOn(other), { readers: await threads(3) });
    expect(said(there)).toEqual(said(here));
    expect(digest(await dump(other))).toBe(digest(await dump(one)));
    expect((await one.documents(["intern"])).length).toBe(TOWNS.length);
  });

  it.each([
    { mood: "hangs", says: /kwaad\.md was not read within 4 s/ },
    { mood: "dies", says: /kwaad\.md/ },
    { mood: "eats", says: /kwaad\.md.*more memory/ },
    { mood: "throws", says: /kwaad\.md.*nobody thought of this/ },
  ])("names a document at which a thread $mood, and reads the rest", async ({ mood, says }) => {
    const store = memoryStore();
    const timeoutMs = mood === "hangs" ? 4_000 : 20_000;
    const readers = await threads(2, { timeoutMs, memoryMb: 150, script: MOODY });
    const bad = note("kwaad.md", `Dit ${mood} van de gemeente Gouda.`);
    const [one, two, ...rest] = NOTES as [Source, Source, ...Source[]];
    const outcomes = await ingest(all(one, bad, two, ...rest), depsOn(store), { readers });
    expect(outcomes.map((own) => own.outcome)).toEqual(["added", "failed", ...NOTES.slice(1).map(() => "added")]);
    expect(outcomes[1]?.error).toMatchObject({ code: "invalid-input", message: expect.stringMatching(says) });
    expect((await store.documents(["intern"])).length).toBe(NOTES.length);
  });

  it("reads a document again, alone and with room, for which a thread has no memory", async () => {
    const readers = await threads(1, { memoryMb: 150, script: MOODY });
    const large = note("groot.md", "Dit gulps van de gemeente Gouda.");
    const outcomes = await ingest(all(large, ...NOTES.slice(0, 2)), depsOn(memoryStore()), { readers });
    expect(outcomes.map((own) => own.outcome)).toEqual(["added", "added", "added"]);
  });

  it("names a source that never ends, and reads the rest", async () => {
    const endless: Source = { name: "eindeloos", bytes: 0, read: () => new Promise(() => {}) };
    const readers = readersHere(depsOn(memoryStore()), 50);
    const outcomes = await ingest(all(endless, ...NOTES), depsOn(memoryStore()), { readers });
    expect(said(outcomes)[0]).toMatch(/^eindeloos failed: .*was not read within/);
    expect(outcomes.filter((own) => own.outcome === "added")).toHaveLength(NOTES.length);
  });

  it("reads what only this process can get at", async () => {
    const own: Source = {
      name: "eigen",
      bytes: 10,
      read: async () => readDocument({ source: "eigen", text: "De gemeente Delft werkt samen met Movisie." }),
    };
    const outcomes = await ingest(all(own), depsOn(memoryStore()), { readers: await threads(1) });
    expect(outcomes).toMatchObject([{ outcome: "added", actors: 2 }]);
  });

  it("reads stored documents again, and leaves what cannot be read as it was", async () => {
    const store = memoryStore();
    await ingest(all(...NOTES, note("kwaad.md", "Dit throws van de gemeente Gouda.")), depsOn(store));
    const before = await dump(store);
    const later = { ...depsOn(store), versions: { ...readFunctions(BY).versions, extraction: "later" } };
    const readers = await threads(2, { script: MOODY });
    await expect(refresh(later, { readers })).rejects.toMatchObject({ code: "invalid-input" });
    expect(digest(await dump(store))).toBe(digest(before));
  });
});

describe("growing readers", () => {
  it.each([
    { bytes: [1000, 1000], started: false, because: "a few notes are read sooner than a thread starts" },
    { bytes: [1000, 600_000], started: true, because: "one document is large" },
    { bytes: Array.from({ length: 30 }, () => 40_000), started: true, because: "there are many" },
  ])("start threads: $started ($because)", async ({ bytes, started }) => {
    let count = 0;
    const here = readersHere(depsOn(memoryStore()));
    const readers = growing(here, async () => {
      count += 1;
      return here;
    });
    for (const size of bytes) await readers.read({ ...(NOTES[0] as Source), bytes: size });
    await readers.close();
    expect(count).toBe(started ? 1 : 0);
  });
});
