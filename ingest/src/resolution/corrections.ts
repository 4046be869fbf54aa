import type { Correction } from "@kenniswijzer/domain";

/** Oldest first: the later of two contrary corrections holds. */
export function inOrder(corrections: readonly Correction[]): Correction[] {
  return corrections.toSorted((a, b) => (a.at < b.at || (a.at === b.at && a.id < b.id) ? -1 : 1));
}

/** Ids of nodes and assertions that people rejected; a later confirm takes a reject back. Wants them in order. */
export function rejectedBy(corrections: readonly Correction[]): Set<string> {
  const rejected = new Set<string>();
  for (const { action, target } of corrections) {
    if (action === "reject") rejected.add(target);
    if (action === "confirm") rejected.delete(target);
  }
  return rejected;
}
