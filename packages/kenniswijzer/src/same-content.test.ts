import type { Visibility } from "@kenniswijzer/domain";
import { memoryStore } from "@kenniswijzer/graph/stores/memory";
import { type Outcome, readDocumentBytes, type Source } from "@kenniswijzer/ingest";
import { describe, expect, it } from "vitest";
import { openKenniswijzer } from "./open.ts";

const TEXT = "# Notitie\n\nDe gemeente Leiden werkt samen met Movisie aan schuldhulp.\n";

async function* notes(visibility: Visibility, ...names: readonly string[]): AsyncGenerator<Source> {
  for (const name of names) {
    const input = { source: name, location: name, visibility, bytes: Buffer.from(name.startsWith("x") ? name : TEXT) };
    yield { name, bytes: TEXT.length, read: () => readDocumentBytes(input) };
  }
}

const told = (outcomes: readonly Outcome[]): string[] =>
  outcomes.flatMap(({ source, remarks = [] }) => remarks.map((remark) => `${source}: ${remark}`));

describe("two files of one content", () => {
  it("stay two documents, and the later of them is told of once", async () => {
    const kenniswijzer = await openKenniswijzer({ store: memoryStore(), model: "none" });
    const first = await kenniswijzer.ingest(notes("intern", "a.md", "xylofoon.md", "b.md"), { workers: 0 });
    expect(first.map(({ outcome }) => outcome)).toEqual(["added", "added", "added"]);
    expect(told(first)).toEqual(["b.md: (b.md) heeft dezelfde inhoud als a.md: als bewijs tellen ze één keer"]);
    expect(told(await kenniswijzer.ingest(notes("intern", "a.md", "b.md"), { workers: 0 }))).toEqual([]);
    const later = await kenniswijzer.ingest(notes("intern", "c.md"), { workers: 0 });
    expect(told(later)).toEqual([
      "c.md: (c.md) heeft dezelfde inhoud als a.md en nog 1: als bewijs tellen ze één keer",
    ]);
    await kenniswijzer.close();
  });

  it("are not told of to whom may not see the other", async () => {
    const kenniswijzer = await openKenniswijzer({ store: memoryStore(), model: "none" });
    await kenniswijzer.ingest(notes("vertrouwelijk", "a.md"), { workers: 0 });
    const open = await kenniswijzer.ingest(notes("openbaar", "b.md"), { workers: 0, clearance: "openbaar" });
    expect(told(open)).toEqual([]);
    await kenniswijzer.close();
  });
});
