/** Ages in years, both ends included. */
export interface Ages {
  readonly from: number;
  readonly to: number;
}

const NUMBER = "(\\d{1,3})";
const TO = "(?:tot en met|tot|t/m|en|-|–)";
const YEARS = "(?:jaar|jarigen?|jarige|jr)";

const FORMS: readonly { pattern: RegExp; ages: (a: number, b: number) => Ages }[] = [
  {
    pattern: new RegExp(`${NUMBER} ?(?:jaar )?${TO} ?(?:met )?${NUMBER}(?: ?-?${YEARS})?`),
    ages: (from, to) => ({ from, to }),
  },
  { pattern: new RegExp(`(?:vanaf|ouder dan|boven de) ${NUMBER}(?: ${YEARS})?`), ages: (from) => ({ from, to: 120 }) },
  { pattern: new RegExp(`${NUMBER}-?(?:\\+|plussers?)`), ages: (from) => ({ from, to: 120 }) },
  { pattern: new RegExp(`(?:onder de|jonger dan|tot) ${NUMBER} ?(?:${YEARS})?`), ages: (to) => ({ from: 0, to }) },
  { pattern: new RegExp(`${NUMBER}[ -]?${YEARS}\\b`), ages: (age) => ({ from: age, to: age }) },
];

/** The ages that a question speaks of; undefined when it speaks of none. "2016-2018" and "14 gemeenten" are no ages. */
export function agesOf(question: string): { ages: Ages; text: string } | undefined {
  const text = question.toLowerCase().replace(/[–—]/g, "-");
  for (const { pattern, ages } of FORMS) {
    const match = pattern.exec(text);
    if (match === null || /\d/.test(text[match.index - 1] ?? "")) continue;
    if (/^\d/.test(text.slice(match.index + match[0].length))) continue;
    const found = ages(Number(match[1]), Number(match[2] ?? match[1]));
    if (found.from > 110 || found.to < found.from || !speaksOfAge(text, match[0])) continue;
    return { ages: found, text: match[0] };
  }
  return undefined;
}

// a range alone may be anything; a word for years or for young and old people makes it an age
function speaksOfAge(text: string, found: string): boolean {
  return (
    /jarig|plus|\+/.test(found) ||
    (/jaar|\bjr\b/.test(found) && /\d\D+\d/.test(found)) ||
    /jong|jeugd|kind|tiener|puber|scholier|student|ouder|senior|bejaard|leeftijd|mensen van|inwoners van|baby|peuter|volwassen|burgers van/.test(
      text,
    )
  );
}

/** True when two ranges of ages have a year in common: 18-23 touches 17-27. */
export function touches(a: Ages, b: Ages): boolean {
  return a.from <= b.to && b.from <= a.to;
}
