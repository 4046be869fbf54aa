import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { graphChange } from "../../change.ts";
import { answers, applyAll, changes, questions } from "../../conformance/random.ts";
import { EVERYTHING, passageItem, sampleReading } from "../../conformance/samples.ts";
import { memoryStore } from "../memory.ts";
import { sqliteStore } from "../sqlite.ts";

async function inFolder(work: (path: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "kenniswijzer-"));
  try {
    await work(join(folder, "store.db"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe("items that wait for their postings", () => {
  it("are found as others are, also by who had the store open when they were indexed", async () => {
    const steps = fc.tuple(changes, changes, changes);
    await fc.assert(
      fc.asyncProperty(steps, questions, (parts, asked) =>
        inFolder(async (path) => {
          const memory = memoryStore();
          await (await sqliteStore({ path })).close();
          const reader = await sqliteStore({ path });
          for (const part of parts) {
            const writer = await sqliteStore({ path });
            expect(await applyAll(writer, part)).toEqual(await applyAll(memory, part));
            expect(await answers(reader, asked)).toEqual(await answers(memory, asked));
            // indexes what waits
            await writer.close();
            expect(await answers(reader, asked)).toEqual(await answers(memory, asked));
          }
          await reader.close();
        }),
      ),
      { numRuns: 40 },
    );
  }, 120_000);

  it("are indexed once there are many, in blocks from which some can be taken again", async () => {
    await inFolder(async (path) => {
      const lines = Array.from({ length: 3_500 }, (_, n) => `schuld w${n % 7}${n % 3 === 0 ? " zelden" : ""}`);
      const [memory, sqlite] = [memoryStore(), await sqliteStore({ path })];
      const gone = Array.from({ length: 3_500 }, (_, n) => n).filter((n) => n % 4 === 1);
      for (const store of [memory, sqlite]) {
        for (const [at, id] of ["a", "b", "c"].entries()) {
          const reading = sampleReading(id, lines);
          const put = { readings: [reading], items: lines.map((_, n) => passageItem(reading, n)) };
          await store.apply(graphChange(at, { put }));
        }
        await store.apply(graphChange(3, { remove: { items: gone.flatMap((n) => [`a:${n}`, `c:${n}`]) } }));
      }
      const asked = { names: [], near: [], limit: 20_000, filter: { visible: EVERYTHING } };
      for (const terms of [["schuld"], ["zelden", "w3"]]) {
        const [found, expected] = [
          await sqlite.candidates({ ...asked, terms }),
          await memory.candidates({ ...asked, terms }),
        ];
        expect(found.items.map(({ id }) => id).sort()).toEqual(expected.items.map(({ id }) => id).sort());
        expect(found.frequencies).toEqual(expected.frequencies);
      }
      await sqlite.close();
    });
  }, 60_000);
});
