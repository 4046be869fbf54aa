import type { CitedDocument } from "./answer.ts";
import type { DocumentSummary, PartialDate } from "./document.ts";
import { KenniswijzerError } from "./errors.ts";
import type { Claim } from "./reading.ts";
import type { Caution } from "./vocabulary.ts";

/** What is known against a source at some moment. */
export interface Reserve {
  readonly caution: Caution;
  readonly replacedBy?: CitedDocument;
}

/** Says what is known against a document, or against a claim in it that speaks of a period until some moment; undefined for nothing. */
export type ReserveOf = (
  document: Pick<DocumentSummary, "id" | "date" | "validUntil">,
  claimUntil?: PartialDate,
) => Reserve | undefined;

/** A length of time in whole years, months and days. */
export interface Age {
  readonly years: number;
  readonly months: number;
  readonly days: number;
}

/** After so long what a document says may be outdated, unless set otherwise. */
export const OUTDATED_AFTER = "5y";

const AGE = /^\s*(\d{1,4})\s*(y|j|jaar|jaren|m|maand|maanden|d|dag|dagen)\s*$/i;

/** `5y` (or `5j`, `5 jaar`), `18m`, `90d`. Throws `invalid-input` for anything else. */
export function ageOf(text: string): Age {
  const [, count = "", unit = ""] = AGE.exec(text) ?? [];
  if (unit === "") {
    throw new KenniswijzerError(
      "invalid-input",
      `outdated-after: "${text}" is no length of time; write it as 5y, 18m or 90d`,
    );
  }
  const of = unit[0]?.toLowerCase();
  const number = Number(count);
  return {
    years: of === "y" || of === "j" ? number : 0,
    months: of === "m" ? number : 0,
    days: of === "d" ? number : 0,
  };
}

/**
 * What is known against documents at a moment: that they are no longer in force, that a newer one took their place (`superseded`, by
 * id), or that they are older than an age. A document without a date is never called outdated: its date is unknown.
 */
export function reservesAt(
  now: Date,
  {
    outdatedAfter,
    superseded,
  }: { readonly outdatedAfter: Age; readonly superseded: ReadonlyMap<string, CitedDocument> },
): ReserveOf {
  const today = now.toISOString().slice(0, 10);
  const oldest = before(now, outdatedAfter);
  return ({ id, date, validUntil }, claimUntil) => {
    if (isPast(validUntil, today)) return { caution: "vervallen" };
    const replacedBy = superseded.get(id);
    if (replacedBy !== undefined) return { caution: "vervangen", replacedBy };
    if (isPast(claimUntil, today)) return { caution: "afgelopen" };
    const holds = validUntil !== undefined || claimUntil !== undefined;
    return isPast(date, oldest) && !holds ? { caution: "mogelijk verouderd" } : undefined;
  };
}

/** When what a claim speaks of is over; undefined for one that speaks of a moment, which is no end. */
export const endOf = (claim: Pick<Claim, "validFrom" | "validUntil"> | undefined): PartialDate | undefined =>
  claim?.validFrom === claim?.validUntil ? undefined : claim?.validUntil;

/** True when the last day of a day, month or year lies before another day: "2015" is not past in December 2015. */
export const isPast = (moment: PartialDate | undefined, day: PartialDate): boolean =>
  moment !== undefined && moment < day.slice(0, moment.length);

function before(now: Date, { years, months, days }: Age): PartialDate {
  const then = new Date(Date.UTC(now.getUTCFullYear() - years, now.getUTCMonth() - months, now.getUTCDate() - days));
  return then.toISOString().slice(0, 10);
}
