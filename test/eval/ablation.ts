/** What each part of the search is worth: retrieval and everyday wordings with all parts, and without some. */
import { transformersEmbedder } from "@kenniswijzer/embedding";
import { exactIndex, SEARCH_PARTS, type SearchPart } from "@kenniswijzer/search-index";
import { retrieval } from "../corpus/score.mjs";
import { everydayFigures, everydayWordings } from "./everyday.ts";
import { retrievalPredictions, retrievalQueries, retrievalTexts, storeOf } from "./retrieval.ts";

/** `--without vector,graph` → those parts; undefined when nothing of the kind is asked. Throws on a part that search does not have. */
export function partsIn(args: readonly string[]): SearchPart[] | undefined {
  const at = args.indexOf("--without");
  if (at < 0) return undefined;
  const parts = (args[at + 1] ?? "").split(/[,|]/);
  for (const part of parts)
    if (!SEARCH_PARTS.some((one) => one === part))
      throw new Error(`eval: no part "${part}" of the search; there are ${SEARCH_PARTS.join(", ")}`);
  return parts as SearchPart[];
}

/** Prints the figures with all parts, then without these. */
export async function ablation(without: readonly SearchPart[]): Promise<void> {
  const embedder = await transformersEmbedder({ model: "@kenniswijzer/model-use-nl" });
  const store = await storeOf(retrievalTexts(), embedder);
  const vectors = [];
  for await (const vector of store.vectors()) vectors.push(vector);
  const inside = { store, embedder, vectorIndex: exactIndex(vectors) };
  for (const parts of [[], without]) {
    const found = await retrievalPredictions(retrievalQueries(), inside, parts);
    const { ndcg10, mrr, "recall@10": recall } = retrieval(found, retrievalQueries());
    const { first, firstThree } = await everydayFigures(everydayWordings("measure"), embedder, parts);
    const figures = {
      "nDCG@10": ndcg10,
      MRR: mrr,
      "recall@10": recall,
      "everyday first": first,
      "in first three": firstThree,
    };
    const shown = Object.entries(figures).map(([name, value]) => `${name} ${(value ?? 0).toFixed(3)}`);
    process.stdout.write(`${parts.length === 0 ? "all parts" : `without ${parts.join(", ")}`}: ${shown.join("; ")}\n`);
  }
  await store.close();
  await embedder.close();
}
