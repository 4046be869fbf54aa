import { type Correction, type DocumentEntity, nameKey } from "@kenniswijzer/domain";

/** An entity of one document, as resolving over documents sees it. */
export interface Contribution {
  readonly document: string;
  readonly entity: DocumentEntity;
}

/** Node ids by entity key: which keys are one real thing. */
export type Redirects = ReadonlyMap<string, string>;

/**
 * Decides which keys are the same thing over all documents:
 * 1. equal keys are (the list's id, or the same name and type);
 * 2. a bare name that exactly one other thing is *defined* to have ("lectoraat X (SIO)", elsewhere only "SIO") is that thing;
 * 3. people's merges come last and win; a keep-apart forbids rule 2.
 * Pure: the same contributions and corrections give the same answer in any order.
 */
export function redirectsOf(contributions: readonly Contribution[], corrections: readonly Correction[]): Redirects {
  const definers = keysByDefinedName(contributions);
  const apart = new Set(corrections.filter((c) => c.action === "keep-apart").flatMap(bothWays));
  const step = new Map<string, string>();
  for (const { entity } of contributions) {
    const definer = entity.listed ? undefined : soleDefiner(entity, definers);
    if (definer !== undefined && definer !== entity.key && !apart.has(pair(entity.key, definer)))
      step.set(entity.key, definer);
  }
  for (const merge of corrections) if (merge.action === "merge" && merge.into) step.set(merge.target, merge.into);
  return new Map([...new Set(contributions.map((c) => c.entity.key))].map((key) => [key, follow(key, step)]));
}

function keysByDefinedName(contributions: readonly Contribution[]): Map<string, Set<string>> {
  const definers = new Map<string, Set<string>>();
  for (const { entity } of contributions) {
    for (const name of entity.defined) {
      const at = `${entity.type} ${nameKey(name)}`;
      const keys = definers.get(at);
      if (keys) keys.add(entity.key);
      else definers.set(at, new Set([entity.key]));
    }
  }
  return definers;
}

// Two things that share an abbreviation leave the bare abbreviation what it is: a name that we cannot place.
function soleDefiner(entity: DocumentEntity, definers: Map<string, Set<string>>): string | undefined {
  const keys = definers.get(`${entity.type} ${nameKey(entity.name)}`);
  return keys?.size === 1 ? [...keys][0] : undefined;
}

function follow(key: string, step: ReadonlyMap<string, string>): string {
  const seen = new Set([key]);
  let at = key;
  for (let next = step.get(at); next !== undefined; next = step.get(at)) {
    // A circle of definitions or merges: all who are in it must agree, so the smallest id speaks for it.
    if (seen.has(next)) return smallestOfCircle(next, step);
    seen.add(next);
    at = next;
  }
  return at;
}

function smallestOfCircle(start: string, step: ReadonlyMap<string, string>): string {
  let smallest = start;
  for (let at = step.get(start); at !== undefined && at !== start; at = step.get(at)) if (at < smallest) smallest = at;
  return smallest;
}

const pair = (a: string, b: string): string => `${a} ${b}`;
const bothWays = (c: Correction): string[] => (c.into ? [pair(c.target, c.into), pair(c.into, c.target)] : []);

/** Items by what `keyOf` says of them, in order of first appearance. */
export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
