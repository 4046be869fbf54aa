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
 *    unless a person said what it is, or keeps the two apart, or it takes a closed document to know and both are known without it.
 * Pure: the same contributions and corrections give the same answer in any order.
 */
export function nodesOf(contributions: readonly Contribution[], { holding }: Decided): NodeOf {
  const keyOf = splitting(holding);
  const classes = new Classes(apartPairs(holding));
  const merges = mergesOf(holding);
  for (const { target, into } of merges) classes.join(target, into);
  const judged = new Set(merges.map((merge) => merge.target));
  const definers = definersOf(contributions, keyOf, classes);
  const openness = opennessOf(contributions, keyOf, classes);
  const isJudged = (of: Contribution, key: string) => of.entity.listed || judged.has(key) || key !== of.entity.key;
  const bare = contributions.flatMap((contribution) => {
    const key = keyOf(contribution);
    const definer = isJudged(contribution, key) ? undefined : soleDefiner(contribution, definers);
    return definer === undefined ? [] : [{ contribution, key, definer }];
  });
  for (const { key, definer } of bare.sort((a, b) => inOneOrder(a.contribution, b.contribution))) {
    const [from, to] = [classes.root(key), classes.root(definer.root)];
    const [most, least] = [openness.get(from) ?? 0, openness.get(to) ?? 0].sort((a, b) => a - b) as [number, number];
    // what a closed document says may not unite two things that others know apart
    if (definer.closed > least || classes.join(key, definer.root) !== undefined) continue;
    openness.set(classes.root(key), most);
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
  if (splits.size === 0) return ({ entity }) => entity.key;
  return ({ document, entity }) => splits.get(`${document} ${entity.key}`) ?? entity.key;
}

/** By a name, the roots that are defined to have it, each with how closed the most open document is that says so. */
type Definers = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Roots by the names that are theirs by definition. Persons and other actors don't define each other. */
function definersOf(contributions: readonly Contribution[], keyOf: NodeOf, classes: Classes): Definers {
  const definers = new Map<string, Map<string, number>>();
  for (const contribution of contributions) {
    const { entity } = contribution;
    for (const name of namesOf(entity).defined) {
      const at = sort(entity) + name;
      const root = classes.root(keyOf(contribution));
      const roots = definers.get(at) ?? new Map<string, number>();
      definers.set(
        at,
        roots.set(root, Math.min(closedness(contribution), roots.get(root) ?? Number.POSITIVE_INFINITY)),
      );
    }
  }
  return definers;
}

/**
 * Two things that share an abbreviation leave the bare abbreviation what it is: a name that we cannot place. What open documents define
 * goes before what closed ones do; `closed` tells how closed the documents are that it takes to know.
 */
function soleDefiner(contribution: Contribution, definers: Definers): { root: string; closed: number } | undefined {
  const { entity } = contribution;
  const all = [...(definers.get(sort(entity) + namesOf(entity).own) ?? [])];
  const own = closedness(contribution);
  const closed = Math.max(own, Math.min(...all.map(([, level]) => level)));
  const roots = all.filter(([, level]) => level <= closed);
  const [sole] = roots;
  return sole !== undefined && roots.length === 1 ? { root: sole[0], closed } : undefined;
}

/** 0 for what everybody sees. */
const closedness = ({ visibility }: Contribution): number => Visibility.options.indexOf(visibility);

/** Of each class, how closed the most open document is that speaks of it. */
function opennessOf(contributions: readonly Contribution[], keyOf: NodeOf, classes: Classes): Map<string, number> {
  const found = new Map<string, number>();
  for (const contribution of contributions) {
    const root = classes.root(keyOf(contribution));
    found.set(root, Math.min(closedness(contribution), found.get(root) ?? Number.POSITIVE_INFINITY));
  }
  return found;
}

const sort = ({ type, kind }: DocumentEntity): string => `${type}${kind === "person" ? " person " : " "}`;

interface Names {
  readonly own: string;
  /** Those that lead to this thing from other documents: `Stichting X` is also written `St. X`. */
  readonly defined: readonly string[];
}

const known = new WeakMap<DocumentEntity, Names>();

/** As `nameKey` makes them: once for an entity, for resolving asks for them at each step. */
function namesOf(entity: DocumentEntity): Names {
  const names = known.get(entity);
  if (names !== undefined) return names;
  const own = nameKey(entity.name);
  const short = own.startsWith("stichting ") ? [own.replace("stichting", "st")] : [];
  const read = { own, defined: [...entity.defined.map(nameKey), ...short] };
  known.set(entity, read);
  return read;
}

/** All names by which resolving may tie this entity to one of another document. */
export function linkingNames(entity: DocumentEntity): string[] {
  const { own, defined } = namesOf(entity);
  return [own, ...defined];
}

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
    const openness = closedness(contribution);
    const known = present.get(root);
    const better =
      known === undefined ||
      openness < known.openness ||
      (openness === known.openness && known.key !== root && (key === root || key < known.key));
    if (better) present.set(root, { key, openness });
  }
  return new Map([...present].map(([root, { key }]) => [root, key]));
}

/** The same for every order in which contributions come: the first of two that are kept apart gets the thing that both could be. */
function inOneOrder(a: Contribution, b: Contribution): number {
  return (
    compare(a.entity.key, b.entity.key) ||
    compare(a.entity.name, b.entity.name) ||
    closedness(a) - closedness(b) ||
    compare(a.document, b.document)
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
