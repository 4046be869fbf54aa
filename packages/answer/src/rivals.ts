import { nameKey } from "@kenniswijzer/domain";
import { isMonth, nearCopies, numberOf } from "@kenniswijzer/language";
import type { Evidence } from "@kenniswijzer/query";
import { byCurrency, isNewer } from "./currency.ts";
import type { Fact } from "./facts.ts";

/** Another document's sentence answers as well when it fits nearly as well, and surely. */
const BESIDE_BEST = 0.9;
const SURELY = 0.66;

/** What one document answers. */
export interface Rival {
  readonly document: string;
  readonly score: number;
}

/** Of what several documents answer the newest that still holds, then the others that fit nearly as well and say otherwise, newest first. */
export function newestFirst<T extends Rival>(
  rivals: readonly T[],
  evidence: Evidence,
  differ: (one: T, other: T) => boolean,
): T[] {
  const [best, ...rest] = bestOfEach(rivals);
  if (best === undefined) return [];
  const near = rest.filter(({ score }) => score >= Math.max(SURELY, BESIDE_BEST * best.score));
  const lead = near.toSorted((a, b) => byCurrency(a, b, evidence)).find((one) => isNewer(one, best, evidence));
  const first = lead ?? best;
  const others = [best, ...near]
    .filter((one) => one !== first && differ(one, first))
    .toSorted((a, b) => byCurrency(a, b, evidence));
  return [first, ...others];
}

function bestOfEach<T extends Rival>(rivals: readonly T[]): T[] {
  const best = new Map<string, T>();
  for (const rival of rivals) if (rival.score > (best.get(rival.document)?.score ?? 0)) best.set(rival.document, rival);
  return [...best.values()].toSorted((a, b) => b.score - a.score);
}

/** The fact that the newest document gives, with those that others give instead; undefined for none. */
export function newestOf(
  facts: readonly Fact[],
  evidence: Evidence,
  differ: (one: string, other: string) => boolean = differs,
): Fact | undefined {
  const rivals = facts.map((fact) => ({ fact, document: fact.sentence.passage.document, score: fact.score }));
  const [first, ...others] = newestFirst(rivals, evidence, (a, b) => differ(a.fact.text, b.fact.text));
  if (first === undefined || others.length === 0) return first?.fact;
  return { ...first.fact, others: others.map(({ fact }) => fact) };
}

/** True when two wordings name others: no short form, no part and no near copy of each other. */
export function isOtherwise(one: string, other: string): boolean {
  const [a, b] = [nameKey(one), nameKey(other)];
  if (a === "" || b === "" || a.includes(b) || b.includes(a)) return false;
  if (isShortFor(one, other) || isShortFor(other, one)) return false;
  return nearCopies([one, other]).length > 1;
}

// "GGD HM" is "GGD Hollands Midden"
function isShortFor(short: string, long: string): boolean {
  const words = nameKey(long).split(/[^\p{L}\d]+/u);
  const [key, initials] = [nameKey(short).replace(/[^\p{L}\d]/gu, ""), words.map((word) => word[0]).join("")];
  return key === initials || key === `${words[0]}${initials.slice(1)}`;
}

const MOST_COMPARED = 50;

/** True when each of two enumerations names something that the other does not. */
export function eachNamesMore(one: readonly string[], other: readonly string[]): boolean {
  const lacks = (some: readonly string[], all: readonly string[]): boolean =>
    some.slice(0, MOST_COMPARED).some((name) => all.slice(0, MOST_COMPARED).every((of) => isOtherwise(name, of)));
  return lacks(one, other) && lacks(other, one);
}

const RATE = /(?<!\p{L})per (\p{L}+)/u;

/** True when two wordings of a value are no two ways to say the same: "€ 40.000" and "40.000 euro per jaar" are. */
export function differs(one: string, other: string): boolean {
  const [rate, otherRate] = [RATE.exec(one)?.[1], RATE.exec(other)?.[1]];
  if (rate !== undefined && otherRate !== undefined && rate !== otherRate) return false;
  const [a, b] = [figuresIn(one), figuresIn(other)];
  if (a.length === 0 || b.length === 0) return false;
  const isWithin = (some: readonly string[], all: readonly string[]): boolean =>
    some.every((word) => all.includes(word));
  return !isWithin(a, b) && !isWithin(b, a);
}

const figuresIn = (text: string): string[] =>
  (text.toLowerCase().match(/\d[\d.,]*\d|\d|\p{L}+/gu) ?? []).flatMap((word) => {
    if (/^\d/.test(word)) return word.replace(/\.(?=\d{3})/g, "");
    if (isMonth(word) || /^(?:miljoen|miljard|ton)$/.test(word)) return word;
    const number = word.length > 2 ? numberOf(word) : undefined;
    return number === undefined ? [] : String(number);
  });
