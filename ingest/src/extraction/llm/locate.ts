import type { ActorKind, Passage, Span } from "@kenniswijzer/domain";
import type { AnsweredThing, ModelAnswer, NamedType, Predicate } from "./answer.ts";
import { type Located, type LocatedThing, textsOf } from "./located.ts";

/** Which types each tie may have at its ends. */
const ENDS: Readonly<Record<Predicate, readonly NamedType[]>> = {
  WORKS_ON: ["Theme", "Project", "Question"],
  ASKS: ["Theme", "Project", "Question"],
  PARTNER_IN: ["Project", "Actor"],
  LEADS: ["Project", "Actor"],
  FUNDS: ["Project", "Actor"],
  PART_OF: ["Actor"],
  LOCATED_IN: ["Actor"],
  MEMBER_OF: ["Actor"],
  COOPERATES_WITH: ["Actor"],
};

/** Whether a tie can run so: its subject is always an actor. */
export const canTie = (subject: NamedType, predicate: Predicate, object: NamedType): boolean =>
  subject === "Actor" && ENDS[predicate].includes(object);

/** What was found and what could not be, of one answer. */
export interface Location {
  /** Of every passage that was asked about, also when nothing was found in it. */
  readonly found: ReadonlyMap<Passage, Located>;
  /** Items of which the quote or a name does not stand in the text, or that cannot be. */
  readonly dropped: number;
}

/** Looks up every item of an answer in the passages that were asked about. Only what stands there verbatim is kept, by its place. */
export function locate(answer: ModelAnswer, passages: readonly Passage[]): Location {
  const byNumber = new Map(passages.map((passage) => [passage.ordinal, passage]));
  const found = new Map(passages.map((passage): [Passage, Located] => [passage, { names: [], ties: [] }]));
  let dropped = 0;
  for (const { passage: number, ...thing } of answer.names) {
    const passage = byNumber.get(number);
    const place = passage && placeOf(passage.text, thing.name);
    if (passage && place) found.get(passage)?.names.push({ ...place, in: 0, ...typeOf(thing) });
    else dropped += 1;
  }
  for (const { passage: number, ...tie } of answer.ties) {
    const passage = byNumber.get(number);
    const located = passage && locateTie(tie, passage);
    if (passage && located) found.get(passage)?.ties.push(located);
    else dropped += 1;
  }
  return { found, dropped };
}

type Tie = Omit<ModelAnswer["ties"][number], "passage">;

/** At least one end must stand in the quote itself; the other may stand beside it or in what it hangs under. */
function locateTie(tie: Tie, passage: Passage): Located["ties"][number] | undefined {
  const quote = spanOf(passage.text, tie.quote, MOST_QUOTE);
  if (quote === undefined || !canTie(tie.subject.type, tie.predicate, tie.object.type)) return undefined;
  const subject = thingIn(passage, quote, tie.subject);
  const object = thingIn(passage, quote, tie.object);
  if (subject === undefined || object === undefined || same(subject, object)) return undefined;
  if (!isWithin(subject, quote) && !isWithin(object, quote)) return undefined;
  return { quote, subject, predicate: tie.predicate, object, modality: tie.modality };
}

const isWithin = (thing: LocatedThing, quote: Span): boolean =>
  thing.in === 0 && thing.start >= quote.start && thing.end <= quote.end;

const same = (one: LocatedThing, other: LocatedThing): boolean =>
  one.in === other.in && one.start === other.start && one.end === other.end;

function thingIn(passage: Passage, quote: Span, thing: AnsweredThing): LocatedThing | undefined {
  const inQuote = placeOf(passage.text.slice(quote.start, quote.end), thing.name);
  if (inQuote) {
    const [start, end] = [quote.start + inQuote.start, quote.start + inQuote.end];
    return { start, end, in: 0, ...typeOf(thing) };
  }
  for (const [at, text] of textsOf(passage).entries()) {
    const place = placeOf(text, thing.name);
    if (place) return { ...place, in: at, ...typeOf(thing) };
  }
  return undefined;
}

const typeOf = ({ type, kind }: AnsweredThing): { type: NamedType; kind: ActorKind | null } => ({
  type,
  kind: type === "Actor" ? kind : null,
});

const MOST_QUOTE = 1200;
const MOST_NAME = 200;
const ARTICLE = /^(?:de|het|een|['’‘]t)\s+/i;

/** Where a name stands as words of their own, without its article. */
function placeOf(text: string, name: string): Span | undefined {
  return spanOf(text, name.trim().replace(ARTICLE, ""), MOST_NAME, ["(?<![\\p{L}\\p{N}])", "(?![\\p{L}\\p{N}])"]);
}

/** Where words stand verbatim, however they are broken over lines. */
function spanOf(text: string, words: string, most: number, [before, after] = ["", ""]): Span | undefined {
  const parts = words.trim().split(/\s+/).filter(Boolean);
  if (parts.length === 0 || words.length > most) return undefined;
  const verbatim = parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")).join("\\s+");
  const found = new RegExp(`${before}${verbatim}${after}`, "u").exec(text);
  return found === null ? undefined : { start: found.index, end: found.index + found[0].length };
}
