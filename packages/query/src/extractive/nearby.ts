import { type Passage, passageId } from "@kenniswijzer/domain";

const FROM_BEST = 6;
const BEFORE = 2;
const AFTER = 6;
const LIST = 14;
/** Whom and what a document is about stands in its first lines. */
const OPENING = 6;
const OPENED = 2;
const INTRODUCES = /[:?][*_\s]*$/;

/** Ids of the passages around the best ones: an answer may stand beside the words that the question shares with the text. */
export function nearbyIds(passages: readonly Passage[]): string[] {
  const known = new Set(passages.map(({ id }) => id));
  const around = passages.flatMap(({ document, ordinal, text }, rank) => {
    if (rank >= FROM_BEST && !INTRODUCES.test(text)) return [];
    const from = Math.max(0, ordinal - BEFORE);
    const to = ordinal + (INTRODUCES.test(text) ? LIST : AFTER);
    return Array.from({ length: to - from + 1 }, (_, i) => passageId(document, from + i));
  });
  const documents = [...new Set(passages.slice(0, FROM_BEST).map(({ document }) => document))].slice(0, OPENED);
  const openings = documents.flatMap((document) => Array.from({ length: OPENING }, (_, i) => passageId(document, i)));
  return [...new Set([...around, ...openings])].filter((id) => !known.has(id));
}
