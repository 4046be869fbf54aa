import { describe, expect, it, onTestFinished } from "vitest";
import { graphChange } from "../../change.ts";
import { EVERYTHING, passageItem, sampleReading } from "../../conformance/samples.ts";
import { sqliteStore } from "../sqlite.ts";

describe("a choice of documents", () => {
  it("is asked anew once the store has changed, and finds what came and not what went", async () => {
    const store = await sqliteStore({ path: ":memory:" });
    onTestFinished(() => store.close());
    const put = async (name: string, lines: readonly string[]): Promise<void> => {
      const reading = sampleReading(name, [...lines]);
      const items = lines.map((_, n) => passageItem(reading, n));
      await store.apply(graphChange(await store.revision(), { put: { readings: [reading], items } }));
    };
    const found = async (documents: readonly string[]): Promise<string[]> => {
      const filter = { visible: EVERYTHING, documents };
      const { items } = await store.candidates({ names: [], terms: ["schuld"], near: [], limit: 10, filter });
      return items.flatMap(({ passage }) => passage?.document ?? []).sort();
    };
    await put("a", ["schuld"]);
    await put("b", ["schuld"]);
    const [a, b] = (await store.documents(EVERYTHING)).map(({ id }) => id) as [string, string];
    expect([await found([a]), await found([a, b]), await found([])]).toEqual([[a], [a, b], []]);
    await put("a", ["schuld", "en schuld"]);
    expect([await found([a]), await found([a, b])]).toEqual([
      [a, a],
      [a, a, b],
    ]);
    await store.apply(graphChange(await store.revision(), { remove: { documents: [a], items: [`${a}:0`, `${a}:1`] } }));
    expect(await found([a, b])).toEqual([b]);
  });
});
