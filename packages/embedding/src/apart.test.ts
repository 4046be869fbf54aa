import { createRequire } from "node:module";
import { dirname } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { passagesApart } from "./apart.ts";
import type { Embedder } from "./embedder.ts";
import { transformersEmbedder } from "./transformers.ts";

const model = dirname(createRequire(import.meta.url).resolve("@kenniswijzer/model-use-nl/package.json"));
const TEXTS = ["schulden in gezinnen", "informele zorg", "de gemeente werkt samen met het wijkteam"];

let here: Embedder;
let apart: Embedder;
beforeAll(async () => {
  here = await transformersEmbedder({ model });
  apart = passagesApart(here, { model });
});
afterAll(() => apart.close());

describe("passages in a thread of their own", () => {
  it("have the vectors that they have here, in order", async () => {
    const [there, own] = [await apart.embed(TEXTS, "passage"), await here.embed(TEXTS, "passage")];
    expect(there).toEqual(own);
  });

  it("let a question through while they are embedded", async () => {
    const order: string[] = [];
    const many = Array.from({ length: 200 }, (_, at) => `${TEXTS[at % 3]} ${at}`);
    const passages = apart.embed(many, "passage").then(() => order.push("passages"));
    await apart.embed(["wie helpt?"], "query").then(() => order.push("question"));
    await passages;
    expect(order).toEqual(["question", "passages"]);
  });

  it("tell what is wrong with the model", async () => {
    const wrong = passagesApart(here, { model: `${model}/onnx` });
    await expect(wrong.embed(TEXTS, "passage")).rejects.toMatchObject({
      code: expect.stringMatching(/incompatible|not-found|invalid-input/),
    });
    await expect(wrong.embed([], "passage")).resolves.toEqual([]);
  });
});
