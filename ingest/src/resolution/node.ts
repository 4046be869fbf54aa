import { type Attributes, type Correction, type GraphNode, nameKey, Visibility } from "@kenniswijzer/domain";
import type { Contribution } from "./group.ts";

export interface SeenContribution extends Contribution {
  readonly visibility: Visibility;
}

/** The node that these contributions make together. All must lead to `id`; at least one is needed. */
export function nodeOf(
  id: string,
  contributions: readonly SeenContribution[],
  corrections: readonly Correction[],
): GraphNode {
  const ordered = contributions.toSorted(
    (a, b) => compare(a.document, b.document) || compare(a.entity.key, b.entity.key),
  );
  const own = ordered.filter((c) => c.entity.key === id);
  const lead = own.length > 0 ? own : ordered;
  const name = correction(corrections, id, "rename")?.name ?? bestName(lead);
  const kind = correction(corrections, id, "retype")?.kind ?? commonest(lead.flatMap((c) => c.entity.kind ?? []));
  return {
    id,
    type: (lead[0] as SeenContribution).entity.type,
    ...(kind === undefined ? {} : { kind }),
    name,
    aliases: otherNames(ordered, name),
    attributes: mergeAttributes(ordered.map((c) => c.entity.attributes)),
    documents: [...new Set(ordered.map((c) => c.document))],
    visibility: mostOpen(ordered.map((c) => c.visibility)),
  };
}

export function mostOpen(visibilities: readonly Visibility[]): Visibility {
  return Visibility.options.find((v) => visibilities.includes(v)) ?? "vertrouwelijk";
}

// The name that most documents give; among equals the longest says most, then the alphabet decides.
function bestName(contributions: readonly Contribution[]): string {
  return commonest(contributions.map((c) => c.entity.name)) ?? "";
}

function commonest<T extends string>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const better = ([a, n]: [T, number], [b, m]: [T, number]): number => m - n || b.length - a.length || compare(a, b);
  return [...counts].sort(better)[0]?.[0];
}

function otherNames(contributions: readonly Contribution[], name: string): string[] {
  const names = contributions.flatMap(({ entity }) => [entity.name, ...entity.aliases, ...entity.defined]);
  return [...new Set(names)].filter((n) => n !== name && nameKey(n) !== "").sort();
}

// First document wins where they differ; a document's own ages go before a list's convention.
function mergeAttributes(all: readonly Attributes[]): Attributes {
  const stated = all.filter((a) => a.ageSource === "document");
  return Object.assign({}, ...all.toReversed(), ...stated.toReversed());
}

const correction = (all: readonly Correction[], target: string, action: Correction["action"]): Correction | undefined =>
  all.findLast((c) => c.action === action && c.target === target);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
