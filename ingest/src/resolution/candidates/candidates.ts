import type { Edge, MergeCandidate, Visibility } from "@kenniswijzer/domain";
import type { GraphStore } from "@kenniswijzer/graph";
import { apartPairs, type Decided } from "../corrections.ts";
import type { NamePair } from "./name-index.ts";
import { likeliestFirst, type Surroundings, sharedPassages, weigh } from "./weigh.ts";

/** Nodes of so many pairs are looked up at once. */
const AT_ONCE = 500;

/** The pairs that a person has still to decide, likeliest first, with what speaks for and against each; of what this reader may see. */
export async function candidatesOf(
  pairs: readonly NamePair[],
  decided: Decided,
  of: { readonly store: GraphStore; readonly visible: readonly Visibility[] },
): Promise<MergeCandidate[]> {
  const apart = new Set(apartPairs(decided.holding).flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]));
  const open = pairs.filter(({ a, b }) => !apart.has(`${a.id} ${b.id}`));
  const found: MergeCandidate[] = [];
  for (let at = 0; at < open.length; at += AT_ONCE) {
    const some = open.slice(at, at + AT_ONCE);
    const around = await surroundingsOf(some, of.store, of.visible);
    for (const pair of some) found.push(...[weigh(pair, around)].filter((one) => one !== undefined));
  }
  return found.sort(likeliestFirst);
}

/** What weighing needs, in three trips to the store. */
async function surroundingsOf(
  pairs: readonly NamePair[],
  store: GraphStore,
  visible: readonly Visibility[],
): Promise<Surroundings> {
  const ids = [...new Set(pairs.flatMap(({ a, b }) => [a.id, b.id]))];
  const [near, mentions] = await Promise.all([store.neighbourhood(ids, { visible }), store.mentions(ids, visible)]);
  const edges = new Map<string, Edge[]>();
  for (const edge of near.edges)
    for (const id of [edge.from, edge.to]) {
      const own = edges.get(id);
      if (own) own.push(edge);
      else edges.set(id, [edge]);
    }
  return {
    nodes: new Map(near.nodes.map((node) => [node.id, node])),
    edges,
    mentions,
    passages: await store.passages(sharedPassages(pairs, mentions)),
  };
}
