import { describe, expect, it } from "vitest";
import type { Embedder } from "./embedder.ts";
import { remembering } from "./remembering.ts";

/** Counts what it is asked; a text's vector is its length. */
function counting(): Embedder & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    id: "lengths",
    dimension: 1,
    asked,
    embed: async (texts) => {
      asked.push(...texts);
      return texts.map((text) => Float32Array.of(text.length));
    },
    close: async () => {},
  };
}

describe("remembering", () => {
  it("embeds a question once, in whatever company it comes", async () => {
    const model = counting();
    const embedder = remembering(model);
    await embedder.embed(["een"], "query");
    const found = await embedder.embed(["drie", "een", "drie"], "query");
    expect(found.map(([x]) => x)).toEqual([4, 3, 4]);
    expect(model.asked).toEqual(["een", "drie"]);
  });

  it("keeps no passages", async () => {
    const model = counting();
    const embedder = remembering(model);
    await embedder.embed(["een"], "passage");
    await embedder.embed(["een"], "passage");
    expect(model.asked).toEqual(["een", "een"]);
  });

  it("forgets what was asked longest ago", async () => {
    const model = counting();
    const embedder = remembering(model, 2);
    for (const text of ["een", "twee", "een", "drie", "een", "twee"]) await embedder.embed([text], "query");
    expect(model.asked).toEqual(["een", "twee", "drie", "twee"]);
  });
});
