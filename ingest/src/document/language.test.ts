import { describe, expect, it } from "vitest";
import { languageOf } from "./language.ts";

const DUTCH =
  "De gemeente werkt samen met de stichting aan eenzaamheid onder ouderen. Het project wordt betaald door het ministerie en loopt tot volgend jaar. ";
const ENGLISH =
  "The municipality works together with the foundation on loneliness among older people. The project is paid for by the ministry and runs until next year. ";
const GERMAN =
  "Die Gemeinde arbeitet mit der Stiftung zusammen gegen die Einsamkeit älterer Menschen. Das Projekt wird vom Ministerium bezahlt und läuft bis zum nächsten Jahr. ";

describe("languageOf", () => {
  const cases = [
    { text: DUTCH.repeat(4), language: "nl", because: "Dutch" },
    { text: ENGLISH.repeat(4), language: "en", because: "English" },
    { text: GERMAN.repeat(4), language: "de", because: "German" },
    { text: ENGLISH.repeat(4) + DUTCH.repeat(40), language: "nl", because: "a summary in English above it" },
    { text: DUTCH.repeat(3) + ENGLISH.repeat(60), language: "en", because: "a cover letter in Dutch" },
    { text: "The end.", language: "nl", because: "too short to tell" },
    { text: "Leiden; 2024; 17\n".repeat(60), language: "nl", because: "names and numbers are in no language" },
    {
      text: "المجلس البلدي يعمل مع المؤسسة من أجل كبار السن في المدينة وهذا المشروع مهم جدا ".repeat(8),
      language: "ar",
      because: "another script",
    },
  ];
  it.each(cases)("$language ($because)", ({ text, language }) => {
    expect(languageOf(text)).toBe(language);
  });
});
