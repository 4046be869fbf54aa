import { numberOf } from "../numbers.ts";
import type { ValuePattern } from "./pattern.ts";

const FIGURE = "\\d{1,3}(?:\\.\\d{3}){1,4}(?:,\\d{1,2})?|\\d+(?:,\\d{1,2})?";
const POWER = "(?:\\s{0,9}(?<power>miljoen|miljard|duizend|(?:mln|mld|mrd)(?:\\.(?=\\s+\\p{Ll}))?))?";
const UNIT =
  "(?:\\s{1,9}(?<unit>(?:per|exclusief|inclusief)\\s{1,9}(?:\\p{Ll}+(?:de|te)\\s{1,9})?\\p{L}+|p/?j(?:r)?|p\\.j\\.|excl\\.?\\s{1,9}btw|incl\\.?\\s{1,9}btw))?";

function euros(figure: string, power: string | undefined): number | undefined {
  const number = numberOf(figure);
  return number === undefined
    ? undefined
    : number * (power === undefined ? 1 : (numberOf(power.toLowerCase().replace(".", "")) ?? 1));
}

function amount(g: Readonly<Record<string, string | undefined>>) {
  const number = euros(g.figure as string, g.power);
  return {
    kind: "amount" as const,
    ...(number === undefined ? {} : { number }),
    ...(g.unit === undefined ? {} : { unit: g.unit }),
  };
}

/** Euros, with what they are reckoned by: `€185.000 per jaar`, `200 miljoen euro`. Guilders keep their text, without a number. */
export const amounts: readonly ValuePattern[] = [
  {
    pattern: new RegExp(
      `(?:€|\\bEUR|\\beuro)\\s{0,9}(?<figure>${FIGURE})(?:,-{1,2}|,–)?${POWER}(?![\\d])${UNIT}`,
      "giu",
    ),
    read: amount,
  },
  {
    pattern: new RegExp(`\\b(?<figure>${FIGURE})${POWER}\\s{0,9}(?:euro|EUR)\\b${UNIT}`, "giu"),
    read: amount,
  },
  {
    pattern: /(?<![\p{L}\d])[fƒ]\s?(?:\d{1,3}(?:\.\d{3}){1,4}|\d{3,})(?:,(?:\d{2}|-))?/gu,
    read: () => ({ kind: "amount" }),
  },
  {
    pattern: /\b(?<figure>\d{1,3}(?:[.,]\d{1,2})?)\s{0,9}(?:%|procent(?:punt)?\b)/giu,
    read: (g) => {
      const number = Number((g.figure as string).replace(",", "."));
      return { kind: "percentage", number };
    },
  },
];
