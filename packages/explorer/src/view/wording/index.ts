import { nl } from "./nl.ts";

/** Everything that the page says, in one language. */
export type Words = typeof nl;
export type Language = "nl" | "en";

/** The language that is spoken now; Dutch until `speak` says otherwise. */
export let words: Words = nl;
export let language: Language = "nl";

/** Speaks another language from now on. */
export async function speak(chosen: Language): Promise<void> {
  language = chosen;
  words = chosen === "en" ? (await import("./en.ts")).en : nl;
}
