import type { Listed } from "./listed.ts";

/** Which is meant by a bare name: people say `Leiden` for the municipality, `Holland Rijnland` for the region's joint body. */
const ORDER: Readonly<Record<string, number>> = {
  gemeente: 0,
  samenwerkingsregio: 2,
  provincie: 3,
  ggd: 5,
  stedennetwerk: 5,
  veiligheidsregio: 6,
  arbeidsmarktregio: 7,
  jeugdregio: 8,
};
const ORGANISATION = 4;

/** Likeliest first; a municipality that no longer exists after those that do. */
export function byLikelihood(a: Listed, b: Listed): number {
  return rank(a) - rank(b) || (a.key < b.key ? -1 : 1);
}

function rank(listed: Listed): number {
  return (ORDER[listed.listKind] ?? ORGANISATION) + (listed.validTo === undefined ? 0 : 1);
}
