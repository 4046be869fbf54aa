import type { ValuePattern } from "./pattern.ts";

const OLDEST = 120;
const WHO =
  "(?:jongeren|kinderen|jeugdigen|jongvolwassenen|mensen|personen|inwoners|ouderen|volwassenen|leerlingen|studenten|burgers|meisjes|jongens|vrouwen|mannen|cli[eë]nten|werknemers|werkzoekenden|zij|degenen)";
const TO = "(?:\\s*[-–—]\\s*|\\s+(?:tot\\s+en\\s+met|t/m|tot|en|à)\\s+)";

function range(from: number, to: number): { kind: "age"; number: number; upTo: number } | undefined {
  return from < to && to <= OLDEST ? { kind: "age", number: from, upTo: to } : undefined;
}

/** Ages in years, both ends as the text has them: "tot 27" gives `upTo` 27, although the day before is meant. */
export const ages: readonly ValuePattern[] = [
  {
    pattern: new RegExp(
      `\\b(?<from>\\d{1,3})(?:\\s*-?\\s*jaar)?${TO}(?<to>\\d{1,3})\\s*-?\\s*(?:jaar|jarigen?)\\b`,
      "giu",
    ),
    read: (g) => range(Number(g.from), Number(g.to)),
  },
  {
    pattern: /\b(?<from>\d{1,3})-\s*(?:tot(?:\s+en\s+met)?|t\/m|en)\s+(?<to>\d{1,3})-?\s?jarigen?\b/giu,
    read: (g) => range(Number(g.from), Number(g.to)),
  },
  {
    pattern: new RegExp(
      `\\b${WHO}\\s+\\(?(?:tussen(?:\\s+de)?\\s+|van\\s+|in de leeftijd van\\s+)?(?<from>\\d{1,2})${TO}(?<to>\\d{1,3})\\b(?!\\s*(?:uur|%|procent|euro|[.,]\\d|-\\d))`,
      "giu",
    ),
    read: (g) => range(Number(g.from), Number(g.to)),
  },
  {
    pattern: /\b(?<from>\d{2})-?plus(?:sers?)?\b|\b(?<from2>\d{2})\+(?:'?ers?)?(?!\w)/giu,
    read: (g) => ({ kind: "age", number: Number(g.from ?? g.from2) }),
  },
  {
    pattern:
      /\b(?:onder|tot|jonger dan)\s+(?:de\s+)?(?<to>\d{1,2})(?:\s+(?<years>jaar)|-jarigen)?\b(?!\s*(?:\p{L}|%|€|[.,]\d|-\d|\/))/giu,
    read: (g, text) =>
      g.years !== undefined || /^onder de|^jonger/i.test(text) ? { kind: "age", upTo: Number(g.to) } : undefined,
  },
  {
    pattern:
      /\b(?:boven\s+de|ouder\s+dan|vanaf)\s+(?<from>\d{1,2})(?:\s+(?<years>jaar)(?:\s+en\s+ouder)?)?\b(?!\s*(?:\p{L}|%|€|[.,]\d|-\d|\/))/giu,
    read: (g, text) =>
      g.years !== undefined || /^(?:boven|ouder)/i.test(text) ? { kind: "age", number: Number(g.from) } : undefined,
  },
  {
    pattern: /\b(?<from>\d{1,2})\s+jaar\s+(?:en|of)\s+ouder\b/giu,
    read: (g) => ({ kind: "age", number: Number(g.from) }),
  },
  {
    pattern: /\b(?<age>\d{1,2})-jarigen?\b(?!\s+(?:bestaan|jubileum|plan))/giu,
    read: (g) => ({ kind: "age", number: Number(g.age), upTo: Number(g.age) }),
  },
  {
    pattern: /\bvan\s+(?<age>\d{1,2})\s+jaar\b(?!\s+(?:en|of)\s+ouder)/giu,
    read: (g) => ({ kind: "age", number: Number(g.age), upTo: Number(g.age) }),
  },
];
