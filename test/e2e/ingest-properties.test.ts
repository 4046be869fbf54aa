import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { type Dump, digest, dump, type GraphStore } from "@kenniswijzer/graph";
import { memoryStore } from "@kenniswijzer/graph/stores/memory";
import { readDocumentBytes } from "@kenniswijzer/ingest";
import fc from "fast-check";
import { type Kenniswijzer, openKenniswijzer, type Source } from "kenniswijzer";
import { beforeAll, describe, expect, it } from "vitest";
import { docs, filesIn, notes, seeds } from "../support/corpus.ts";

interface Text {
  readonly name: string;
  readonly text: string;
}

const TOWNS = ["gemeente Leiden", "gem. Gouda", "Delft", "de gemeente Zwolle"];
const PARTIES = [
  ...TOWNS,
  "Movisie",
  "Hogeschool Leiden",
  "lectoraat Jeugd (LJ)",
  "LJ",
  "GGD Hollands Noorden",
  "Xyzor",
];
const ACTS = ["werkt samen met", "betaalt", "neemt deel aan", "doet niet mee met", "gaat in 2027 werken met", "trekt"];
const SUBJECTS = ["schuldhulp", "het project Buurtkracht", "eenzaamheid onder ouderen", "wonen en zorg", "preventie"];

const oneOf = (words: readonly string[]) => fc.constantFrom(...words);
const sentence = fc
  .tuple(oneOf(PARTIES), oneOf(ACTS), oneOf([...PARTIES, ...SUBJECTS]), oneOf(SUBJECTS))
  .map(([who, does, whom, about]) => `${who} ${does} ${whom} aan ${about}.`);
const item = fc.tuple(oneOf(SUBJECTS), oneOf(PARTIES)).map(([about, who]) => `- ${about} (${who})`);
const line = fc.oneof(
  { weight: 4, arbitrary: sentence },
  { weight: 3, arbitrary: item },
  { weight: 1, arbitrary: oneOf(SUBJECTS).map((subject) => `## Thema: ${subject}`) },
  { weight: 1, arbitrary: fc.string({ maxLength: 30 }) },
);
const generated = fc
  .array(line, { minLength: 1, maxLength: 8 })
  .map((lines) => `# Notitie\n\n${lines.join("\n\n")}\n`.replace(/[^\P{C}\n]/gu, " "));

let real: Text[] = [];
beforeAll(async () => {
  const files = await filesIn(seeds, notes, docs);
  real = await Promise.all(files.map(async (file) => ({ name: basename(file), text: await readFile(file, "utf8") })));
});

/** Some documents, made up and real, each under a name of its own. */
const someTexts = fc
  .tuple(fc.array(generated, { minLength: 1, maxLength: 4 }), fc.array(fc.nat(), { maxLength: 1 }))
  .map(([made, picks]): Text[] => [
    ...made.map((text, at) => ({ name: `notitie-${at}.md`, text })),
    ...new Map(picks.map((pick) => [pick % real.length, real[pick % real.length] as Text])).values(),
  ]);

async function* sources(texts: readonly Text[]): AsyncGenerator<Source> {
  for (const { name, text } of texts) {
    const read = () => readDocumentBytes({ source: name, location: name, bytes: Buffer.from(text) });
    yield { name, bytes: text.length, read };
  }
}

const over = (store: GraphStore): Promise<Kenniswijzer> =>
  openKenniswijzer({ store, model: "none", onNotice: () => {} });

async function storeOf(...batches: readonly (readonly Text[])[]): Promise<GraphStore> {
  const store = memoryStore();
  const kenniswijzer = await over(store);
  for (const texts of batches) await kenniswijzer.ingest(sources(texts), { workers: 0 });
  return store;
}

const digestOf = async (store: GraphStore): Promise<string> => digest(await dump(store));

