import type { Span } from "@kenniswijzer/domain";
import { type Cued, cued, latin, matchesOf } from "@kenniswijzer/language";
import type { Reader, Reference } from "./reader.ts";
import type { Sentence } from "./sheet.ts";

/** A sentence in which every named thing, or row of named things, is one sign, so that patterns read grammar and not names. */
export interface Skeleton {
  readonly text: string;
  readonly slots: readonly Slot[];
  /** Offset in the document of each sign of the text. */
  readonly offsets: readonly number[];
  readonly sentence: Sentence;
  /** Index of the passage. */
  readonly at: number;
}

/** What one sign stands for: several references when they are enumerated. */
export interface Slot {
  readonly references: readonly Reference[];
}

const BASES = { Actor: 0xe000, Project: 0xe400, Place: 0xe800, Person: 0xec00, Unknown: 0xf000 } as const;
type Class = keyof typeof BASES;
const PER_CLASS = 0x400;

/** Pattern classes: A party, P project, L bare place, N person, U a name of which nothing is known yet. */
export const SIGNS = {
  A: "[\ue000-\ue3ff]",
  P: "[\ue400-\ue7ff]",
  L: "[\ue800-\uebff]",
  N: "[\uec00-\uefff]",
  U: "[\uf000-\uf3ff]",
  any: "[\ue000-\uefff]",
};
const ANY = /[\ue000-\uf3ff]/;

export function slotOf(skeleton: Skeleton, sign: string | undefined): Slot | undefined {
  return sign === undefined ? undefined : skeleton.slots[(sign.charCodeAt(0) - BASES.Actor) % PER_CLASS];
}

/** The skeleton with a sign for words that stand for others named before: `beide gemeenten`, `zij`. */
export function standIn(skeleton: Skeleton, at: number, length: number, references: readonly Reference[]): Skeleton {
  const slots = [...skeleton.slots, { references }];
  const work = references.every((own) => own.type === "Project");
  const base = work ? BASES.Project : references.every((own) => own.kind === "person") ? BASES.Person : BASES.Actor;
  const sign = String.fromCharCode(base + ((slots.length - 1) % PER_CLASS));
  const text = skeleton.text.slice(0, at) + sign + " ".repeat(length - 1) + skeleton.text.slice(at + length);
  return reworded(skeleton, text, slots);
}

/** The same sentence in other words, sign for sign at the same places. */
export const reworded = (skeleton: Skeleton, text: string, slots = skeleton.slots): Skeleton =>
  ofOneForm(text, slots, skeleton.offsets, skeleton);

// patterns and frames read little else: code that reads objects of one form is fast
const ofOneForm = (
  text: string,
  slots: readonly Slot[],
  offsets: readonly number[],
  { sentence, at }: Pick<Skeleton, "sentence" | "at">,
): Skeleton => ({ text, slots, offsets, sentence, at });

class Draft {
  text = "";
  offsets: number[] = [];
  readonly slots: Slot[] = [];

  sign(references: readonly Reference[], kind: Class): string {
    this.slots.push({ references });
    return String.fromCharCode(BASES[kind] + ((this.slots.length - 1) % PER_CLASS));
  }

  add(text: string, offset: number): void {
    for (let at = 0; at < text.length; at++) this.offsets.push(offset + at);
    this.text += text;
  }

  /** Rewrites matches and keeps the offsets; what comes instead stands where the match began. */
  rewrite(pattern: RegExp | Cued, by: (match: RegExpExecArray) => string | undefined): void {
    let text = "";
    const offsets: number[] = [];
    let from = 0;
    for (const match of matchesOf(this.text, pattern)) {
      const instead = by(match);
      if (instead === undefined) continue;
      text += this.text.slice(from, match.index) + instead;
      for (let at = from; at < match.index; at++) offsets.push(this.offsets[at] as number);
      for (const _ of instead) offsets.push(this.offsets[match.index] ?? 0);
      from = match.index + match[0].length;
    }
    if (from === 0) return;
    for (let at = from; at < this.text.length; at++) offsets.push(this.offsets[at] as number);
    this.text = text + this.text.slice(from);
    this.offsets = offsets;
  }
}

