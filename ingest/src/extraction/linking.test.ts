import { describe, expect, it } from "vitest";
import { readDocument } from "../document/document.ts";
import { extract } from "./extract.ts";

/** The entity that the last place with these words leads to; undefined when it was left alone. */
function meant(words: string, text: string): string | undefined {
  const { document, mentions } = extract(readDocument({ text, source: "nota.txt" }));
  return mentions.findLast((m) => document.text.slice(m.start, m.end) === words)?.entity;
}

const WITH = "werkt aan armoede.";
const cases = [
  {
    text: `De gemeente Leiden ${WITH} De gemeente betaalt dit.`,
    words: "gemeente",
    entity: "actor:gm0546",
    because: "the only municipality of the document",
  },
  {
    text: `De gemeente Leiden en de gemeente Delft werken samen. De gemeente betaalt dit.`,
    words: "gemeente",
    entity: undefined,
    because: "two were named",
  },
  {
    text: `De gemeente Leiden ${WITH}\n\nDe gemeente Delft ook.\n\nDe gemeente betaalt dit.`,
    words: "gemeente",
    entity: undefined,
    because: "two in the document: the last one named is a guess",
  },
  {
    text: `De Wmo-werkplaats Twente ${WITH} De werkplaats groeit.`,
    words: "werkplaats",
    entity: "actor:wmo-werkplaats-twente",
    because: "the only one with that noun",
  },
  {
    text: `Het ministerie van VWS ${WITH} Het ministerie betaalt dit.`,
    words: "ministerie",
    entity: "actor:ministerie-van-volksgezondheid-welzijn-en-sport",
    because: "the only ministry",
  },
  {
    text: `Het ministerie van VWS en het ministerie van SZW werken samen. Het ministerie betaalt dit.`,
    words: "ministerie",
    entity: undefined,
    because: "two in one sentence",
  },
  {
    text: `Het ministerie van VWS ${WITH} Het ministerie van SZW ook. Het ministerie betaalt dit.`,
    words: "ministerie",
    entity: "actor:ministerie-van-sociale-zaken-en-werkgelegenheid",
    because: "one alone was named last",
  },
  {
    text: `Gemeente Gouda (hierna: de regio) ${WITH} De regio betaalt dit.`,
    words: "regio",
    entity: "actor:gm0513",
    because: "the document says what it calls so",
  },
];

describe("generic mentions inside a document", () => {
  it.each(cases)("“$words” → $entity ($because)", ({ text, words, entity }) => {
    expect(meant(words, text)).toBe(entity);
  });
});
