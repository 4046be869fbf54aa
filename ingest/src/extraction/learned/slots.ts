/** A kind of feature that a word completes: what stands before and behind the word in its name. */
export interface Slot {
  readonly before: string;
  readonly after: string;
  /** Counts from 0: there are some hundreds. */
  readonly number: number;
}

const made = new Map<string, Slot>();

/** The one slot between these two. */
export function slot(before: string, after = ""): Slot {
  const name = `${before}\n${after}`;
  const known = made.get(name);
  if (known !== undefined) return known;
  const own = { before, after, number: made.size };
  made.set(name, own);
  return own;
}