function classOf(reference: Reference): Class | undefined {
  if (reference.type === "Project") return "Project";
  if (reference.type !== "Actor") return undefined;
  if (reference.tentative === true) return "Place";
  return reference.kind === "person" ? "Person" : "Actor";
}

/** Undefined for a sentence that names nothing. Made once for a sentence, when its names are known. */
export function skeletonOf(reader: Reader, at: number, sentence: Sentence): Skeleton | undefined {
  const known = reader.skeletons.get(sentence.start);
  if (known !== undefined || reader.skeletons.has(sentence.start)) return known;
  const skeleton = read(reader, at, sentence, []);
  reader.skeletons.set(sentence.start, skeleton);
  return skeleton;
}

/** The same with signs for names of which nothing is known yet. */
export const skeletonWith = (
  reader: Reader,
  at: number,
  sentence: Sentence,
  unknown: readonly Reference[],
): Skeleton | undefined => read(reader, at, sentence, unknown);

/** How many names, and words that stand for some, are left in it. */
export function signsIn({ text }: Skeleton): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= BASES.Actor && unit < BASES.Unknown + PER_CLASS) count++;
  }
  return count;
}

/** Words that stand for parties or work which other sentences name. */
const STANDING_IN = cued(
  /\b(?:we|wij|onze|zij|ze|hij|die|deze|(?:laatst|eerst)genoemde|(?:hier|daar|er)(?:aan|in|bij|mee|voor|van|over|binnen)|beide|twee|drie|vier|vijf|zes|zeven|acht|negen|tien)\b/i,
);

/** Of a sentence that names nothing, but has words that may stand for what others name. */
export function skeletonWithoutNames(at: number, sentence: Sentence): Skeleton | undefined {
  if (!STANDING_IN.test(sentence.text)) return undefined;
  const draft = new Draft();
  draft.add(sentence.text, sentence.start);
  return finished(draft, at, sentence);
}

function read(reader: Reader, at: number, sentence: Sentence, unknown: readonly Reference[]): Skeleton | undefined {
  const inside = (own: Reference): boolean => own.start >= sentence.start && own.end <= sentence.end;
  const known = (reader.references[at] ?? []).filter(
    (own) => inside(own) && classOf(own) !== undefined && !covers(unknown, own),
  );
  if (known.length + unknown.length === 0) return undefined;
  const draft = new Draft();
  let from = sentence.start;
  for (const reference of outermost([...known, ...unknown.filter(inside)])) {
    const kind = unknown.includes(reference) ? "Unknown" : classOf(reference);
    if (kind === undefined) continue;
    draft.add(reader.text.slice(from, reference.start), from);
    draft.add(draft.sign([reference], kind), reference.start);
    from = reference.end;
  }
  draft.add(reader.text.slice(from, sentence.end), from);
  return finished(draft, at, sentence);
}

function finished(draft: Draft, at: number, sentence: Sentence): Skeleton {
  simplify(draft);
  return ofOneForm(draft.text, draft.slots, draft.offsets, { sentence, at });
}

const RELATIVE = cued(
  /(?<=[\ue000-\uefff])(?:, (?:die|dat|welke) [^,.;]{3,90}|, (?:de|het|een) [^,.;\ue000-\uefff]{3,70}),(?= )/g,
);

/** The same sentence without the clause between commas that says more of a name; undefined when it has none. */
export function withoutRelative(skeleton: Skeleton): Skeleton | undefined {
  const draft = new Draft();
  draft.text = skeleton.text;
  draft.offsets = [...skeleton.offsets];
  draft.rewrite(RELATIVE, () => "");
  return draft.text === skeleton.text ? undefined : ofOneForm(draft.text, skeleton.slots, draft.offsets, skeleton);
}

const covers = (spans: readonly Span[], own: Span): boolean =>
  spans.some((span) => span.start <= own.start && span.end >= own.end);

