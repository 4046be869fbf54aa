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

export const COUNT_WORDS =
  "(?:twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien|twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig|honderd|duizend)";
