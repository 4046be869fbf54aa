import type { Correction } from "@kenniswijzer/domain";
import { groupBy } from "./group-by.ts";

/** Oldest first: the later of two contrary corrections holds. */
export function inOrder(corrections: readonly Correction[]): Correction[] {
  return corrections.toSorted((a, b) => (a.at < b.at || (a.at === b.at && a.id < b.id) ? -1 : 1));
}

/** What became of a correction: it holds, or gave way to (or was taken back by) the one named. */
export type Standing =
  | { readonly status: "geldt" }
  | { readonly status: "vervangen" | "botst" | "ingetrokken"; readonly because: string };

/** What people decided, freed of what they took back, replaced or contradicted. A pure function of the set of corrections. */
export interface Decided {
  /** Of every correction, by id. */
  readonly standings: ReadonlyMap<string, Standing>;
  /** Those that hold, oldest first. */
  readonly holding: readonly Correction[];
  /** Ids of nodes and assertions that are rejected. */
  readonly rejected: ReadonlySet<string>;
}

/**
 * 1. A correction that a standing revoke names is taken back.
 * 2. Of two that decide the same (one pair, one name, one kind, one judgement), the later holds.
 * 3. A merge that would unite, through others, what is kept apart clashes and waits until one of the two is revoked; so does one between types.
 */
export function decide(corrections: readonly Correction[]): Decided {
  const ordered = inOrder(corrections);
  const standings = new Map<string, Standing>();
  const revokes = groupBy(
    ordered.filter((c) => c.action === "revoke"),
    (c) => c.target,
  );
  for (const c of ordered) {
    const by = revokes.get(c.id)?.find((revoke) => !isRevoked(revoke.id, revokes, new Set([c.id])));
    if (by !== undefined) standings.set(c.id, { status: "ingetrokken", because: by.id });
  }
  const left = ordered.filter((c) => !standings.has(c.id));
  const last = new Map(left.map((c) => [subjectOf(c), c.id]));
  for (const c of left) {
    const later = last.get(subjectOf(c)) as string;
    standings.set(c.id, later === c.id ? { status: "geldt" } : { status: "vervangen", because: later });
  }
  for (const { merge, apart } of clashes(left.filter((c) => standings.get(c.id)?.status === "geldt")))
    standings.set(merge, { status: "botst", because: apart });
  const holding = left.filter((c) => standings.get(c.id)?.status === "geldt");
  return { standings, holding, rejected: rejectedBy(holding) };
}

function isRevoked(id: string, revokes: ReadonlyMap<string, readonly Correction[]>, seen: Set<string>): boolean {
  if (seen.has(id)) return false;
  seen.add(id);
  return (revokes.get(id) ?? []).some((revoke) => !isRevoked(revoke.id, revokes, seen));
}

function subjectOf({ action, target, into, documents, id }: Correction): string {
  if (action === "merge" || (action === "keep-apart" && documents === undefined))
    return `pair ${[target, into].toSorted().join(" ")}`;
  if (action === "keep-apart") return `split ${target} ${into}`;
  if (action === "revoke") return `revoke ${id}`;
  return `${action === "confirm" ? "reject" : action} ${target}`;
}

/** Pairs that are kept apart, with the correction that says so. */
export const apartPairs = (corrections: readonly Correction[]): { a: string; b: string; id: string }[] =>
  corrections.flatMap(({ action, target, into, id }) =>
    action === "keep-apart" && into !== undefined ? [{ a: target, b: into, id }] : [],
  );

function clashes(corrections: readonly Correction[]): { merge: string; apart: string }[] {
  const classes = new Classes(apartPairs(corrections));
  return mergesOf(corrections).flatMap(({ target, into, id }) => {
    const clash = typeOf(target) === typeOf(into) ? classes.join(target, into) : id;
    return clash === undefined ? [] : [{ merge: id, apart: clash }];
  });
}

const typeOf = (id: string): string => id.slice(0, id.indexOf(":"));

export const mergesOf = (corrections: readonly Correction[]): { target: string; into: string; id: string }[] =>
  corrections.flatMap(({ action, target, into, id }) => (action === "merge" && into ? [{ target, into, id }] : []));

/** A later confirm took a reject's place already. */
const rejectedBy = (holding: readonly Correction[]): Set<string> =>
  new Set(holding.filter((c) => c.action === "reject").map((c) => c.target));

/** Which ids are one thing: a union-find (Galler and Fischer, 1964) that refuses to unite what is kept apart. */
export class Classes {
  readonly #parent = new Map<string, string>();
  /** Per root, the ids that none of its members may join, with the reason. */
  readonly #foes = new Map<string, Map<string, string>>();

  constructor(apart: readonly { a: string; b: string; id: string }[]) {
    for (const { a, b, id } of apart) {
      this.#enemy(a, b, id);
      this.#enemy(b, a, id);
    }
  }

  #enemy(a: string, b: string, id: string): void {
    const foes = this.#foes.get(a) ?? new Map<string, string>();
    this.#foes.set(a, foes.set(b, id));
  }

  root(id: string): string {
    let at = id;
    for (let next = this.#parent.get(at); next !== undefined; next = this.#parent.get(at)) at = next;
    return at;
  }

  /** Makes them one, `into` speaking for both; gives the id of what forbids it, and then changes nothing. */
  join(id: string, into: string): string | undefined {
    const [from, to] = [this.root(id), this.root(into)];
    if (from === to) return undefined;
    const foes = this.#foes.get(from) ?? new Map<string, string>();
    for (const [foe, why] of foes) if (this.root(foe) === to) return why;
    this.#parent.set(from, to);
    const merged = this.#foes.get(to) ?? new Map<string, string>();
    for (const [foe, why] of foes) merged.set(foe, why);
    if (merged.size > 0) this.#foes.set(to, merged);
    return undefined;
  }
}
