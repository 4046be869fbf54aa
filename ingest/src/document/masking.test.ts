import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mask } from "./masking.ts";

describe("mask", () => {
  const blotted = [
    { text: "123456782", because: "nine digits that pass the 11-proef" },
    { text: "06-12345678", because: "a mobile number" },
    { text: "(070) 340 79 11", because: "an area code in brackets" },
    { text: "+31 6 1234 5678", because: "an international number" },
    { text: "j.jansen@gmail.com", because: "a private mail address" },
    { text: "p.devries@leiden.nl", because: "a person's address at work" },
    { text: "NL91 ABNA 0417 1643 00", because: "a bank account" },
  ];
  it.each(blotted)("blots out $text ($because)", ({ text }) => {
    const masked = mask(`Bel of mail ${text} vandaag.`);
    expect(masked).toBe(`Bel of mail ${text.replace(/\S/g, "█")} vandaag.`);
  });

  const kept = [
    { text: "123456789", because: "fails the 11-proef" },
    { text: "info@movisie.nl", because: "an address of a desk" },
    { text: "secretariaat.wmo@hsleiden.nl", because: "an address of a desk" },
    { text: "€ 1.234.567,82", because: "an amount" },
    { text: "24-11-2015", because: "a date" },
    { text: "kenmerk 755292-135599-DMO", because: "a reference" },
    { text: "0800-1234567", because: "a public service" },
    { text: "f 46.800.000,- (€ 21.236.914,11)", because: "amounts" },
    { text: "NL12 ABNA 3417 1643 00", because: "no valid account" },
  ];
  it.each(kept)("keeps $text ($because)", ({ text }) => {
    expect(mask(text)).toBe(text);
  });

  it("never changes the length, nor masks twice", () => {
    const part = fc.constantFrom(
      "123456782",
      "06 12345678",
      "a.b@c.nl",
      "NL91ABNA0417164300",
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
