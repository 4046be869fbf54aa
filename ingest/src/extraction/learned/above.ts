import type { Passage } from "@kenniswijzer/domain";
import { stem } from "@kenniswijzer/language";
import { verbForm } from "../frames/verb-forms.ts";

/** Stems of the last heading, and stems or infinitives of what a list hangs under. */
interface WordsAbove {
  readonly heading: readonly string[];
  readonly lead: readonly string[];
}

const MOST_OF_HEADING = 6;
const MOST_OF_LEAD = 14;

const made = new WeakMap<Passage, WordsAbove>();

/** The same for all pairs of a passage: made once. */
export function wordsAbove(passage: Passage): WordsAbove {
  const known = made.get(passage);
  if (known !== undefined) return known;
  const lead = wordsIn(passage.lead.at(-1)).slice(-MOST_OF_LEAD);
  const own = {
    heading: wordsIn(passage.headings.at(-1)).slice(0, MOST_OF_HEADING).map(stem),
    lead: lead.map((word) => verbForm(word)?.lemma ?? stem(word)),
  };
  made.set(passage, own);
  return own;
}

const wordsIn = (text = ""): string[] => text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
