import type { AnswerItem, GraphNode, NetworkPath } from "@kenniswijzer/domain";
import type { NetworkAsked } from "@kenniswijzer/query";
import type { Composed } from "../compose.ts";
import { listed } from "../messages.nl.ts";
import { knownEnds } from "./ends.ts";
import { type NetworkSource, networkAnswer, optionsOf, proofsOf, stepOf, withDoubt } from "./telling.ts";

const MOST_PATHS = 3;
/** A name may be of several things: so many of each are tried. */
const MOST_MEANINGS = 3;

export async function tellPaths(
  { ends }: Extract<NetworkAsked, { kind: "paths" }>,
  source: NetworkSource,
): Promise<Composed | undefined> {
  const found = await knownEnds(ends, source);
  const [one] = found?.[0] ?? [];
  const [other] = found?.[1] ?? [];
  if (found === undefined || one === undefined || other === undefined) return undefined;
  const { paths, from, to } = (await firstPaths(found, source)) ?? { paths: [], from: one, to: other };
  const words = `hoe ${from.name} samenhangt met ${to.name}`;
  const none = `tussen ${from.name} en ${to.name} vind ik geen verband in de documenten.`;
  const text = paths[0]?.words ?? none;
  return networkAnswer(source, { words, asked: "description", entities: [from, to], text, items: paths.map(itemOf) });
}

interface Paths {
  readonly from: GraphNode;
  readonly to: GraphNode;
  readonly paths: readonly NetworkPath[];
}

async function firstPaths(
  [ones, others]: readonly [GraphNode[], GraphNode[]],
  source: NetworkSource,
): Promise<Paths | undefined> {
  for (const from of ones.slice(0, MOST_MEANINGS)) {
    for (const to of others.slice(0, MOST_MEANINGS)) {
      if (from.id === to.id) continue;
      const paths = await source.network.paths(from.id, to.id, {
        ...optionsOf({ ...source, kinds: undefined }),
        limit: MOST_PATHS,
      });
      if (paths.length > 0) return { from, to, paths };
    }
  }
  return undefined;
}

function itemOf({ nodes, ties, words }: NetworkPath, at: number): AnswerItem {
  const between = nodes.slice(1, -1).map(({ name }) => name);
  return {
    id: `value:path:${at + 1}`,
    type: "Value",
    name: between.length === 0 ? "rechtstreeks" : `via ${listed(between)}`,
    why: withDoubt(words.replace(/\.$/, ""), ties),
    path: ties.map(stepOf),
    citations: proofsOf(ties),
  };
}
