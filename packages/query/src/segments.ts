import { askedByNoun } from "./nouns.ts";
import type { Word } from "./words.ts";

/** A part of a question that restricts the answer on its own: "wel A, maar niet B" has two. */
export interface Segment {
  /** Answers must satisfy it, or must not. */
  readonly wanted: boolean;
  /** Its words, by index. */
  readonly words: readonly number[];
}

export interface Segments {
  readonly join: "all" | "any";
  readonly segments: readonly Segment[];
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
const one = (words: readonly number[]): Segments => ({ join: "all", segments: [{ wanted: true, words }] });

/** Splits a question by its set words: zowel … als, maar niet, behalve, niet meegeteld, of. Without any it is one segment. */
export function segmentsOf(words: readonly Word[]): Segments {
  return exception(words) ?? contrast(words) ?? both(words) ?? either(words) ?? one(range(0, words.length));
}

// "zowel A als B", "niet alleen A maar ook B": what stands before holds for both
function both(words: readonly Word[]): Segments | undefined {
  const from = words.findIndex((word) => word.text === "zowel");
  const to = words.findIndex((word, i) => i > from && word.text === "als");
  if (from < 0 || to < 0) return undefined;
  const shared = range(0, from);
  return {
    join: "all",
    segments: [range(from + 1, to), range(to + 1, words.length)].map((part) => ({
      wanted: true,
      words: [...shared, ...part],
    })),
  };
}

// "A maar niet B", "geen A maar wel B"
function contrast(words: readonly Word[]): Segments | undefined {
  const at = words.findIndex((word) => word.text === "maar");
  if (at <= 0) return undefined;
  const negated = (from: number, to: number): boolean =>
    range(from, to).some((i) => /^(niet|geen|nooit|nergens)$/.test(words[i]?.text ?? ""));
  const before = negated(0, at);
  const after = negated(at, words.length);
  if (before === after) return undefined;
  const parts = [
    { wanted: !before, words: range(0, at) },
    { wanted: !after, words: range(at + 1, words.length) },
  ];
  return { join: "all", segments: parts.toSorted((a, b) => Number(b.wanted) - Number(a.wanted)) };
}

// "behalve B", ", B niet meegeteld,"
function exception(words: readonly Word[]): Segments | undefined {
  const besides = words.findIndex((word) => /^(behalve|uitgezonderd|naast|buiten)$/.test(word.text));
  if (besides > 0 && words.some((word) => /^(andere|anderen|nog|ook|behalve)$/.test(word.text))) {
    return split(words, besides, words.length);
  }
  // "betalen naast Dordrecht ook mee aan X": only the names are set apart
  const named = words.findIndex((word, i) => word.text === "naast" && words[i + 1]?.capital);
  if (named > 0) {
    let to = named + 1;
    while (words[to]?.capital) to++;
    return split(words, named, to);
  }
  const counted = words.findIndex(
    (word, i) => word.text === "niet" && /^(meegeteld|meegerekend)$/.test(words[i + 1]?.text ?? ""),
  );
  if (counted < 0) return undefined;
  let from = counted;
  while (from > 0 && !words[from]?.pause) from--;
  return split(words, from, counted + 2);
}

function split(words: readonly Word[], from: number, to: number): Segments {
  return {
    join: "all",
    segments: [
      { wanted: true, words: [...range(0, from), ...range(to, words.length)] },
      { wanted: false, words: range(from, to) },
    ],
  };
}

// "onderzoekt of mensen …": what is wondered, not a second choice
const WONDERS =
  /^(?:onderzoek\p{L}*|onderzocht|vraagt|vragen|vroeg|vroegen|vraag|weten|weet|bekijk\p{L}*|kijkt|kijken|uit|na|meet|meten|afvraagt|afvragen|beslist|beslissen|besluit|besluiten)$/u;

function either(words: readonly Word[]): Segments | undefined {
  const at = words.findIndex((word, i) => word.text === "of" && !/^(niet|geen|wel)$/.test(words[i + 1]?.text ?? ""));
  // "een onderwerp of vraag" names two kinds of thing, not two subjects
  if (askedByNoun(words[at - 1]?.text ?? "") && askedByNoun(words[at + 1]?.text ?? "")) return undefined;
  if (at <= 1 || at >= words.length - 1 || WONDERS.test(words[at - 1]?.text ?? "")) return undefined;
  return {
    join: "any",
    segments: [range(0, at), range(at + 1, words.length)].map((part) => ({ wanted: true, words: part })),
  };
}
