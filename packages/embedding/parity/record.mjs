// Records the vectors of texts.json: what the embedder's tests are held against when the library or the machine changes.
//   npm run build && node packages/embedding/parity/record.mjs MODEL "@huggingface/transformers 4.3.1" > packages/embedding/parity/use-nl.json
import { readFileSync } from "node:fs";
import { transformersEmbedder } from "@kenniswijzer/embedding";

const SCALE = 32767; // every number lies between -1 and 1; 16 bits keep a cosine to 1e-8
const [model, library] = process.argv.slice(2);
const texts = JSON.parse(readFileSync(new URL("texts.json", import.meta.url), "utf8"));
const embedder = await transformersEmbedder({ model });
const vectors = await embedder.embed(texts, "passage");
const packed = vectors.map((vector) => Int16Array.from(vector, (x) => Math.round(x * SCALE)));
const recorded = packed.map((numbers) => Buffer.from(numbers.buffer).toString("base64"));
console.log(JSON.stringify({ library, model: embedder.id, scale: SCALE, vectors: recorded }, null, 1));
await embedder.close();
