import type { Language } from "../../view/wording/index.ts";

const KEY = "kenniswijzer.taal";

/** The language that this reader chose before; Dutch for who never chose. */
export function chosenLanguage(): Language {
  try {
    return localStorage.getItem(KEY) === "en" ? "en" : "nl";
  } catch {
    return "nl"; // a browser that keeps nothing
  }
}

/** Speaks the other language from now on. The page starts anew in it, where it was. */
export function chooseLanguage(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    return;
  }
  location.reload();
}
