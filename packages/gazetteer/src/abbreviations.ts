import { nameKey } from "@kenniswijzer/domain";
import { once, table } from "./table.ts";

/** What a short form of the social domain may stand for. */
export interface Expansion {
  readonly abbreviation: string;
  readonly expansion: string;
  /** `wet`, `organisatie`, `overleg`, … as the list has it. */
  readonly kind: string;
  /** The short form has other meanings too. */
  readonly ambiguous: boolean;
}

const rows = once((): readonly Expansion[] =>
  table("afkortingen.tsv").map((row) => ({
    abbreviation: row.abbreviation as string,
    expansion: row.expansion as string,
    kind: row.kind as string,
    ambiguous: row.ambiguous === "ja",
  })),
);

function grouped(keyOf: (row: Expansion) => string): ReadonlyMap<string, readonly Expansion[]> {
  const groups = new Map<string, Expansion[]>();
  for (const row of rows()) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}

const exact = once(() => grouped((row) => row.abbreviation));
const loose = once(() => grouped((row) => row.abbreviation.toLowerCase()));
const long = once(() => grouped((row) => nameKey(row.expansion)));

/** Meanings of a short form, as it is written or else whatever its capitals; empty for a stranger. */
export function expansions(abbreviation: string): readonly Expansion[] {
  return exact().get(abbreviation) ?? loose().get(abbreviation.toLowerCase()) ?? [];
}

/** Short forms of a long one; empty for a stranger. */
export function abbreviationsOf(phrase: string): readonly string[] {
  return (long().get(nameKey(phrase)) ?? []).map((row) => row.abbreviation);
}
