import type { ActorKind } from "@kenniswijzer/domain";
import { acquaintance, type Shared, sharedBy } from "./sharing.ts";
import type { Subjects } from "./subjects.ts";
import { byLabel, type View } from "./view.ts";

/** What more partners than this have to do with brings no two of them together. */
const MOST_PARTNERS = 100;

/** Pairs that share something and don't know each other, the best first. `about` is one of the two, or what they share. */
export function introductionsIn(
  view: View,
  subjects: Subjects,
  { about, kinds }: { readonly about?: string | undefined; readonly kinds?: readonly ActorKind[] | undefined },
): Shared[] {
  const knows = acquaintance(view, subjects);
  return pairsIn(subjects, about)
    .filter(([a, b]) => [a, b].every((id) => isIntroduced(id, view, about, kinds)) && !knows(a, b))
    .flatMap(([a, b]) => sharedBy(a, b, view, subjects, knows) ?? [])
    .sort((x, y) => y.score - x.score || byLabel(x.a, y.a) || byLabel(x.b, y.b));
}

/** A person is introduced when she is asked about, or persons are asked for. */
const isIntroduced = (id: string, { nodes }: View, about: string | undefined, kinds?: readonly ActorKind[]): boolean =>
  id === about || nodes.get(id)?.kind !== "person" || kinds?.includes("person") === true;

function pairsIn(subjects: Subjects, about: string | undefined): [string, string][] {
  const pairs = new Map<string, [string, string]>();
  const own = about === undefined ? undefined : subjects.of.get(about);
  const wanted = about === undefined || own !== undefined ? undefined : new Set([about, ...subjects.standFor(about)]);
  for (const [subject, partners] of subjects.by) {
    if (wanted !== undefined && !wanted.has(subject)) continue;
    if (own !== undefined && !own.has(subject)) continue;
    if (about === undefined && partners.size > MOST_PARTNERS) continue;
    const ids = [...partners.keys()].sort();
    const first = own === undefined ? ids : [about as string];
    for (const a of first) for (const b of ids) if (own === undefined ? a < b : a !== b) pairs.set(`${a} ${b}`, [a, b]);
  }
  return [...pairs.values()];
}
