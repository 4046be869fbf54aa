import type { Claim, Document } from "@kenniswijzer/domain";
import { latin, type TimeSpan, timeSpans } from "@kenniswijzer/language";
import { RECORDS } from "./record-cells.ts";
import { rowPeriod } from "./row-periods.ts";

/** A period behind such a word is that of something that once happened to a party, not of what the sentence claims. */
const ASIDE = latin(
  /(?:opgericht|ontstaan|geboren|overleden|gefuseerd|verschenen|gepubliceerd|uitgebracht|vastgesteld|ondertekend|gebouwd|heette|voorheen|besluit(?:en)?|brief|nota|notitie|rapport|verslag)(?:\s\p{L}+)?\s$/iu,
);
const REACH = 40;
/** What begins goes on, until something says otherwise. */
const BEGINS = latin(
  /(?<!\p{L})(?:start(?:t|te|en|ten)?|gestart|begin(?:t|nen)|begon(?:nen)?|van start|ingesteld|opgericht|opgezet|toegetreden|treedt toe|aangesloten|sl(?:oo|o)t(?:en)? zich aan|in het leven geroepen|initiatief genomen|ingevoerd|gelanceerd|ontstond|ontstaan)(?!\p{L})/iu,
);
const ENDS = latin(
  /(?<!\p{L})(?:afgerond|beëindigd|gestopt|stopt(?:e|en)?|opgeheven|eindigde|stapte[n]? [^.]{0,30}uit|uitgestapt|vertrok(?:ken)?|afgelopen is|liep af|loopt af)(?!\p{L})/iu,
);
/** A day on which something happened, or by which it must: no period. */
const A_DAY = /^(?:op|uiterlijk|v[oó]{2}r)\s/iu;

/** The claim with the period that its sentence speaks of: that of its row, the one it has already, or else the only one in its sentence. As dates where these can be told. */
export function withPeriod(claim: Claim, document: Pick<Document, "text" | "date" | "columns">): Claim {
  const { text, date } = document;
  const ofRow = claim.extractor === RECORDS ? rowPeriod(claim, document) : undefined;
  if (ofRow !== undefined) return { ...claim, ...ofRow };
  const sentence = text.slice(claim.start, claim.end);
  const [span, ...more] = claim.period === undefined ? spansIn(sentence, date) : timeSpans(claim.period, date);
  if (span === undefined || (claim.period === undefined && more.length > 0)) return claim;
  const { from, until } = asEvent(span, sentence);
  return {
    ...claim,
    period: claim.period ?? span.text.replace(/\s+/g, " "),
    ...(from === undefined ? {} : { validFrom: from }),
    ...(until === undefined ? {} : { validUntil: until }),
  };
}

function spansIn(sentence: string, date: string | undefined): TimeSpan[] {
  const happens = BEGINS.test(sentence) || ENDS.test(sentence);
  return timeSpans(sentence, date).filter(
    ({ start, end, text }) =>
      !ASIDE.test(sentence.slice(Math.max(0, start - REACH), start)) &&
      (happens || !A_DAY.test(text)) &&
      // a date in brackets is a source's
      !(/\(\s*$/.test(sentence.slice(0, start)) && /^\s*\)/.test(sentence.slice(end))),
  );
}

/** "Is in 2019 ingesteld": from then on; "eind 2021 afgerond": until then. */
function asEvent({ from, until }: TimeSpan, sentence: string): Pick<TimeSpan, "from" | "until"> {
  if (from === undefined || from !== until)
    return { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) };
  if (ENDS.test(sentence)) return { until };
  return BEGINS.test(sentence) ? { from } : { from, until };
}
