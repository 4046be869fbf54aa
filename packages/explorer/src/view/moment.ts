import { language } from "./wording/index.ts";

/** An ISO date and time as people read it, in their own time: `3 maart 2026 om 14:05`. */
export function momentName(iso: string): string {
  const options = { dateStyle: "long", timeStyle: "short" } as const;
  return new Intl.DateTimeFormat(language === "nl" ? "nl-NL" : "en-GB", options).format(new Date(iso));
}
