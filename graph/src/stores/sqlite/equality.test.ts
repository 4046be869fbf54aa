import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answers, applyAll, changes, questions } from "../../conformance/random.ts";
import { dump } from "../../dump.ts";
import { memoryStore } from "../memory.ts";
import { sqliteStore } from "../sqlite.ts";

describe("sqliteStore against memoryStore", () => {
  it("takes and refuses the same changes, knows the same after them and answers the same", async () => {
    await fc.assert(
      fc.asyncProperty(changes, fc.array(questions, { minLength: 1, maxLength: 4 }), async (all, asked) => {
        const [memory, sqlite] = [memoryStore(), await sqliteStore({ path: ":memory:" })];
        try {
          expect(await applyAll(sqlite, all)).toEqual(await applyAll(memory, all));
          expect(await dump(sqlite)).toEqual(await dump(memory));
          for (const question of asked)
            expect(await answers(sqlite, question)).toEqual(await answers(memory, question));
        } finally {
          await sqlite.close();
        }
      }),
      { numRuns: 250 },
    );
  }, 120_000);
});
