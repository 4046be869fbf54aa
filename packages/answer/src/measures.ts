import type { Evidence, Sentence } from "@kenniswijzer/query";
import type { Fact } from "./facts.ts";
import { newestOf } from "./rivals.ts";

const NUMBER =
  "(?:\\d{1,3}|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|anderhalf|anderhalve|een half|een halve|enkele|ruim \\d{1,3})";
const UNIT = "(?:jaar|jaren|maand|maanden|week|weken|dag|dagen|uur|uren|dagdelen|kwartaal)";

const TIME = "(?:[01]?\\d|2[0-3])[.:][0-5]\\d(?! ?(?:euro|miljoen|procent|%))";

const FORMS: Record<"frequency" | "duration" | "clock", readonly RegExp[]> = {
  frequency: [
    new RegExp(`${NUMBER} (?:keer|maal|x) (?:per|in de|in het|in een|elke|ieder)[ ]?(?:\\p{Ll}+ )?${UNIT}`, "iu"),
    new RegExp(`(?:eens|een keer|één keer) (?:per|in de|in het) (?:${NUMBER} )?${UNIT}`, "iu"),
    /(?<!\p{L})(?:elke|iedere|elk|ieder) (?:\p{Ll}+ )?(?:jaar|maand|week|dag|kwartaal|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)(?!\p{L})/iu,
    /(?<!\p{L})(?:twee|drie)?(?:maandelijks|wekelijks|jaarlijks|dagelijks)e?(?!\p{L})/iu,
    new RegExp(`(?:minstens|ten minste|maximaal|hooguit)? ?${NUMBER} (?:keer|maal)`, "iu"),
  ],
  clock: [
    new RegExp(`(?<![\\d.,€])${TIME}(?: ?(?:-|–|tot) ?${TIME})? uur`, "iu"),
    new RegExp(`(?<![\\d.,€])${TIME}(?![.,]?\\d)`, "u"),
    /(?<!\p{L})(?:om|vanaf|tot) (?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|\d{1,2}) uur/iu,
  ],
  duration: [
    /(?<!\p{L})(?:van|vanaf) [^.;]{4,40}? (?:tot en met|tot|t\/m) [^.;,]{4,30}\d{4}/iu,
    new RegExp(`(?<![\\p{L}\\d])${NUMBER}(?: tot ${NUMBER})? ${UNIT}(?! per)(?!\\p{L})`, "iu"),
  ],
};

/** How often or how long, in the words of the best sentence that says so; none when no sentence does. */
export function measureFact(evidence: Evidence): Fact | undefined {
  const { measure } = evidence.read.want;
  if (measure === undefined) return undefined;
  const facts = evidence.told.flatMap((sentence): Fact[] => {
    const text = measured(sentence, FORMS[measure]);
    return text === undefined ? [] : [{ text, sentence, score: sentence.score }];
  });
  return newestOf(facts, evidence);
}

const measured = ({ text }: Sentence, forms: readonly RegExp[]): string | undefined =>
  forms.flatMap((form) => form.exec(text)?.[0].trim() ?? [])[0];
