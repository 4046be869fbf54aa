import type { TypedValue } from "@kenniswijzer/domain";

/** A typed value before it is tied to a passage. */
export type Value = Omit<TypedValue, "passage">;

/** One way in which documents write a value. `read` may refuse a match. */
export interface ValuePattern {
  readonly pattern: RegExp;
  readonly read: (
    groups: Readonly<Record<string, string | undefined>>,
    text: string,
  ) => (Partial<Value> & Pick<Value, "kind">) | undefined;
}

export const YEAR = /(?:19|20)\d{2}/;

export const MONTHS = [
  "januari",
  "februari",
  "maart",
  "april",
  "mei",
  "juni",
  "juli",
  "augustus",
  "september",
  "oktober",
  "november",
  "december",
];

/** Month names and their usual short forms. */
export const MONTH =
  "(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|jan\\.?|febr?\\.?|mrt\\.?|apr\\.?|aug\\.?|sept?\\.?|okt\\.?|nov\\.?|dec\\.?)";

export const COUNT_WORDS =
  "(?:twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien|twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig|honderd|duizend)";

/** Number of a month, from its name or short form. */
export function monthNumber(name: string): number {
  return (
    MONTHS.findIndex((month) =>
      month.startsWith(name.toLowerCase().replace(".", "").replace("mrt", "maart").slice(0, 3)),
    ) + 1
  );
}
