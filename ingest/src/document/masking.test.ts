import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mask } from "./masking.ts";

describe("mask", () => {
  const blotted = [
    { text: "123456782", because: "nine digits that pass the 11-proef" },
    { text: "1234.56.782", because: "grouped with dots" },
    { text: "123 456 782", because: "grouped with blanks" },
    { text: "12.34.56.782", because: "grouped by two" },
    { text: "123\u00a0456\u00a0782", because: "grouped with hard blanks" },
    { text: "06-12345678", because: "a mobile number" },
    { text: "06 12 34 56 78", because: "a mobile number in pairs" },
    { text: "0612345678", because: "a mobile number in one piece" },
    { text: "06–12345678", because: "with a dash for a hyphen" },
    { text: "(070) 340 79 11", because: "an area code in brackets" },
    { text: "071/516.50.00", because: "with other signs" },
    { text: "+31 6 1234 5678", because: "an international number" },
    { text: "+31 (0)6-1234 5678", because: "an international number with its own zero" },
    { text: "0031612345678", because: "an international number without a plus" },
    { text: "+32 (0)475 12 34 56", because: "a Belgian number" },
    { text: "0049 170 1234567", because: "a German number" },
    { text: "+44 20 7946 0958", because: "a British number" },
    { text: "j.jansen@gmail.com", because: "a private mail address" },
    { text: "p.devries@leiden.nl", because: "a person's address at work" },
    { text: "bakker.wmo@leiden.nl", because: "a person's address, whatever the desk" },
    { text: "o'brien@hsleiden.nl", because: "a quote in the name" },
    { text: "zoë.müller@voorbeeld.nl", because: "accents in the name" },
    { text: "j.jansen (at) leiden.nl", because: "the sign spelled out in brackets" },
    { text: "j.jansen[at]leiden[punt]nl", because: "both signs spelled out" },
    { text: "jansen at leiden punt nl", because: "both signs as words" },
    { text: "j.jansen @ leiden.nl", because: "blanks around the sign" },
    { text: "NL91 ABNA 0417 1643 00", because: "a bank account" },
    { text: "NL91ABNA0417164300", because: "a bank account in one piece" },
    { text: "nl91 abna 0417 1643 00", because: "a bank account in small letters" },
    { text: "NL91.ABNA.0417.1643.00", because: "a bank account with dots" },
    { text: "BE68 5390 0754 7034", because: "a Belgian account" },
    { text: "DE89 3704 0044 0532 0130 00", because: "a German account" },
  ];
  it.each(blotted)("blots out $text ($because)", ({ text }) => {
    const blot = text.replace(/\S/gu, "█");
    expect(mask(`Bel of mail ${text} vandaag.`)).toBe(`Bel of mail ${blot} vandaag.`);
    expect(mask(`| Naam | ${text} | 2311 EZ |`)).toBe(`| Naam | ${blot} | 2311 EZ |`);
    expect(mask(`sinds 2015 ${text}`)).toBe(`sinds 2015 ${blot}`);
    expect(mask(`(<${text}>)`)).toBe(`(<${blot}>)`);
    expect(mask(`24-11-2015, ${text}; 14.30 uur`)).toBe(`24-11-2015, ${blot}; 14.30 uur`);
  });

  const inContext = [
    { text: "BSN: 123456789", masked: "BSN: █████████", because: "called so, a slip in it does not matter" },
    {
      text: "burgerservicenummer 12345678",
      masked: "burgerservicenummer ████████",
      because: "its first zero left out",
    },
    { text: "tel. 516 50 00", masked: "tel. ███ ██ ██", because: "without an area code" },
    { text: "Mobiel:12345678", masked: "Mobiel:████████", because: "without its 06" },
    {
      text: "rekeningnummer 12.34.56.789",
      masked: "rekeningnummer ████████████",
      because: "an account of before 2014",
    },
    {
      text: "IBAN: NL12 ABNA 3417 1643 00",
      masked: "IBAN: ████ ████ ████ ████ ██",
      because: "called so, a slip in it",
    },
    { text: "NL91ABNA0417164300 TNV JANSEN", masked: "██████████████████ TNV JANSEN", because: "capitals behind it" },
    { text: "mailto:j.jansen@gmail.com", masked: "mailto:██████████████████", because: "in a link" },
    { text: "Tel:\n 12345678", masked: "Tel:\n ████████", because: "its label on the line above" },
    { text: "12345678\nmobiel\n\n12345678", masked: "12345678\nmobiel\n\n████████", because: "two lines above" },
    { text: "JANSEN AT LEIDEN.NL", masked: "██████ ██ █████████", because: "shouted" },
    { text: "jansen apenstaartje leiden.nl", masked: "██████ ████████████ █████████", because: "the sign named" },
    { text: "brief_123456782_def.docx", masked: "brief_█████████_def.docx", because: "in a file's name" },
  ];
  it.each(inContext)("$text → $masked ($because)", ({ text, masked }) => {
    expect(mask(text)).toBe(masked);
  });

  const kept = [
    { text: "123456789", because: "fails the 11-proef" },
    { text: "000000000", because: "nobody has it" },
    { text: "KvK 27248698", because: "of a company, eight digits" },
    { text: "KvK-nummer: 123456782", because: "of a company, says its label" },
    { text: "RSIN 123456782", because: "of a company" },
    { text: "zaaknummer 123456782", because: "of a file" },
    { text: "kenmerk 755292-135599-DMO", because: "a reference" },
    { text: "dossiernr. 2015/0612345678", because: "a reference" },
    { text: "info@movisie.nl", because: "an address of a desk" },
    { text: "gemeente@leiden.nl", because: "an address of a desk" },
    { text: "secretariaat.wmo@hsleiden.nl", because: "an address of a desk" },
    { text: "movisie@movisie.nl", because: "an organisation's own name" },
    { text: "info (at) movisie.nl", because: "an address of a desk, spelled out" },
    { text: "kom at random langs", because: "no address" },
    { text: "€ 1.234.567,82", because: "an amount" },
    { text: "€ 123.456.782", because: "an amount of nine digits" },
    { text: "123.456.782 euro", because: "an amount of nine digits" },
    { text: "f 46.800.000,- (€ 21.236.914,11)", because: "amounts" },
    { text: "een groei van +10.000.000", because: "an amount" },
    { text: "24-11-2015", because: "a date" },
    { text: "01-01-2015 10.30 uur", because: "a date and a time: ten digits that begin with a zero" },
    { text: "2014 2015 2016", because: "years" },
    { text: "2011-2015, 2016-2019", because: "periods" },
    { text: "2311 EZ Leiden", because: "a postcode" },
    { text: "0800-1234567", because: "a public service" },
    { text: "0900 - 0400", because: "a public service" },
    { text: "tel. 0800-1234567", because: "a public service, called a number" },
    { text: "telefoon 14 071", because: "the number of a municipality, called so" },
    { text: "14 071", because: "the number of a municipality" },
    { text: "Algemeen nummer: 071-5165000", because: "of a desk, says its line" },
    { text: "Crisisdienst (071) 516 50 00", because: "of a desk, says its line" },
    { text: "NL12 ABNA 3417 1643 00", because: "no valid account" },
    { text: "artikel 2.1.1, 2.1.2 en 2.3.5", because: "articles" },
    { text: "ISBN 978-90-1234-567-8", because: "a book" },
    { text: "0,5 0,25 0,125 0,0625", because: "fractions" },
  ];
  it.each(kept)("keeps $text ($because)", ({ text }) => {
    expect(mask(text)).toBe(text);
    expect(mask(`| ${text} |`)).toBe(`| ${text} |`);
  });

  it("never changes the length, nor masks twice", () => {
    const part = fc.constantFrom(
      "123456782",
      "06 12345678",
      "a.b@c.nl",
      "NL91ABNA0417164300",
      "BSN ",
      "tel. ",
      "+",
      "😀",
      "é",
      "\n",
      "tekst ",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(part, fc.string({ unit: "binary" })), { maxLength: 12 }), (parts) => {
        const text = parts.join("");
        const once = mask(text);
        expect(once.length).toBe(text.length);
        expect(mask(once)).toBe(once);
      }),
    );
  });
});
