import { describe, expect, it } from "vitest";
import { timeSpans } from "./time-spans.ts";

const REFERENCE = "2015-11-24";

describe("timeSpans", () => {
  it.each([
    { text: "in 2015-2017", from: "2015", until: "2017", because: "years around a dash" },
    { text: "van 2015 tot en met 2017", from: "2015", until: "2017", because: "the last one counts" },
    { text: "van 2015 t/m 2017", from: "2015", until: "2017", because: "the same, short" },
    { text: "2015/2016", from: "2015", until: "2016", because: "years around a slash" },
    { text: "van 2015 tot 2018", from: "2015", until: "2018", because: "a last year may count" },
    { text: "vanaf 1 januari 2016", from: "2016-01-01", because: "no end" },
    { text: "sinds maart 2014", from: "2014-03", because: "no end, exact to the month" },
    { text: "met ingang van 1-9-2016", from: "2016-09-01", because: "no end, in figures" },
    { text: "tot en met 31 december 2018", until: "2018-12-31", because: "no beginning" },
    { text: "tot 1 januari 2019", until: "2018-12-31", because: "that day does not count" },
    { text: "vóór 1 juni 2016", until: "2016-05-31", because: "that day does not count" },
    { text: "uiterlijk 1 juni 2016", until: "2016-06-01", because: "that day counts" },
    {
      text: "van 1 mei tot en met 30 juni 2016",
      from: "2016-05-01",
      until: "2016-06-30",
      because: "the year stands once",
    },
    { text: "januari - juni 2016", from: "2016-01", until: "2016-06", because: "months around a dash" },
    { text: "tussen 2013 en 2015", from: "2013", until: "2015", because: "between" },
    { text: "schooljaar 2015-2016", from: "2015-08", until: "2016-07", because: "schools begin in August" },
    { text: "het studiejaar 2015/'16", from: "2015-09", until: "2016-08", because: "universities in September" },
    { text: "het derde kwartaal van 2016", from: "2016-07", until: "2016-09", because: "a quarter" },
    { text: "Q4 2016", from: "2016-10", until: "2016-12", because: "a quarter, short" },
    { text: "de tweede helft van 2016", from: "2016-07", until: "2016-12", because: "half a year" },
    { text: "het voorjaar van 2016", from: "2016-03", until: "2016-06", because: "a season" },
    { text: "in 2016", from: "2016", until: "2016", because: "a year" },
    { text: "in november 2015", from: "2015-11", until: "2015-11", because: "a month" },
    { text: "op dinsdag 24 november 2015", from: "2015-11-24", until: "2015-11-24", because: "a day" },
    { text: "in het jaar 2016", from: "2016", until: "2016", because: "called so" },
    { text: "vorig jaar", from: "2014", until: "2014", because: "reckoned from the document" },
    { text: "het komende jaar", from: "2016", until: "2016", because: "reckoned from the document" },
    { text: "sinds vorig jaar", from: "2014", because: "no end" },
    { text: "tot vorig jaar", until: "2014", because: "no beginning" },
    { text: "tot eind 2021", until: "2021", because: "no beginning, roughly" },
    { text: "dit jaar", from: "2015", until: "2015", because: "reckoned from the document" },
    { text: "volgende maand", from: "2015-12", until: "2015-12", because: "reckoned from the document" },
    {
      text: "dit schooljaar",
      from: "2015-08",
      until: "2016-07",
      because: "November falls in the year that began in August",
    },
    { text: "vorig schooljaar", from: "2014-08", until: "2015-07", because: "the one before" },
  ])("$text → $from – $until ($because)", ({ text, from, until }) => {
    const sentence = `Wij doen dit ${text} met elkaar.`;
    const [span, ...more] = timeSpans(sentence, REFERENCE);
    expect(more).toEqual([]);
    expect({ from: span?.from, until: span?.until }).toEqual({ from, until });
    expect(sentence.slice(span?.start, span?.end)).toBe(span?.text);
  });

  it.each([
    { text: "vorig jaar", reference: undefined, because: "the document has no date" },
    { text: "volgende maand", reference: "2015", because: "the document's date has no month" },
  ])("leaves $text open where $because", ({ text, reference }) => {
    const [span] = timeSpans(text, reference);
    expect(span).toEqual({ start: 0, end: text.length, text });
  });

  it.each([
    { text: "artikel 2015", because: "a number" },
    { text: "€ 2016", because: "an amount" },
    { text: "van 16 tot 23 jaar", because: "ages" },
    { text: "31 februari 2016", because: "no day, and no month either" },
    { text: "2017-2015", because: "backwards" },
    { text: "nr. 2015/12345", because: "a reference" },
    { text: "mei is mooi", because: "no year" },
  ])("finds no period in $text ($because)", ({ text }) => {
    expect(timeSpans(text, REFERENCE)).toEqual([]);
  });
});
