import { type Correction, type DocumentEntity, nameKey, Visibility } from "@kenniswijzer/domain";
import { apartPairs, Classes, type Decided, mergesOf } from "./corrections.ts";

/** An entity of one document, as resolving over documents sees it. */
export interface Contribution {
  readonly document: string;
  readonly visibility: Visibility;
  readonly entity: DocumentEntity;
}

/** Tells to which node an entity of a document leads. */
export type NodeOf = (contribution: Contribution) => string;

/**
 * Decides which entities are the same thing over all documents:
 * 1. those with equal keys (the list's id, or the same core of a name and type), unless a person keeps them apart in some documents;
 * 2. what people merged;
 * 3. a bare name that exactly one other thing is *defined* to have ("lectoraat X (SIO)", elsewhere only "SIO") is that thing,
 *    unless a person said what it is, or keeps the two apart.
 * Pure: the same contributions and corrections give the same answer in any order.
 */
export function nodesOf(contributions: readonly Contribution[], { holding }: Decided): NodeOf {
  const keyOf = splitting(holding);
  const classes = new Classes(apartPairs(holding));
  const merges = mergesOf(holding);
  for (const { target, into } of merges) classes.join(target, into);
  const judged = new Set(merges.map((merge) => merge.target));
  const definers = definersOf(contributions, keyOf, classes);
  for (const contribution of contributions.toSorted(byKeyAndName)) {
    const key = keyOf(contribution);
    const definer = contribution.entity.listed || judged.has(key) ? undefined : soleDefiner(contribution, definers);
    if (definer !== undefined) classes.join(key, definer);
  }
  const present = presentOf(contributions, keyOf, classes);
  return (contribution) => present.get(classes.root(keyOf(contribution))) as string;
}

/** The key, or the one that a person gave to what this document calls so. */
function splitting(holding: readonly Correction[]): (contribution: Contribution) => string {
  const splits = new Map(
    holding.flatMap(({ action, target, into, documents }) =>
      action === "keep-apart" && into !== undefined
        ? (documents ?? []).map((document) => [`${document} ${target}`, into] as const)
        : [],
    ),
  );
  return ({ document, entity }) => splits.get(`${document} ${entity.key}`) ?? entity.key;
}

/** Roots by the names that are theirs by definition. Persons and other actors don't define each other. */
function definersOf(
  contributions: readonly Contribution[],
  keyOf: NodeOf,
  classes: Classes,
): ReadonlyMap<string, ReadonlySet<string>> {
  const definers = new Map<string, Set<string>>();
  for (const contribution of contributions) {
    const { entity } = contribution;
    for (const name of definedNames(entity)) {
      const at = sort(entity) + name;
      const root = classes.root(keyOf(contribution));
      const roots = definers.get(at);
      if (roots) roots.add(root);
      else definers.set(at, new Set([root]));
    }
  }
  return definers;
}

// Two things that share an abbreviation leave the bare abbreviation what it is: a name that we cannot place.
function soleDefiner({ entity }: Contribution, definers: ReadonlyMap<string, ReadonlySet<string>>): string | undefined {
  const roots = definers.get(sort(entity) + nameKey(entity.name));
  return roots?.size === 1 ? [...roots][0] : undefined;
}

const sort = ({ type, kind }: DocumentEntity): string => `${type}${kind === "person" ? " person " : " "}`;

/** Names that lead to this thing from other documents, as `nameKey` makes them: `Stichting X` is also written `St. X`. */
function definedNames({ name, defined }: DocumentEntity): string[] {
  const own = nameKey(name);
  return [...defined.map(nameKey), ...(own.startsWith("stichting ") ? [own.replace("stichting", "st")] : [])];
}

/** All names by which resolving may tie this entity to one of another document. */
export const linkingNames = (entity: DocumentEntity): string[] => [nameKey(entity.name), ...definedNames(entity)];

/** As a store has the names that lead here: it knows those that stand in documents, not those that follow from them. */
export const storedNames = (name: string): string[] =>
  name.startsWith("st ") ? [name, name.replace("st", "stichting")] : [name];

/**
 * Who speaks for each class: its root when one of its most open documents has it, else the first of those that they have. So no id
 * holds a name that not everybody may know who sees the node.
 */
function presentOf(contributions: readonly Contribution[], keyOf: NodeOf, classes: Classes): Map<string, string> {
  const present = new Map<string, { readonly key: string; readonly openness: number }>();
  for (const contribution of contributions) {
    const key = keyOf(contribution);
    const root = classes.root(key);
    const openness = Visibility.options.indexOf(contribution.visibility);
    const known = present.get(root);
    const better =
      known === undefined ||
      openness < known.openness ||
      (openness === known.openness && known.key !== root && (key === root || key < known.key));
    if (better) present.set(root, { key, openness });
  }
  return new Map([...present].map(([root, { key }]) => [root, key]));
}

function byKeyAndName({ entity: a }: Contribution, { entity: b }: Contribution): number {
  if (a.key !== b.key) return a.key < b.key ? -1 : 1;
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
