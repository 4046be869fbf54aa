// Records the vectors of texts.json with Transformers.js itself, not with this package: what embedder tests are held against.
//   node packages/embedding/parity/record.mjs MODEL_FOLDER > packages/embedding/parity/use-nl.json
import { readFileSync } from "node:fs";
import { env, pipeline } from "@xenova/transformers";

const texts = JSON.parse(readFileSync(new URL("texts.json", import.meta.url), "utf8"));
env.allowRemoteModels = false;
const model = await pipeline("feature-extraction", process.argv[2], { session_options: { intraOpNumThreads: 1 } });
const SCALE = 32767; // every number lies between -1 and 1; 16 bits keep a cosine to 1e-8
const vectors = [];
for (const text of texts) {
  const { data } = await model([text], { pooling: "cls" });
  vectors.push(Buffer.from(Int16Array.from(data, (x) => Math.round(x * SCALE)).buffer).toString("base64"));
}
const library = `@huggingface/transformers ${env.version}`;
console.log(JSON.stringify({ library, pooling: "cls", scale: SCALE, vectors }, null, 1));
