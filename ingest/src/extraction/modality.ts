import type { Modality } from "@kenniswijzer/domain";
import { cued, latin, matchesOf } from "@kenniswijzer/language";

/** Words by which a clause denies a tie, leaves it open or puts it in the future; of general Dutch. */
const DENIES = cued(
  latin(
    /\b(?:niet(?! (?:alleen|zonder))|niets|geen|nooit|noch|evenmin|zonder [^,;]{0,25}(?:partner|partij|deelnemer|lid) te|weiger(?:t|de|den|en)|ingetrokken|tr(?:ekt|ekken|ok|okken) [^,;]{0,40}\bin|beëindigd?|stop(?:t|te|ten|pen) met|stop(?:t|te|ten|pen)\b[^,;]{0,40}\b(?:er|hier|daar)?mee\b|bedankt(?:e|en)?\b[^,;]{0,40}\b(?:als|voor)|vacant|stopgezet|stop gezet|stopzetten|gestaakt|opgeheven|geschrapt|zet(?:ten|te|ten)? [^,;]{0,40}\bstop|blij(?:ft|ven) buiten|h(?:oudt|ouden) (?:er )?mee op|vertrokken|afgeslagen|afgeblazen|opgegeven|oud-\p{L}+|voormalig\p{L}*|haak(?:t|te|ten)\b[^,;]{0,30}\baf|afgehaakt|afgevallen|val(?:t|len) af|stap(?:t|te|ten)\b[^,;]{0,30}\buit|uitgestapt|eruit gestapt|trek(?:t|ken) zich\b[^,;]{0,30}\bterug|teruggetrokken|z(?:iet|ien|ag|agen)\b[^,;]{0,30}\bvan ?af|ervan af|bedankt voor|afgewezen|(?:was|waren)\b[^,;]{0,40}\b(?:partners?|lid|leden|deelnemers?)\b|(?:eerder|aanvankelijk|oorspronkelijk|voorheen|destijds|ooit|vroeger|in een eerdere fase) (?:was|waren|zat|zaten|deed|deden|werd|werden)\b|(?:was|waren|zat|zaten|deed|deden|werd|werden)\b[^,;]{0,30}\b(?:aanvankelijk|oorspronkelijk|voorheen|destijds|ooit|vroeger|in een eerdere fase|tot (?:en met |eind )?\d{4}|tot vorig jaar|tot voor kort)\b|(?:is|zijn)\b[^,;]{0,40}\bgestopt|opgezegd|voormalige? partner|tot \d{4} (?:was|waren)|kie(?:st|zen) [^,;]{0,20}\beigen|k(?:oos|ozen) [^,;]{0,20}\beigen|(?:gaa?[tn]|ging(?:en)?|vol(?:gt|gen|gde|gden)) (?:een |hun |zijn |haar )?eigen (?:weg|koers|pad)|doe(?:t|n) het zelf|laa?t(?:en)? [^,;]{0,30}\b(?:schieten|vallen|lopen)|onthou(?:dt|den) zich|verliet(?:en)?|(?:heeft|hebben) [^,;]{0,60}\bverlaten|pas(?:t|sen) ervoor|ontbre(?:ekt|ken)|nee)\b/iu,
  ),
);
const OPEN = cued(
  latin(
    /\b(?:overweegt|overwegen|twijfelt|twijfelen|den(?:kt|ken)\b[^,;]{0,40}\bover na|(?:nog|noch) (?:niet|niets|geen)\b|pas na|in gesprek|gesprekken (?:gaande|gevoerd|lopen)|gesprek gaande|wilden?\b(?! weten)|belangstelling|interesse|misschien|wellicht|mogelijk(?! gemaakt| te maken| maken| ?[.,;]| door|$)|zou(?:den)?\b|beslist\b|besluit later|onderzoekt of|verkent of|kijkt of|h(?:oopt|open|oopte|oopten)|graag zien|idealiter|pleit(?:en|te|ten)?|stel dat|in het concept|de bedoeling|intentie|in het vooruitzicht|toezegging(?:en)? ontbre\p{L}+|wil(?:len)? [^,;]{0,40}\b(?:aansluiten|meedoen|deelnemen|toetreden|instappen|aanhaken|meebetalen)(?! en\b)|in te stemmen met|akkoord te gaan met|kandidaat|genoemd worden|aangevraagd|aanvraag|verken(?:t|nen|de|den) (?:een|de mogelijk\p{L}*)|beraad(?:t)? zich|beraden zich|pas (?:als|wanneer|zodra)|uitnodiging|uitgenodigd|uit te nodigen|bezint zich|wacht(?:en)? op|wacht(?:en)? nog|ligt nog open|nog open|nog besproken|onder voorbehoud|beoogde?|potentiële?|gedroomde|wordt nog|worden nog|nog in overleg|ter besluitvorming)\b/iu,
  ),
);
const NOT_YET = cued(/\bnog (?:niet|niets|geen)\b/i);
const PLANS = cued(
  /\b(?:van plan|voornemen(?:s)?|gaat\b(?! (?:over|om))|gaan\b(?! (?:over|om))|zal\b|zullen\b|wil(?:len)?\b(?! weten)|start (?:dit|in|op|per|met ingang|na)\b|begint (?:dit|in|op|per|na)\b|per \d|vanaf \d|dit (?:najaar|voorjaar|jaar) start|volgend jaar|na de zomer|binnenkort|streeft|beoogt|verwacht(?:en)? (?:in|dit)|wordt verwacht|sluit\b[^,;]{0,30}\bper\b|toekomstig)/iu,
);

// "níet" and "géén" are stressed, not other words
const STRESSED = cued(/[áéíóú]/);
const VOWELS: Readonly<Record<string, string>> = { á: "a", é: "e", í: "i", ó: "o", ú: "u" };
const unstressed = (text: string): string =>
  STRESSED.test(text) ? text.replace(/[áéíóú]/g, (letter) => VOWELS[letter] ?? letter) : text;

/** What a clause makes of the tie in it: `stated` unless it denies, doubts or plans. */
export function modalityOf(stressed: string, stated: Modality): Modality {
  const clause = unstressed(stressed);
  if (NOT_YET.test(clause)) return "onbeslist";
  if (DENIES.test(clause)) return "ontkent";
  if (OPEN.test(clause)) return "onbeslist";
  if (PLANS.test(clause)) return "is-van-plan";
  return stated;
}

const BOUNDARY = /;|,? maar |, doch |, terwijl |: |, dus |(?<=\p{L}), en /gu;
const PARTY = /[\ue000-\uefff]/;

/** The clause around a match: up to "maar" and the like, and past it when what follows has no subject of its own. */
export function clauseAround(text: string, from: number, to: number): string {
  let start = 0;
  let end = text.length;
  for (const boundary of matchesOf(text, BOUNDARY)) {
    const after = boundary.index + boundary[0].length;
    if (after <= from) start = after;
    else if (boundary.index >= to) {
      const next = text.slice(after);
      const stop = next.search(BOUNDARY);
      if (PARTY.test(stop < 0 ? next : next.slice(0, stop)) || /^(?:: |;)/.test(boundary[0])) {
        end = boundary.index;
        break;
      }
    }
  }
  return text.slice(start, end);
}
