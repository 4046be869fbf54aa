import { memoryStore } from "@kenniswijzer/graph/stores/memory";
import { readDocument } from "@kenniswijzer/ingest";
import { expect, it } from "vitest";
import { openKenniswijzer, type Source } from "./index.ts";

const TEXT = "Stichting Zorgpact Friesland werkt samen met gemeente Leeuwarden aan schuldhulpverlening.";

async function* sources(): AsyncGenerator<Source> {
  yield {
    name: "a",
    bytes: TEXT.length,
    read: async () => readDocument({ text: TEXT, source: "a.txt", id: "a", visibility: "intern" }),
  };
}

it("tells where a document names whom, as decided by people, and nothing of a document that is hidden", async () => {
  const kenniswijzer = await openKenniswijzer({ store: memoryStore(), model: "none", onNotice: () => {} });
  await kenniswijzer.ingest(sources());
  const named = async () =>
    ((await kenniswijzer.mentions("a", { clearance: "intern" })) ?? []).map(({ start, end, node }) => [
      TEXT.slice(start, end),
      node.type,
      node.name,
    ]);
  expect(await named()).toEqual([
    ["Stichting Zorgpact Friesland", "Actor", "Stichting Zorgpact Friesland"],
    ["gemeente Leeuwarden", "Actor", "gemeente Leeuwarden"],
    ["schuldhulpverlening", "Theme", "schuldhulpverlening"],
  ]);
  const decision = { action: "rename", target: "Stichting Zorgpact Friesland", name: "Zorgpact", by: "Anna" } as const;
  await kenniswijzer.review.decide(decision, { clearance: "intern" });
  expect((await named())[0]?.[2]).toBe("Zorgpact");
  expect(await kenniswijzer.mentions("a", { clearance: "openbaar" })).toBeUndefined();
  expect(await kenniswijzer.mentions("b", { clearance: "intern" })).toBeUndefined();
  await kenniswijzer.close();
});
