import type { Claim, Document } from "@kenniswijzer/domain";
import { type TimeSpan, timeSpans } from "@kenniswijzer/language";

/** A period behind such a word is that of something that once happened to a party, not of what the sentence claims. */
const ASIDE =
  /(?:opgericht|ontstaan|geboren|overleden|gefuseerd|verschenen|gepubliceerd|uitgebracht|vastgesteld|ondertekend|gebouwd|heette|voorheen|besluit(?:en)?|brief|nota|notitie|rapport|verslag)(?:\s\p{L}+)?\s$/iu;
const REACH = 40;

/** The claim with the period that its sentence speaks of: the one it has already, or else the only one in its sentence. As dates where these can be told. */
export function withPeriod(claim: Claim, { text, date }: Pick<Document, "text" | "date">): Claim {
  const [span, ...more] =
    claim.period === undefined ? spansIn(text.slice(claim.start, claim.end), date) : timeSpans(claim.period, date);
  if (span === undefined || (claim.period === undefined && more.length > 0)) return claim;
  const { from, until } = span;
  return {
    ...claim,
    period: claim.period ?? span.text.replace(/\s+/g, " "),
    ...(from === undefined ? {} : { validFrom: from }),
    ...(until === undefined ? {} : { validUntil: until }),
  };
}

function spansIn(sentence: string, date: string | undefined): TimeSpan[] {
  return timeSpans(sentence, date).filter(
    ({ start, end }) =>
      !ASIDE.test(sentence.slice(Math.max(0, start - REACH), start)) &&
      // a date in brackets is a source's
      !(/\(\s*$/.test(sentence.slice(0, start)) && /^\s*\)/.test(sentence.slice(end))),
  );
}
