import { type Embedder, transformersEmbedder } from "@kenniswijzer/embedding";
import { conceptVectorsHeader, thesaurus } from "@kenniswijzer/gazetteer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { everydayFigures, everydayWordings } from "./everyday.ts";

let embedder: Embedder;
beforeAll(async () => {
  embedder = await transformersEmbedder({ model: "@kenniswijzer/model-use-nl" });
});
afterAll(() => embedder.close());

describe("everyday wordings find their theme", () => {
  it.each([
    { half: "measure", without: [], first: 0.85, firstThree: 0.95 },
    { half: "measure", without: ["vector"], first: 0.85, firstThree: 0.95 },
    { half: "look", without: [], first: 0.88, firstThree: 0.95 },
    { half: "heard", without: [], first: 0.55, firstThree: 0.7 },
  ] as const)("$half without $without: $first at first, $firstThree in the first three", async (floor) => {
    const found = await everydayFigures(everydayWordings(floor.half), embedder, floor.without);
    expect(found.first).toBeGreaterThanOrEqual(floor.first);
    expect(found.firstThree).toBeGreaterThanOrEqual(floor.firstThree);
  });

  it("by meaning too: the packaged vectors are of this thesaurus and this model (else run scripts/embed-thesaurus.mts)", () => {
    expect(conceptVectorsHeader()).toEqual({
      embedder: embedder.id,
      thesaurus: thesaurus().version,
      dimension: embedder.dimension,
    });
  });
});
