/** Everyday wordings: how often the search finds the theme under which policy documents file what people say. */
import { readFileSync } from "node:fs";
import { type GraphNode, nodeId } from "@kenniswijzer/domain";
import type { Embedder } from "@kenniswijzer/embedding";
import { thesaurus } from "@kenniswijzer/gazetteer";
import { type GraphStore, graphChange } from "@kenniswijzer/graph";
import { memoryStore } from "@kenniswijzer/graph/stores/memory";
import { exactIndex, indexItems, type SearchPart, search } from "@kenniswijzer/search-index";

export interface EverydayWording {
  readonly wording: string;
  /** Themes that are right, the most obvious first. */
  readonly themes: readonly string[];
}

/** Shares of wordings whose theme comes first, and among the first three. */
export interface EverydayFigures {
  readonly first: number;
  readonly firstThree: number;
}

/** The half to look at, the one only to measure, and what others said. */
export function everydayWordings(half: "look" | "measure" | "heard"): EverydayWording[] {
  const [, ...lines] = readFileSync(new URL(`everyday/${half}.tsv`, import.meta.url), "utf8")
    .trimEnd()
    .split("\n");
  return lines.map((line) => {
    const [wording = "", theme = "", also = ""] = line.split("\t");
    return { wording, themes: [theme, ...also.split(";")].filter((one) => one !== "") };
  });
}

/** A store of all themes of both halves, tied to their concepts as reading a document ties them. */
async function storeOfThemes(embedder: Embedder | undefined): Promise<GraphStore> {
  const names = [...everydayWordings("look"), ...everydayWordings("measure")].flatMap(({ themes }) => themes);
  const themes = [...new Set(names)].map((name) => node("Theme", name));
  const ties = themes.flatMap(({ id, name }) =>
    thesaurus()
      .conceptsIn(name)
      .map(({ concept }) => ({ from: id, concept: node("Concept", concept) })),
  );
  const concepts = [...new Map(ties.map(({ concept }) => [concept.id, concept])).values()];
  const store = memoryStore();
  const edges = ties.map(({ from, concept }) => ({
    from,
    type: "BROADER" as const,
    to: concept.id,
    status: "stated" as const,
    modality: "noemt" as const,
    evidence: 1,
    visibility: "openbaar" as const,
  }));
  const items = await indexItems({ passages: [], nodes: themes, documents: [] }, embedder);
  await store.apply(graphChange(await store.revision(), { put: { nodes: [...themes, ...concepts], edges, items } }));
  return store;
}

const node = (type: "Theme" | "Concept", name: string): GraphNode => ({
  id: nodeId(type, name),
  type,
  name,
  aliases: [],
  attributes: {},
  documents: [],
  visibility: "openbaar",
});

/** Searches the themes with each wording, without some parts of the search. `onMiss` hears what came instead. */
export async function everydayFigures(
  wordings: readonly EverydayWording[],
  embedder: Embedder | undefined,
  without: readonly SearchPart[] = [],
  onMiss: (wording: EverydayWording, found: readonly string[]) => void = () => {},
): Promise<EverydayFigures> {
  const store = await storeOfThemes(embedder);
  const vectors = [];
  for await (const vector of store.vectors()) vectors.push(vector);
  const inside = {
    store,
    embedder,
    vectorIndex: exactIndex(vectors),
    limit: 3,
    filter: { visible: ["openbaar"] },
  } as const;
  let first = 0;
  let firstThree = 0;
  for (const one of wordings) {
    const hits = await search({ ...inside, text: one.wording, types: ["Theme"], without });
    const right = hits.map(({ name }) => one.themes.includes(name));
    if (right[0]) first++;
    else
      onMiss(
        one,
        hits.map(({ name }) => name),
      );
    if (right.includes(true)) firstThree++;
  }
  await store.close();
  return { first: first / wordings.length, firstThree: firstThree / wordings.length };
}
