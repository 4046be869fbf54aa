import { conceptVectors, conceptVectorsHeader, thesaurus } from "@kenniswijzer/gazetteer";
import { describe, expect, it } from "vitest";
import { nearConcepts } from "./near-concepts.ts";

const { embedder, dimension } = conceptVectorsHeader() ?? { embedder: "", dimension: 0 };
const version = thesaurus().version;

/** The vector of the first phrase that a concept has. */
function phraseOf(concept: string): Float32Array {
  const packaged = conceptVectors(embedder, version);
  const row = packaged?.concepts.indexOf(concept) ?? 0;
  const numbers = packaged?.numbers.subarray(row * dimension, (row + 1) * dimension) ?? [];
  return Float32Array.from(numbers, (x) => x * (packaged?.unit ?? 0));
}

describe("nearConcepts", () => {
  it.each(["dementie", "eenzaamheid", "schulden"])("finds %s nearest to its own name", (concept) => {
    const near = nearConcepts(phraseOf(concept), embedder, version) ?? new Map<string, number>();
    const [best] = [...near].sort(([, a], [, b]) => b - a);
    expect(best?.[0]).toBe(concept);
    expect(best?.[1]).toBeGreaterThan(0.5);
    expect(best?.[1]).toBeLessThanOrEqual(1);
  });

  it("leaves out what is no nearer than most", () => {
    const near = nearConcepts(phraseOf("dementie"), embedder, version) ?? new Map<string, number>();
    expect(near.size).toBeGreaterThan(0);
    expect(near.size).toBeLessThan(new Set(conceptVectors(embedder, version)?.concepts).size);
    expect(Math.min(...near.values())).toBeGreaterThan(0);
  });

  it.each([
    { model: "another@1", thesaurus: version, because: "vectors of two models say nothing of each other" },
    { model: embedder, thesaurus: "another", because: "the packaged vectors are of the packaged thesaurus" },
  ])("knows nothing of $model and $thesaurus: $because", (of) => {
    expect(nearConcepts(phraseOf("dementie"), of.model, of.thesaurus)).toBeUndefined();
  });
});
