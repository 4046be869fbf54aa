import type { NetworkOptions, NodeLabel, SubjectType } from "@kenniswijzer/domain";
import type { ProvenTie } from "./seen-network.ts";
import { rounded, worthOf } from "./strength.ts";
import { type Involvement, type Subjects, subjectType } from "./subjects.ts";
import { byLabel, labelOf, type View } from "./view.ts";
import { onlyNames, sharingWords } from "./words.nl.ts";

/** What two partners share, before its sentences are looked up. */
export interface Shared {
  readonly a: NodeLabel;
  readonly b: NodeLabel;
  readonly score: number;
  readonly acquainted: boolean;
  readonly onlyNamed: boolean;
  readonly why: string;
  /** What weighs most first. */
  readonly subjects: readonly {
    readonly by: NodeLabel;
    readonly own: readonly ProvenTie[];
    readonly other: readonly ProvenTie[];
  }[];
}

export type SharingOptions = NetworkOptions & { readonly subjects?: readonly SubjectType[] };

/** What is a step further away says less. */
const FURTHER = 0.5;
/** A target group is less of a bond than a project, theme or question. */
const GROUP = 0.5;

/** Everything that a partner shares with others, who shares most first. */
export function sharingOf(actor: string, view: View, subjects: Subjects, options: SharingOptions): Shared[] {
  const others = new Set<string>();
  for (const subject of subjects.of.get(actor)?.keys() ?? []) {
    for (const other of subjects.by.get(subject)?.keys() ?? []) if (other !== actor) others.add(other);
  }
  const knows = acquaintance(view, subjects);
  return [...others]
    .flatMap((other) => sharedBy(actor, other, view, subjects, knows, options.subjects) ?? [])
    .sort((x, y) => y.score - x.score || byLabel(x.b, y.b));
}

/** What these two share; undefined for nothing. */
export function sharedBy(
  a: string,
  b: string,
  view: View,
  subjects: Subjects,
  knows: (a: string, b: string) => boolean,
  types?: readonly SubjectType[],
): Shared | undefined {
  const [one, other] = [view.nodes.get(a), view.nodes.get(b)];
  if (one === undefined || other === undefined) return undefined;
  const found = [...(subjects.of.get(a) ?? [])].flatMap(([id, own]) => {
    const theirs = subjects.by.get(id)?.get(b);
    const by = view.nodes.get(id);
    if (theirs === undefined || by === undefined || id === a || id === b) return [];
    const type = subjectType(by);
    if (types !== undefined && (type === undefined || !types.includes(type))) return [];
    if (type === "Theme" && isOfOneProject(own, theirs)) return [];
    return [{ by: labelOf(by), own, theirs, score: scoreOf(own, theirs, subjects, type) }];
  });
  const kept = withoutEchoes(found.sort((x, y) => y.score - x.score || byLabel(x.by, y.by)));
  if (kept.length === 0) return undefined;
  const onlyNamed = kept.every(({ own, theirs }) => own.own.every(onlyNames) || theirs.own.every(onlyNames));
  const planned = kept.every(({ own, theirs }) => isPlanned(own) || isPlanned(theirs));
  return {
    a: labelOf(one),
    b: labelOf(other),
    score: rounded(kept.reduce((sum, { score }) => sum + score, 0)),
    acquainted: knows(a, b),
    onlyNamed,
    why: sharingWords(
      kept.map(({ by }) => by),
      { onlyNamed, planned },
    ),
    subjects: kept.map(({ by, own, theirs }) => ({
      by,
      own: [...own.own, ...own.further],
      other: [...theirs.own, ...theirs.further],
    })),
  };
}

/** Who have to do with a theme only by one and the same project share that project. */
const isOfOneProject = (own: Involvement, theirs: Involvement): boolean =>
  !own.direct && !theirs.direct && own.own.every((tie) => theirs.own.every(({ edge }) => edge.to === tie.edge.to));

const isPlanned = ({ own }: Involvement): boolean => own.every(({ edge }) => edge.status === "planned");

/** Rare subjects say more: what everybody has to do with ties nobody. */
function scoreOf(own: Involvement, theirs: Involvement, subjects: Subjects, type: SubjectType | undefined): number {
  const all = subjects.of.size;
  const with_ = subjects.by.get(own.subject)?.size ?? 1;
  const rarity = Math.log(1 + all / with_) / Math.log(1 + all / 2);
  const side = (one: Involvement): number => Math.max(...one.own.map(worthOf)) * (one.direct ? 1 : FURTHER);
  return rarity * side(own) * side(theirs) * (type === "TargetGroup" ? GROUP : 1);
}

/** Without what two share by ties that make them share something weightier already: the theme and target group of their joint project. */
function withoutEchoes<T extends { readonly own: Involvement; readonly theirs: Involvement }>(
  found: readonly T[],
): T[] {
  const told = { own: new Set<ProvenTie>(), theirs: new Set<ProvenTie>() };
  return found.filter(({ own, theirs }) => {
    const isEcho = own.own.every((tie) => told.own.has(tie)) && theirs.own.every((tie) => told.theirs.has(tie));
    for (const tie of own.own) told.own.add(tie);
    for (const tie of theirs.own) told.theirs.add(tie);
    return !isEcho;
  });
}

/** "A, B en C onderzoeken X": they do it together. Of a list that only names them, nobody can tell. */
function inOneSentence(own: Involvement, theirs: Involvement): boolean {
  const places = (one: Involvement): string[] =>
    one.own
      .flatMap(({ assertions }) => assertions)
      .filter(({ modality }) => modality === "voert-uit")
      .map(({ passage, start, end }) => `${passage} ${start} ${end}`);
  const known = new Set(places(own));
  return known.size > 0 && places(theirs).some((place) => known.has(place));
}

/** Who pays a project knows who does it. */
const TOGETHER = new Set(["PARTNER_IN", "LEADS", "FUNDS"]);

/** Tells whether two have a tie of their own, take part in one project or network, or do the same thing in one sentence. */
export function acquaintance(view: View, subjects: Subjects): (a: string, b: string) => boolean {
  const tied = (a: string, b: string): boolean =>
    (view.around.get(a) ?? []).some(({ edge }) => edge.from === b || edge.to === b);
  const joins = ({ own, direct }: Involvement): boolean => direct && own.some(({ edge }) => TOGETHER.has(edge.type));
  const together = (a: string, b: string): boolean => {
    for (const [id, own] of subjects.of.get(a) ?? []) {
      const theirs = subjects.by.get(id)?.get(b);
      if (theirs === undefined) continue;
      if ((joins(own) && joins(theirs)) || inOneSentence(own, theirs)) return true;
    }
    return false;
  };
  return (a, b) => tied(a, b) || together(a, b);
}
