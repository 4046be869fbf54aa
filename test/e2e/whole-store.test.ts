import { join } from "node:path";
import { transformersEmbedder } from "@kenniswijzer/embedding";
import { dump } from "@kenniswijzer/graph";
import { type Kenniswijzer, openKenniswijzer, sourcesAt } from "kenniswijzer";
import { describe, expect, it, onTestFinished } from "vitest";
import { docs, filesIn, notes, seeds } from "../support/corpus.ts";
import { emptyFolder } from "../support/folder.ts";

async function onSqlite(): Promise<Kenniswijzer> {
  const embedder = await transformersEmbedder({ model: "@kenniswijzer/model-use-nl" });
  const kenniswijzer = await openKenniswijzer({
    store: `sqlite:${join(await emptyFolder(), "kennis.db")}`,
    model: embedder,
  });
  onTestFinished(() => kenniswijzer.close());
  return kenniswijzer;
}

async function reading(files: readonly string[]): Promise<Kenniswijzer> {
  const kenniswijzer = await onSqlite();
  await kenniswijzer.ingest(sourcesAt(files, { visibility: "openbaar" }));
  return kenniswijzer;
}

describe("the whole store", () => {
  it("is the same after reading the same documents twice", async () => {
    const files = await filesIn(seeds, notes);
    const kenniswijzer = await reading(files);
    const once = await dump(kenniswijzer.store);
    const outcomes = await kenniswijzer.ingest(sourcesAt(files, { visibility: "openbaar" }));
    expect(new Set(outcomes.map((o) => o.outcome))).toEqual(new Set(["unchanged"]));
    expect(await dump(kenniswijzer.store)).toEqual(once);
    expect(once.nodes.length).toBeGreaterThan(100);
  });

  it("is the same whatever the order of the documents", async () => {
    const files = await filesIn(seeds, notes);
    expect(await dump((await reading(files.toReversed())).store)).toEqual(await dump((await reading(files)).store));
  });

  it("is after removing one seed what the other alone gives", async () => {
    const [first = "", second = ""] = await filesIn(seeds);
    const both = await reading([first, second]);
    const alone = await reading([first]);
    const [kept] = await alone.documents({ clearance: "openbaar" });
    for (const { id } of await both.documents({ clearance: "openbaar" })) if (id !== kept?.id) await both.remove(id);
    expect(await dump(both.store)).toEqual(await dump(alone.store));
  });

  it("quotes every document verbatim at its offsets", async () => {
    const kenniswijzer = await reading(await filesIn(seeds, notes, docs));
    const { readings, assertions } = await dump(kenniswijzer.store);
    const texts = new Map(readings.map((r) => [r.document.id, r.document.text]));
    expect(assertions.length).toBeGreaterThan(200);
    for (const { document, start, end, quote } of assertions)
      expect(texts.get(document)?.slice(start, end)).toBe(quote);
    for (const { document, passages, mentions } of readings) {
      for (const p of passages) expect(document.text.slice(p.start, p.end)).toBe(p.text);
      expect(mentions.every((m) => m.start < m.end && m.end <= document.text.length)).toBe(true);
    }
  });
});
