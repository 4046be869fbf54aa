import { KenniswijzerError } from "@kenniswijzer/domain";
import { digest, dump, type GraphStore } from "@kenniswijzer/graph";
import { memoryStore } from "@kenniswijzer/graph/stores/memory";
import { describe, expect, it } from "vitest";
import { readDocument } from "../document/document.ts";
import { policyIn } from "../privacy/policy.ts";
import { type IngestDeps, ingest, type Progress, refresh } from "./ingest.ts";
import { readFunctions } from "./read-by.ts";
import type { Source } from "./source.ts";

const PARTIES = ["Movisie", "Vilans", "gemeente Leiden", "gemeente Gouda", "GGD Hollands Midden"];

const note = (at: number, name = `notitie ${at}`): Source => {
  const [one, other] = [PARTIES[at % PARTIES.length], PARTIES[(at + 1) % PARTIES.length]];
  const text = `# Notitie ${at}\n\n${one} werkt samen met ${other} aan schuldhulp in de wijk.\n`;
  return { name, bytes: text.length, read: async () => readDocument({ source: name, id: name, text }) };
};

async function* all(sources: readonly Source[]): AsyncGenerator<Source> {
  yield* sources;
}

const NOTES = Array.from({ length: 40 }, (_, at) => note(at));

/** A store that counts what is written, and refuses what the test says. */
function watched(refuses: (documents: readonly string[]) => boolean = () => false) {
  const store = memoryStore();
  const writes: string[][] = [];
  const apply: GraphStore["apply"] = async (change) => {
    const documents = change.put.readings.map(({ document }) => document.id);
    if (refuses(documents)) throw new KenniswijzerError("invalid-input", `no store keeps ${documents}`);
    const revision = await store.apply(change);
    writes.push(documents);
    return revision;
  };
  return { store: { ...store, apply }, writes };
}

const depsOn = (store: GraphStore): IngestDeps => ({
  store,
  index: async () => [],
  ...readFunctions({ policy: policyIn(new Map()), concepts: [] }),
});

describe("documents that are written together", () => {
  it("make the same graph as one by one, in fewer writes, the first by themselves", async () => {
    const [one, many] = [watched(), watched()];
    await ingest(all(NOTES), depsOn(one.store), { onWrite: async () => {} });
    await ingest(all(NOTES), depsOn(many.store));
    expect(digest(await dump(many.store))).toBe(digest(await dump(one.store)));
    expect(one.writes).toEqual(NOTES.map(({ name }) => [name]));
    expect(many.writes.flat()).toEqual(NOTES.map(({ name }) => name));
    expect(many.writes.slice(0, 4).map((own) => own.length)).toEqual([1, 1, 1, 1]);
    expect(many.writes.length).toBeLessThan(NOTES.length);
  });

  it("are reported when they are written, none before", async () => {
    const { store, writes } = watched();
    const early: string[] = [];
    const onProgress = ({ outcome }: Progress): void => {
      if (!writes.flat().includes(outcome.source)) early.push(outcome.source);
    };
    await ingest(all(NOTES), depsOn(store), { onProgress });
    expect(early).toEqual([]);
  });

  it("name the one that no store keeps, and keep the others", async () => {
    const { store } = watched((documents) => documents.includes("notitie 30"));
    const outcomes = await ingest(all(NOTES), depsOn(store));
    expect(outcomes.filter(({ outcome }) => outcome === "failed").map(({ source }) => source)).toEqual(["notitie 30"]);
    expect((await store.documents(["intern"])).length).toBe(NOTES.length - 1);
  });

  it("tell of two versions of one document that the second replaced the first", async () => {
    const twice = [...NOTES.slice(0, 30), note(7, "notitie 12"), note(7, "notitie 12"), ...NOTES.slice(30)];
    const { store } = watched();
    const outcomes = await ingest(all(twice), depsOn(store));
    expect(outcomes.slice(29, 33).map(({ outcome }) => outcome)).toEqual(["added", "updated", "unchanged", "added"]);
  });

  it("are so too when they are read again by newer rules", async () => {
    const { store, writes } = watched();
    const deps = depsOn(store);
    await ingest(all(NOTES), deps);
    const before = digest(await dump(store));
    writes.length = 0;
    expect(await refresh({ ...deps, versions: { ...deps.versions, extraction: "newer" } })).toBe(NOTES.length);
    expect(writes.flat().sort()).toEqual(NOTES.map(({ name }) => name).sort());
    expect(writes.length).toBeLessThan(NOTES.length);
    expect(digest(await dump(store))).toBe(before);
  });
});