/** References with a sign of their own, none inside another. */
function outermost(references: Reference[]): Reference[] {
  const kept: Reference[] = [];
  for (const reference of references.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last === undefined || reference.start >= last.end) kept.push(reference);
  }
  return kept;
}

const OWNED = new Set(["research-group", "organisation-unit", "department", "network", "person"]);

const KIND_BEFORE = cued(
  latin(
    /(?<![\p{L}])(?:(?:de|het) )?(?:(?:\d+|twee|drie|vier|vijf|zes|zeven|acht|negen|tien) )?(?:[\p{L}]*gemeente[ns]?|gem\.|organisaties?|partners?|regio's) (?=[\ue000-\uf3ff])/giu,
  ),
);
const ARTICLE_BEFORE = latin(/(?<![\p{L}])(?:de|het|een|'t|den|onze|ons|deze|dit)\s+(?=[\ue000-\uf3ff])/giu);

const BOLD_LINE = /\*\*\s*\n/g;
const BRACKET = /\s*\([^()]*\)/g;
/** All but a single space. */
const BLANKS = /\s{2,}|[^\S ]|\*+/g;
const OF_PARTY = cued(/([\ue000-\ue3ff\uec00-\uefff]),? van ([\ue000-\ue3ff])/g);
const PEOPLE_OF = cued(
  /\b(?:mensen|medewerkers|vrijwilligers|professionals|onderzoekers|studenten|collega's) (?:van )?(?=[\ue000-\ue3ff])/giu,
);

/** Takes out brackets, articles and line ends; `lectoraat X van Hogeschool Y` becomes X, an enumeration one sign. */
function simplify(draft: Draft): void {
  // a bold line is a title, not the beginning of the sentence below it
  draft.rewrite(BOLD_LINE, () => "; ");
  draft.rewrite(BRACKET, () => "");
  draft.rewrite(BLANKS, (match) => (match[0].startsWith("*") ? "" : " "));
  draft.rewrite(KIND_BEFORE, () => "");
  draft.rewrite(ARTICLE_BEFORE, () => "");
  draft.rewrite(OF_PARTY, (match) => {
    const [left, right] = [slotIn(draft, match[1]), slotIn(draft, match[2])];
    return left?.references.every((own) => OWNED.has(own.kind ?? "")) && right !== undefined ? match[1] : undefined;
  });
  draft.rewrite(PEOPLE_OF, () => "");
  enumerate(draft);
}

const ENUMERATION = cued(
  /[\ue000-\uf3ff](?:(?:, |,? en |,? en van |,? & |,? of |,? alsmede |,? evenals | en ook |, en ook )[\ue000-\uf3ff])+/g,
);

const BOTH = cued(/\bzowel ([\ue000-\uefff]) als ([\ue000-\uefff])/gi);

function enumerate(draft: Draft): void {
  draft.rewrite(BOTH, (match) => `${match[1]} en ${match[2]}`);
  draft.rewrite(ENUMERATION, (match) => {
    const signs = [...match[0]].filter((sign) => ANY.test(sign));
    const classes = new Set(signs.map(classOfSign));
    // places beside parties are parties; a project beside a party is something else
    const kind =
      classes.size === 1
        ? [...classes][0]
        : ["Project", "Person", "Unknown"].some((own) => classes.has(own as Class))
          ? undefined
          : "Actor";
    if (kind === undefined) return undefined;
    return draft.sign(
      signs.flatMap((sign) => slotIn(draft, sign)?.references ?? []),
      kind,
    );
  });
}

const slotIn = (draft: Draft, sign: string | undefined): Slot | undefined =>
  sign === undefined ? undefined : draft.slots[(sign.charCodeAt(0) - BASES.Actor) % PER_CLASS];

function classOfSign(sign: string): Class {
  const unit = sign.charCodeAt(0);
  if (unit >= BASES.Unknown) return "Unknown";
  if (unit >= BASES.Person) return "Person";
  if (unit >= BASES.Place) return "Place";
  return unit >= BASES.Project ? "Project" : "Actor";
}
