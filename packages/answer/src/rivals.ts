import { numberOf } from "@kenniswijzer/language";
import type { Evidence } from "@kenniswijzer/query";
import { byCurrency, isNewer, type Source } from "./currency.ts";
import type { Fact } from "./facts.ts";

/** Another document's sentence answers as well when it fits nearly as well, and surely. */
const BESIDE_BEST = 0.9;
const SURELY = 0.66;

const sourceOf = ({ sentence }: Fact): Source => ({ document: sentence.passage.document });

/** Of what several documents say the newest that still holds, with those that say otherwise, newest first; undefined for none. */
export function newestOf(facts: readonly Fact[], evidence: Evidence): Fact | undefined {
  const [best, ...rest] = bestOfEach(facts);
  if (best === undefined) return undefined;
  const near = rest.filter(({ score }) => score >= Math.max(SURELY, BESIDE_BEST * best.score));
  const lead = near
    .toSorted((a, b) => byCurrency(sourceOf(a), sourceOf(b), evidence))
    .find((one) => isNewer(sourceOf(one), sourceOf(best), evidence));
  const first = lead ?? best;
  const others = [best, ...near]
    .filter((one) => one !== first && differs(one.text, first.text))
    .toSorted((a, b) => byCurrency(sourceOf(a), sourceOf(b), evidence));
  return others.length === 0 ? first : { ...first, others };
}

function bestOfEach(facts: readonly Fact[]): Fact[] {
  const best = new Map<string, Fact>();
  for (const fact of facts) {
    const { document } = fact.sentence.passage;
    if (fact.score > (best.get(document)?.score ?? 0)) best.set(document, fact);
  }
  return [...best.values()].toSorted((a, b) => b.score - a.score);
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

const MONTH = /^(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)$/;

const figuresIn = (text: string): string[] =>
  (text.toLowerCase().match(/\d[\d.,]*\d|\d|\p{L}+/gu) ?? []).flatMap((word) => {
    if (/^\d/.test(word)) return word.replace(/\.(?=\d{3})/g, "");
    if (MONTH.test(word) || /^(?:miljoen|miljard|ton)$/.test(word)) return word;
    const number = word.length > 2 ? numberOf(word) : undefined;
    return number === undefined ? [] : String(number);
  });
