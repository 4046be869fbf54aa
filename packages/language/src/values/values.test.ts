import { describe, expect, it } from "vitest";
import { values } from "./index.ts";

const read = (text: string): string[] =>
  values(text).map(({ kind, text: found, number, upTo, unit, date }) =>
    [kind, found, number ?? "", upTo ?? "", unit ?? date ?? ""].join("|").replace(/\|+$/, ""),
  );

const ages = [
  { text: "jongeren 17-27 jaar", value: "age|17-27 jaar|17|27", because: "a dash" },
  {
    text: "18 tot 27 jaar",
    value: "age|18 tot 27 jaar|18|27",
    because: "`tot` gives its number, although the day before is meant",
  },
  {
    text: "jongeren van 16 tot en met 23",
    value: "age|16 tot en met 23|16|23",
    because: "the people say that it is an age",
  },
  { text: "de leeftijd van 17 tot en met 27", value: "age|17 tot en met 27|17|27", because: "it says age" },
  { text: "pilot (jongeren 16-23)", value: "age|16-23|16|23", because: "the people say that it is an age" },
  { text: "12- tot 15-jarigen", value: "age|12- tot 15-jarigen|12|15", because: "hanging hyphen" },
  { text: "contact bij 75-plussers", value: "age|75-plussers|75", because: "no upper bound" },
  { text: "55+'ers", value: "age|55+'ers|55", because: "no upper bound" },
  { text: "jeugd onder de 18", value: "age|onder de 18||18", because: "no lower bound" },
  { text: "boven de 65", value: "age|boven de 65|65", because: "no upper bound" },
  { text: "jongeren van 0 tot 25 jaar", value: "age|0 tot 25 jaar|0|25", because: "zero is an age" },
  { text: "18 jaar of ouder", value: "age|18 jaar of ouder|18", because: "no upper bound" },
  { text: "een kind van 9 jaar", value: "age|9 jaar|9|9", because: "one age" },
];

const others = [
  { text: "periode 2016-2018", value: "period|2016-2018|2016|2018", because: "two years" },
  { text: "van 2016 tot 2018", value: "period|van 2016 tot 2018|2016|2018", because: "two years in words" },
  { text: "Sinds 2014 zijn", value: "period|Sinds 2014|2014", because: "open end" },
  { text: "loopt tot eind 2026", value: "period|tot eind 2026||2026", because: "open start" },
  {
    text: "voor de duur van twee jaar",
    value: "period|voor de duur van twee jaar|||twee jaar",
    because: "a length of time",
  },
  { text: "€185.000 per jaar", value: "amount|€185.000 per jaar|185000||per jaar", because: "reckoned by the year" },
  { text: "(€ 21.236.914,11)", value: "amount|€ 21.236.914,11|21236914.11", because: "cents" },
  { text: "€ 200 miljoen", value: "amount|€ 200 miljoen|200000000", because: "a power in words" },
  { text: "1,5 miljoen euro", value: "amount|1,5 miljoen euro|1500000", because: "a comma is a decimal sign" },
  { text: "f 700.000,-", value: "amount|f 700.000,-", because: "guilders are no euros" },
  { text: "de veertien gemeenten", value: "count|veertien gemeenten|14||gemeenten", because: "a number in words" },
  {
    text: "de 14 Wmo-werkplaatsen",
    value: "count|14 Wmo-werkplaatsen|14||Wmo-werkplaatsen",
    because: "a number in figures",
  },
  {
    text: "met ingang van 1 januari 2008",
    value: "period|met ingang van 1 januari 2008|2008||2008-01-01",
    because: "a day bounds it",
  },
  { text: "€ 200 miljoen.", value: "amount|€ 200 miljoen|200000000", because: "the dot ends the sentence" },
  {
    text: "€ 125,00 per bijgewoonde bijeenkomst",
    value: "amount|€ 125,00 per bijgewoonde bijeenkomst|125||per bijgewoonde bijeenkomst",
    because: "a unit of two words",
  },
  {
    text: "een voorzitter en vier andere leden",
    value: "count|vier andere leden|4||leden",
    because: "`andere` is not what is counted",
  },
  { text: "zes programma's", value: "count|zes programma's|6||programma's", because: "a plural with an apostrophe" },
  { text: "24-11-2015", value: "date|24-11-2015|||2015-11-24", because: "Dutch order" },
  { text: "24 november 2015", value: "date|24 november 2015|||2015-11-24", because: "a month in words" },
  { text: "vóór 1 januari", value: "date|1 januari", because: "no year, so no date" },
  { text: "in november 2015", value: "date|november 2015|||2015-11", because: "as exact as it is given" },
  { text: "12,5 procent", value: "percentage|12,5 procent|12.5", because: "in words" },
  { text: "zie www.zorgin2030.nl).", value: "url|www.zorgin2030.nl", because: "the signs after it are no part" },
  { text: "mail naar info@vng.nl.", value: "email|info@vng.nl", because: "the dot after it is no part" },
];

const nothing = [
  { text: "13.00-16.30 uur", because: "hours" },
  { text: "binnen 3 tot 5 jaar", because: "a length of time is no age" },
  { text: "artikel 3, tweede lid", because: "a reference" },
  { text: "31-13-2015", because: "no such month" },
  { text: "Artikel 3 Leden", because: "a heading's number" },
  { text: "de artikelen 3, 4 en 5 genoemde voorwaarden", because: "numbers of articles" },
  { text: "1   Werkgevers bellen", because: "a row's number" },
];

describe("values", () => {
  it.each([...ages, ...others])("$text → $value ($because)", ({ text, value }) => {
    expect(read(text)).toEqual([value]);
  });

  it.each(nothing)("finds nothing in $text ($because)", ({ text }) => {
    expect(read(text)).toEqual([]);
  });

  it("gives offsets into the whole text", () => {
    const text = "Jongeren 17-27 jaar. Het kost € 5 per uur.";
    const [value] = values(text, 21, text.length);
    expect(text.slice(value?.start, value?.end)).toBe("€ 5 per uur");
  });
});
