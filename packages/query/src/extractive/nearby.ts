import { type Passage, passageId } from "@kenniswijzer/domain";

const FROM_BEST = 8;
const BEFORE = 3;
const AFTER = 8;

/** Ids of the passages around the best ones: an answer may stand beside the words that the question shares with the text. */
export function nearbyIds(passages: readonly Passage[]): string[] {
  const known = new Set(passages.map(({ id }) => id));
  const around = passages.slice(0, FROM_BEST).flatMap(({ document, ordinal }) => {
    const from = Math.max(0, ordinal - BEFORE);
    return Array.from({ length: ordinal + AFTER - from + 1 }, (_, i) => passageId(document, from + i));
  });
  return [...new Set(around)].filter((id) => !known.has(id));
}
