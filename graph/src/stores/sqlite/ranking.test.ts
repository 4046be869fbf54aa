import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ChangeParts, graphChange } from "../../change.ts";
import { EVERYTHING, passageItem, sampleReading } from "../../conformance/samples.ts";
import { memoryStore } from "../memory.ts";
import { sqliteStore } from "../sqlite.ts";

/** A few words stand in almost every passage, most in a few: the case that MaxScore is for. */
const word = fc.double({ min: 0, max: 0.999, noNaN: true }).map((x) => `w${Math.floor(200 ** x)}`);
const line = fc.array(word, { minLength: 1, maxLength: 25 }).map((words) => words.join(" "));
const corpus = fc.array(line, { minLength: 100, maxLength: 200 });
const asked = fc.record({
  terms: fc.array(word, { minLength: 1, maxLength: 10 }),
  limit: fc.integer({ min: 1, max: 30 }),
});

describe("best", () => {
  it("finds the same items without reading every posting", async () => {
    await fc.assert(
      fc.asyncProperty(corpus, fc.array(asked, { minLength: 10, maxLength: 20 }), async (lines, requests) => {
        const reading = sampleReading("a", lines);
        const parts: ChangeParts = {
          put: { readings: [reading], items: lines.map((_, n) => passageItem(reading, n)) },
        };
        const [memory, sqlite] = [memoryStore(), await sqliteStore({ path: ":memory:" })];
        await memory.apply(graphChange(0, parts));
        await sqlite.apply(graphChange(0, parts));
        for (const request of requests) {
          const all = { names: [], near: [], filter: { visible: EVERYTHING }, ...request };
          const ids = async (store: typeof memory) => (await store.candidates(all)).items.map((i) => i.id).sort();
          expect(await ids(sqlite)).toEqual(await ids(memory));
        }
        await sqlite.close();
      }),
      { numRuns: 15 },
    );
  });
});
