import { en } from "./en.ts";
import { type Language, nl } from "./nl.ts";

export type { Language } from "./nl.ts";

/** Everything that the bot says in one language. */
export type Wording = typeof nl;

export const WORDINGS: Readonly<Record<Language, Wording>> = { nl, en };

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  nl: "januari februari maart april mei juni juli augustus september oktober november december".split(" "),
  en: "January February March April May June July August September October November December".split(" "),
};

/** `2015-11-24` → `24 november 2015`; as exact as the date is. */
export function dateIn(language: Language, date: string): string {
  const [year = "", month, day] = date.split("-");
  const name = month === undefined ? undefined : MONTHS[language][Number(month) - 1];
  return [day === undefined ? undefined : Number(day), name, year].filter((part) => part !== undefined).join(" ");
}
