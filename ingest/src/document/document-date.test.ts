import { describe, expect, it } from "vitest";
import { readDocumentBytes } from "./document.ts";

const dateIn = async (source: string, text: string): Promise<string | undefined> =>
  (await readDocumentBytes({ source, bytes: new TextEncoder().encode(text) })).date;

describe("the date of a file", () => {
  const published = '<meta property="article:published_time" content="2024-05-14T10:00:00+02:00">';
  const page = (head: string, body: string): string =>
    `<html><head><title>x</title>${head}</head><body><main>${body}</main></body></html>`;
  const cases = [
    {
      source: "a.html",
      text: page(published, "<h1>Nieuws</h1><p>3 mei 2019</p><p>Leiden opent een wijkteam.</p>"),
      date: "2024-05-14",
      because: "what the page says of itself goes before a day that its text is on",
    },
    {
      source: "a.html",
      text: page(published, "<h1>Besluit</h1><p>Datum: 3 mei 2019</p><p>De raad stemt in.</p>"),
      date: "2019-05-03",
      because: "the text's own label goes before the day on which it was put on the web",
    },
    {
      source: "a.html",
      text: page(
        "",
        "<h1>Nieuws</h1><h2>Wijkteam</h2><p>12 januari 2024</p><p>Leiden opent het.</p><h2>Subsidie</h2><p>3 maart 2024</p><p>De raad stemt in.</p>",
      ),
      date: undefined,
      because: "the days of the articles that it lists",
    },
    {
      source: "a.eml",
      text: "From: Jan Vis <a@example.org>\r\nTo: b@example.org\r\nSubject: overleg\r\n\r\nBeste Els,\r\n\r\n12 januari 2024 is het overleg.\r\n",
      date: undefined,
      because: "a mail without a date, about another day",
    },
    {
      source: "a.eml",
      text: "From: Jan Vis <a@example.org>\r\nTo: b@example.org\r\nSubject: RE: overleg\r\n\r\nAkkoord.\r\n\r\nVan: Els\r\nVerzonden: 12 januari 2024\r\nAan: Jan\r\n\r\nKom je?\r\n",
      date: undefined,
      because: "the mail that it answers has its own date",
    },
  ];
  it.each(cases)("$date ($because)", async ({ source, text, date }) => {
    expect(await dateIn(source, text)).toBe(date);
  });
});