/** What a quote, a passage or a mention says must stand in its document where it says. */
function expectVerbatim({ readings, assertions }: Dump): void {
  const texts = new Map(readings.map(({ document }) => [document.id, document.text]));
  for (const { document, start, end, quote } of assertions) expect(texts.get(document)?.slice(start, end)).toBe(quote);
  for (const { document, passages, mentions, claims, values } of readings) {
    for (const { start, end, text } of passages) expect(document.text.slice(start, end)).toBe(text);
    for (const { start, end, text } of values) expect(document.text.slice(start, end)).toBe(text);
    const spans = new Map(passages.map((passage) => [passage.id, passage]));
    for (const { passage, start, end } of [...mentions, ...claims]) {
      const around = spans.get(passage);
      expect(start).toBeLessThan(end);
      expect([start >= (around?.start ?? Number.NaN), end <= (around?.end ?? Number.NaN)]).toEqual([true, true]);
    }
  }
}

const RUNS = { numRuns: 25 };

describe("ingest, over documents made up and real", () => {
  it("changes nothing the second time", async () => {
    await fc.assert(
      fc.asyncProperty(someTexts, async (texts) => {
        const store = await storeOf(texts);
        const [once, revision] = [await digestOf(store), await store.revision()];
        const again = await (await over(store)).ingest(sources(texts), { workers: 0 });
        expect(again.filter(({ outcome }) => outcome !== "unchanged" && outcome !== "failed")).toEqual([]);
        expect(await digestOf(store)).toBe(once);
        expect(await store.revision()).toBe(revision);
      }),
      RUNS,
    );
  });

  it("gives the same graph whatever the order", async () => {
    const ordered = someTexts.chain((texts) =>
      fc.tuple(fc.constant(texts), fc.shuffledSubarray(texts, { minLength: texts.length })),
    );
    await fc.assert(
      fc.asyncProperty(ordered, async ([texts, others]) => {
        expect(await digestOf(await storeOf(others))).toBe(await digestOf(await storeOf(texts)));
      }),
      RUNS,
    );
  });

  it("takes a document back as if it had never been there", async () => {
    const parted = someTexts.chain((texts) => fc.tuple(fc.constant(texts), fc.subarray(texts)));
    await fc.assert(
      fc.asyncProperty(parted, async ([texts, kept]) => {
        const store = await storeOf(texts);
        const kenniswijzer = await over(store);
        const expected = await storeOf(kept);
        const stays = new Set((await expected.documents(["intern"])).map(({ id }) => id));
        for (const { id } of await store.documents(["intern"])) if (!stays.has(id)) await kenniswijzer.remove(id);
        // settings are of the store, not of a document: they are written with the first one
        const [{ settings: _, ...left }, { settings: __, ...whole }] = [await dump(store), await dump(expected)];
        expect(left).toEqual(whole);
      }),
      RUNS,
    );
  });

  it("replaces a document by its new version as if there had been no other", async () => {
    await fc.assert(
      fc.asyncProperty(someTexts, generated, async (texts, newer) => {
        const [first, ...rest] = texts as [Text, ...Text[]];
        const changed = [{ ...first, text: newer }];
        expect(await digestOf(await storeOf(texts, changed))).toBe(await digestOf(await storeOf(rest, changed)));
      }),
      RUNS,
    );
  });

  it("quotes every document verbatim at its offsets", async () => {
    await fc.assert(
      fc.asyncProperty(someTexts, async (texts) => expectVerbatim(await dump(await storeOf(texts)))),
      RUNS,
    );
    expectVerbatim(await dump(await storeOf(real)));
  });

  it("shows beforehand what it then does", async () => {
    const parted = someTexts.chain((texts) => fc.tuple(fc.constant(texts), fc.subarray(texts)));
    await fc.assert(
      fc.asyncProperty(parted, async ([texts, first]) => {
        const store = await storeOf(first);
        const kenniswijzer = await over(store);
        const before = await dump(store);
        const { nodes, relations } = await kenniswijzer.preview(sources(texts), { workers: 0 });
        expect(await digestOf(store)).toBe(digest(before));
        await kenniswijzer.ingest(sources(texts), { workers: 0 });
        const after = await dump(store);
        const [old, now] = [new Set(before.nodes.map(({ id }) => id)), new Set(after.nodes.map(({ id }) => id))];
        expect(nodes.added.map(({ id }) => id).sort()).toEqual([...now].filter((id) => !old.has(id)).sort());
        expect(nodes.gone.map(({ id }) => id).sort()).toEqual([...old].filter((id) => !now.has(id)).sort());
        expect(relations.added.length - relations.gone.length).toBe(after.edges.length - before.edges.length);
      }),
      RUNS,
    );
  });
});
