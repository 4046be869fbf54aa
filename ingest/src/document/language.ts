import { latin, matchesOf } from "@kenniswijzer/language";
import { francAll } from "franc-min";

/** Languages that such documents come in, by the code that the recogniser has for them. */
const CODES: Readonly<Record<string, string>> = {
  nld: "nl",
  eng: "en",
  deu: "de",
  fra: "fr",
  spa: "es",
  por: "pt",
  ita: "it",
  pol: "pl",
  ron: "ro",
  tur: "tr",
  arb: "ar",
  rus: "ru",
  ukr: "uk",
};
const DUTCH = "nl";
/** Words that are frequent in a language and seldom or never words of its neighbours, and the share from which they tell it. */
const TELLING: readonly (readonly [string, number, RegExp])[] = [
  [
    DUTCH,
    0.08,
    latin(/(?<!\p{L})(?:het|een|van|voor|met|zijn|niet|ook|wordt|worden|dat|deze|door|naar|bij)(?!\p{L})/giu),
  ],
  ["en", 0.17, latin(/(?<!\p{L})(?:the|and|which|with|shall|from|this|that|are|been|for|by|their)(?!\p{L})/giu)],
];
/** Shorter texts, and lists of names, say too little. */
const FEWEST_LETTERS = 250;
const SAMPLE = 1_000;
const SAMPLES = 5;

/** The language of most of a text, ISO 639-1; Dutch for what is too short, or in no language that is known here. */
export function languageOf(text: string): string {
  if (text.length < FEWEST_LETTERS) return DUTCH;
  const count = Math.min(SAMPLES, Math.ceil(text.length / SAMPLE));
  const votes = new Votes(count);
  const untold: string[] = [];
  // the few words tell nearly every text at a hundredth of what the recogniser costs
  for (let at = 0; at < count && votes.winner === undefined; at++) {
    const words = wordsAt(text, Math.floor((at * text.length) / count));
    const language = toldBy(words);
    if (language === undefined) untold.push(words);
    else votes.add(language);
  }
  for (let words = untold.pop(); words !== undefined && votes.winner === undefined; words = untold.pop()) {
    votes.add(recognised(words));
  }
  return votes.winner ?? DUTCH;
}

/** Samples by language, until one has more than half. */
class Votes {
  winner: string | undefined;
  readonly #half: number;
  readonly #won = new Map<string, number>();

  constructor(count: number) {
    this.#half = count / 2;
  }

  add(language: string): void {
    const won = (this.#won.get(language) ?? 0) + 1;
    this.#won.set(language, won);
    if (won > this.#half) this.winner = language;
  }
}

const wordsAt = (text: string, start: number): string =>
  text
    .slice(start, start + SAMPLE)
    .replace(/[^\p{L}\p{M}'’\s]+/gu, " ")
    .trim();

function toldBy(words: string): string | undefined {
  if (words.length < FEWEST_LETTERS / 2) return DUTCH;
  const count = words.split(/\s+/).length;
  return TELLING.find(([, share, telling]) => matchesOf(words, telling).length > share * count)?.[0];
}

function recognised(words: string): string {
  const [[code = ""] = []] = francAll(words, { only: Object.keys(CODES) });
  return CODES[code] ?? DUTCH;
}
