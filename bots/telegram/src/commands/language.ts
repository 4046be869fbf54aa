import type { Talk } from "../talk.ts";
import { sendText } from "../text/send.ts";
import { type Language, WORDINGS } from "../wording/wording.ts";

const BUTTON = /^taal:(nl|en)$/;
const NAMES: Readonly<Record<string, Language>> = {
  nl: "nl",
  nederlands: "nl",
  dutch: "nl",
  en: "en",
  english: "en",
  engels: "en",
};

/** /taal: asks, or does what stands behind it. */
export async function chooseLanguage(talk: Talk, rest: string): Promise<void> {
  const chosen = NAMES[rest.toLowerCase()];
  if (chosen !== undefined) return speak(talk, chosen);
  const button = (text: string, language: Language) => ({ text, callback_data: `taal:${language}` });
  await sendText(talk.ctx, [{ text: talk.wording.chooseLanguage }], {
    inline_keyboard: [[button("Nederlands", "nl"), button("English", "en")]],
  });
}

/** The language that a button stands for; these buttons never grow old. */
export const languageIn = (data: string): Language | undefined => BUTTON.exec(data)?.[1] as Language | undefined;

export async function speak({ ctx, memory, person }: Talk, language: Language): Promise<void> {
  memory.languages.set(person, language);
  await sendText(ctx, [{ text: WORDINGS[language].languageChosen }]);
}
