// Makes packages/gazetteer/data/thesaurus-vectors.bin anew, after the thesaurus or the default model changed:
//   npx tsx --conditions=@kenniswijzer/source scripts/embed-thesaurus.mts
import { writeFileSync } from "node:fs";
import { transformersEmbedder } from "@kenniswijzer/embedding";
import { packagedPhrases, packVectors, thesaurus } from "@kenniswijzer/gazetteer";

const embedder = await transformersEmbedder({ model: "@kenniswijzer/model-use-nl" });
const phrases = packagedPhrases().map(({ text }) => text);
const vectors = await embedder.embed(phrases, "passage");
await embedder.close();
const header = { embedder: embedder.id, thesaurus: thesaurus().version, dimension: embedder.dimension };
writeFileSync(
  new URL("../packages/gazetteer/data/thesaurus-vectors.bin", import.meta.url),
  packVectors(header, vectors),
);
process.stdout.write(`${phrases.length} phrases\n`);
