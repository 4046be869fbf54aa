/** What a pair may be tied by, as the model tells them apart; the first is no tie. */
export const LABELS = ["", "WORKS_ON", "PARTNER_IN", "PART_OF", "LEADS", "FUNDS", "LOCATED_IN"] as const;
export type Label = (typeof LABELS)[number];

/** Weights per feature, one for each label. */
export type Weights = ReadonlyMap<string, ArrayLike<number>>;

/** How likely each label is, given the features: a log-linear model. Features that it does not know count for nothing. */
export function likelihoods(weights: Weights, features: readonly string[]): number[] {
  const sums = LABELS.map(() => 0);
  for (const feature of features) {
    const own = weights.get(feature);
    if (own === undefined) continue;
    for (let label = 0; label < sums.length; label++) sums[label] = (sums[label] as number) + (own[label] as number);
  }
  const most = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - most));
  const total = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / total);
}
