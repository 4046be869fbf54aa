/** Most texts in one run of the model. */
const MOST_TEXTS = 32;
/** Most characters in one run, padding counted: the output grows with texts × longest text. */
const MOST_CHARACTERS = 65_536;

/**
 * Positions of texts, grouped so that texts of about one length go together: every text in a run is padded to the longest.
 * Each position comes once; a text longer than a run allows is alone.
 */
export function batchesByLength(texts: readonly string[]): number[][] {
  const order = texts
    .map((text, at) => ({ at, length: text.length }))
    .sort((a, b) => a.length - b.length || a.at - b.at);
  const batches: number[][] = [];
  let batch: number[] = [];
  for (const { at, length } of order) {
    if (batch.length === MOST_TEXTS || (batch.length > 0 && (batch.length + 1) * length > MOST_CHARACTERS)) {
      batches.push(batch);
      batch = [];
    }
    batch.push(at);
  }
  if (batch.length > 0) batches.push(batch);
  return batches;
}
