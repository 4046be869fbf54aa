import type { ValuePattern } from "./pattern.ts";

const OLDEST = 120;
const WHO =
  "(?:jongeren|kinderen|jeugdigen|jongvolwassenen|mensen|personen|inwoners|ouderen|volwassenen|leerlingen|studenten|burgers|meisjes|jongens|vrouwen|mannen|cli[eë]nten|werknemers|werkzoekenden|zij|degenen|iedereen|jongere|kind|persoon|inwoner|leeftijd\\p{L}*|doelgroep)";
/** A length of time is no age. */
const NO_TIME =
  "(?<!\\b(?:binnen|gedurende|na|elke|iedere|om de|(?:duur|periode|termijn|tijdvak|looptijd|zittingsduur|straf|plan) van)(?:\\s{1,9}(?:maximaal|minimaal|circa|ongeveer))?\\s{1,9})";
const TO = "(?:\\s{0,9}[-–—]\\s{0,9}|\\s{1,9}(?:tot\\s{1,9}en\\s{1,9}met|t/m|tot|en|à)\\s{1,9})";

function range(from: number, to: number): { kind: "age"; number: number; upTo: number } | undefined {
  return from < to && to <= OLDEST ? { kind: "age", number: from, upTo: to } : undefined;
}

/** Ages in years, both ends as the text has them: "tot 27" gives `upTo` 27, although the day before is meant. */
export const ages: readonly ValuePattern[] = [
  {
    pattern: new RegExp(
      `(?=\\d)\\b${NO_TIME}(?<from>\\d{1,3})(?:\\s{0,9}-?\\s{0,9}jaar)?${TO}(?<to>\\d{1,3})\\s{0,9}-?\\s{0,9}(?:jaar|jarigen?)\\b`,
      "giu",
    ),
    read: (g) => range(Number(g.from), Number(g.to)),
  },
  {
    pattern: /\b(?<from>\d{1,3})-\s{0,9}(?:tot(?:\s{1,9}en\s{1,9}met)?|t\/m|en)\s{1,9}(?<to>\d{1,3})-?\s?jarigen?\b/giu,
    read: (g) => range(Number(g.from), Number(g.to)),
  },
  {
    pattern: new RegExp(
      `(?=\\d)\\b(?<=\\b${WHO}\\s{1,9}\\(?(?:tussen(?:\\s{1,9}de)?\\s{1,9}|van\\s{1,9}|in de leeftijd van\\s{1,9}|blijft\\s{1,9}|is\\s{1,9})?)\\b(?<from>\\d{1,2})${TO}(?<to>\\d{1,3})\\b(?!\\s{0,9}(?:uur|%|procent|euro|miljoen|[.,]\\d|-\\d))`,
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
      /\b(?<!\d\s{1,9})(?:onder|tot|jonger dan)\s{1,9}(?:de\s{1,9})?(?<to>\d{1,2})(?:\s{1,9}(?<years>jaar)|-jarigen)?\b(?!\s{0,9}(?:\p{L}|%|€|[.,]\d|-\d|\/))/giu,
    read: (g, text) =>
      g.years !== undefined || /^onder de|^jonger/i.test(text) ? { kind: "age", upTo: Number(g.to) } : undefined,
  },
  {
    pattern:
      /\b(?:boven\s{1,9}de|ouder\s{1,9}dan|vanaf)\s{1,9}(?<from>\d{1,2})(?:\s{1,9}(?<years>jaar)(?:\s{1,9}en\s{1,9}ouder)?)?\b(?!\s{0,9}(?:\p{L}|%|€|[.,]\d|-\d|\/))/giu,
    read: (g, text) =>
      g.years !== undefined || /^(?:boven|ouder)/i.test(text) ? { kind: "age", number: Number(g.from) } : undefined,
  },
  {
    pattern: /\b(?<from>\d{1,2})\s{1,9}jaar\s{1,9}(?:en|of)\s{1,9}ouder\b/giu,
    read: (g) => ({ kind: "age", number: Number(g.from) }),
  },
  {
    pattern: /\b(?<age>\d{1,2})-jarigen?\b(?!\s{1,9}(?:bestaan|jubileum|plan))/giu,
    read: (g) => ({ kind: "age", number: Number(g.age), upTo: Number(g.age) }),
  },
  {
    pattern: new RegExp(
      `(?=\\d)\\b(?<=\\b${WHO}\\s{1,9}van\\s{1,9})(?<age>\\d{1,2})\\s{1,9}jaar\\b(?!\\s{1,9}(?:en|of)\\s{1,9}ouder)`,
      "giu",
    ),
    read: (g) => ({ kind: "age", number: Number(g.age), upTo: Number(g.age) }),
  },
];
