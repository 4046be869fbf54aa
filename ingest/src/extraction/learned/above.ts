import type { Passage } from "@kenniswijzer/domain";
import { remembered, stem } from "@kenniswijzer/language";
import { verbForm } from "../frames/verb-forms.ts";
import { Lexeme } from "./lexemes.ts";

/** Stems of the last heading, and stems or infinitives of what a list hangs under. */
interface WordsAbove {
  readonly heading: readonly Lexeme[];
  readonly lead: readonly Lexeme[];
}

const MOST_OF_HEADING = 6;
const MOST_OF_LEAD = 14;

const made = new WeakMap<Passage, WordsAbove>();

/** The same for all pairs of a passage: made once. */
export function wordsAbove(passage: Passage): WordsAbove {
  const known = made.get(passage);
  if (known !== undefined) return known;
  const own = { heading: ofHeading(passage.headings.at(-1) ?? ""), lead: ofLead(passage.lead.at(-1) ?? "") };
  made.set(passage, own);
  return own;
}

const wordsIn = (text: string): string[] => text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];

const ofHeading = remembered((text) =>
  wordsIn(text)
    .slice(0, MOST_OF_HEADING)
    .map((word) => new Lexeme(stem(word))),
);
const ofLead = remembered((text) =>
  wordsIn(text)
    .slice(-MOST_OF_LEAD)
    .map((word) => new Lexeme(verbForm(word)?.lemma ?? stem(word))),
);
