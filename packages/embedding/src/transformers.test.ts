import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { KenniswijzerError } from "@kenniswijzer/domain";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Embedder, modelFolder, transformersEmbedder } from "./index.ts";

const USE_NL = "@kenniswijzer/model-use-nl";
const parity = (file: string) => readFile(new URL(`../parity/${file}`, import.meta.url), "utf8").then(JSON.parse);

const dot = (a: ArrayLike<number>, b: ArrayLike<number>): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
};
const cosine = (a: ArrayLike<number>, b: ArrayLike<number>): number => dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
const refused = async (opening: Promise<Embedder>): Promise<KenniswijzerError> => {
  const error = await opening.then((embedder) => embedder.close()).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(KenniswijzerError);
  return error as KenniswijzerError;
};

let embedder: Embedder;
let texts: string[];
beforeAll(async () => {
  embedder = await transformersEmbedder({ model: USE_NL });
  texts = await parity("texts.json");
});
afterAll(async () => embedder.close());

describe("transformersEmbedder", () => {
  it("says which model it is by name, hash and pooling", () => {
    expect(embedder.id).toMatch(/^use-nl@[0-9a-f]{16} cls$/);
    expect(embedder.dimension).toBe(512);
  });

  it("gives the recorded vectors, of unit length", async () => {
    const recorded = (await parity("use-nl.json")) as { vectors: string[] };
    const vectors = await embedder.embed(texts, "passage");
    expect(vectors.length).toBe(recorded.vectors.length);
    for (const [at, vector] of vectors.entries()) {
      const bytes = Buffer.from(recorded.vectors[at] as string, "base64");
      const kept = new Int16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2);
      expect(cosine(vector, kept), texts[at]).toBeGreaterThanOrEqual(0.9999);
      expect(dot(vector, vector)).toBeCloseTo(1, 5);
    }
  });

  it("gives a text the same vector alone as among others", async () => {
    const together = await embedder.embed(texts, "query");
    for (const [at, text] of texts.entries()) {
      const [alone] = (await embedder.embed([text], "query")) as [Float32Array];
      const apart = Math.max(...alone.map((x, i) => Math.abs(x - (together[at]?.[i] ?? Number.NaN))));
      expect(apart, text).toBeLessThan(1e-6);
    }
  });

  it.each([
    { texts: [], because: "nothing gives nothing" },
    { texts: ["", "  \n", "schulden"], because: "an empty text is near nothing in particular, but has a vector" },
    { texts: ["schulden in gezinnen ".repeat(4000), "kort"], because: "a text beyond the model's length is cut" },
    { texts: ["\u0000\u0007", "🙂🙂", "\ud800"], because: "control signs, emoji and half a character break nothing" },
  ])("embeds anything ($because)", async ({ texts }) => {
    const vectors = await embedder.embed(texts, "passage");
    expect(vectors.length).toBe(texts.length);
    for (const vector of vectors) expect(dot(vector, vector)).toBeCloseTo(1, 5);
  });

  it("answers two callers at once", async () => {
    const [one, two] = await Promise.all([
      embedder.embed(texts, "query"),
      embedder.embed([...texts].reverse(), "query"),
    ]);
    expect(cosine(one[3] as Float32Array, two.at(-4) as Float32Array)).toBeCloseTo(1, 6);
  });

  it("puts a prefix before texts for models that want one, and says so in its id", async () => {
    const prefixes = { query: "vraag: ", passage: "tekst: " };
    const prefixed = await transformersEmbedder({ model: USE_NL, prefixes });
    const [question] = await prefixed.embed(["schulden"], "query");
    const [plain] = await embedder.embed(["vraag: schulden"], "query");
    expect(question).toEqual(plain);
    expect(prefixed.id).toBe(`${embedder.id} ["vraag: ","tekst: "]`);
    await prefixed.close();
  });

  it("refuses work after close, and may be closed twice", async () => {
    const other = await transformersEmbedder({ model: USE_NL });
    await other.close();
    await other.close();
    await expect(other.embed(["schulden"], "query")).rejects.toMatchObject({ code: "invalid-input" });
  });
});

describe("a model folder", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "model-"));
    await cp(modelFolder(USE_NL), folder, { recursive: true, filter: (path) => !path.includes("recipe") });
  });
  afterAll(async () => rm(folder, { recursive: true }));

  it("opens by path and by file URL", async () => {
    for (const model of [folder, pathToFileURL(folder)]) {
      const other = await transformersEmbedder({ model });
      expect(other.id).toBe(embedder.id);
      await other.close();
    }
  });

  it("without a manifest opens when its pooling is given, with the hash of its files", async () => {
    await rm(join(folder, "manifest.json"));
    expect((await refused(transformersEmbedder({ model: folder }))).code).toBe("invalid-input");
    const other = await transformersEmbedder({ model: folder, pooling: "cls" });
    expect(other.id.split("@")[1]).toBe(embedder.id.split("@")[1]);
    expect(other.dimension).toBe(512);
    await other.close();
    await cp(join(modelFolder(USE_NL), "manifest.json"), join(folder, "manifest.json"));
  });

  it("is refused when a file is not the one that its manifest names", async () => {
    const path = join(folder, "tokenizer_config.json");
    const good = await readFile(path);
    await writeFile(path, `${good} `);
    const changed = await refused(transformersEmbedder({ model: folder }));
    expect(changed).toMatchObject({ code: "incompatible", message: expect.stringContaining("tokenizer_config.json") });
    await rm(path);
    expect((await refused(transformersEmbedder({ model: folder }))).message).toContain("missing");
    await writeFile(path, good);
  });

  it("is refused when its manifest is damaged or points outside", async () => {
    const path = join(folder, "manifest.json");
    const good = await readFile(path, "utf8");
    for (const bad of ["{", "{}", "null", good.replace("config.json", "../config.json")]) {
      await writeFile(path, bad);
      expect((await refused(transformersEmbedder({ model: folder }))).code).toBe("incompatible");
    }
    await writeFile(path, good);
  });

  it("is not found where there is none", async () => {
    for (const model of [tmpdir(), "@kenniswijzer/no-such-model", pathToFileURL(tmpdir())]) {
      expect((await refused(transformersEmbedder({ model }))).code).toBe("not-found");
    }
  });
});

it("is unavailable, with the remedy, when the library is not installed", async () => {
  const load = () => Promise.reject(new Error("Cannot find package"));
  const error = await refused(transformersEmbedder({ model: USE_NL, load }));
  expect(error).toMatchObject({ code: "unavailable", message: expect.stringContaining("@xenova/transformers") });
});
