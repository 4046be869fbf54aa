import { isDeepStrictEqual } from "node:util";
import { type GraphNode, type Guise, nameKey, type Visibility, visibleTo } from "@kenniswijzer/domain";
import type { Filter } from "../store.ts";
import type { Said } from "./node.ts";
import { seenNode } from "./seen.ts";

const LOWER = ["openbaar", "intern"] as const;

/** What the node is to who may see only some of what is said of it: a name that only a closed document gives must not show. */
export function guisesOf(node: GraphNode, said: readonly Said[]): GraphNode["guises"] {
  const found = LOWER.flatMap((clearance) => {
    const visible = visibleTo(clearance);
    const ours = said.filter(({ visibility }) => visible.includes(visibility));
    if (ours.length === said.length) return [];
    const seen = seenNode(node, said, new Set(ours.map(({ document }) => document)));
    return seen === undefined || isDeepStrictEqual(guise(seen), guise(node)) ? [] : [[clearance, guise(seen)] as const];
  });
  return found.length === 0 ? undefined : Object.fromEntries(found);
}

const guise = ({ kind, name, aliases, attributes }: GraphNode): Guise => ({
  ...(kind === undefined ? {} : { kind }),
  name,
  aliases,
  attributes,
});

/** The node to who sees these documents. Who sees all gets it whole, with what it is to others. */
export function seenAs(node: GraphNode, visible: readonly Visibility[]): GraphNode {
  if (node.guises === undefined || visible.includes("vertrouwelijk")) return node;
  const { guises, ...whole } = node;
  const own = visible.includes("intern") ? guises.intern : guises.openbaar;
  if (own === undefined) return whole;
  const { id, type, documents, visibility } = whole;
  // in the order of a node that never had a guise: a reader can't tell
  return { id, type, ...own, documents, visibility };
}

/** Whether the node bears this name (`nameKey`) to who got it so. */
export const bears = ({ name, aliases }: GraphNode, key: string): boolean =>
  nameKey(name) === key || aliases.some((alias) => nameKey(alias) === key);

/** Whether a reader may find the node among actors of these kinds. */
export const isOfKind = ({ kind }: GraphNode, kinds: Filter["kinds"]): boolean =>
  !kinds || (kind !== undefined && kinds.includes(kind));
