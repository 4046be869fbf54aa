import type { Correction, GraphNode } from "@kenniswijzer/domain";
import { composeNode, guisesOf, otherNames, type Said } from "@kenniswijzer/graph";

/** The node that these entities of documents make together, as people renamed and sorted it. All must lead to `id`; at least one is needed. */
export function nodeOf(id: string, said: readonly Said[], corrections: readonly Correction[]): GraphNode {
  const node = composeNode(id, said);
  const name = correction(corrections, id, "rename")?.name ?? node.name;
  const kind = correction(corrections, id, "retype")?.kind ?? node.kind;
  const aliases = name === node.name ? node.aliases : otherNames(said, name);
  const whole = { ...node, ...(kind === undefined ? {} : { kind }), name, aliases };
  const guises = guisesOf(whole, said);
  return guises === undefined ? whole : { ...whole, guises };
}

const correction = (all: readonly Correction[], target: string, action: Correction["action"]): Correction | undefined =>
  all.findLast((c) => c.action === action && c.target === target);
