import { afterAll, beforeAll, expect, it } from "vitest";
import { type Embedder, transformersEmbedder } from "./index.ts";

let embedder: Embedder;
beforeAll(async () => {
  embedder = await transformersEmbedder({ model: "@kenniswijzer/model-use-nl" });
});
afterAll(async () => embedder.close());

it("says which model it is by name, hash and pooling", () => {
  expect(embedder.id).toMatch(/^use-nl@[0-9a-f]{16} cls$/);
  expect(embedder.dimension).toBe(512);
});
