import { describe, expect, it } from "vitest";
import { readDocument } from "./document.ts";
import { validityOf } from "./validity.ts";

describe("validityOf", () => {
  it.each([
    {
      text: "Deze regeling treedt in werking met ingang van 1 mei 2014 en vervalt met ingang van 1 mei 2016.",
      found: { validFrom: "2014-05-01", validUntil: "2016-04-30" },
      because: "on the day itself it is no more",
    },
    {
      text: "Dit besluit treedt in werking op 22 augustus 2005 en werkt terug tot en met 1 juni 2005.",
      found: { validFrom: "2005-06-01" },
      because: "it works back",
    },
    {
      text: "Deze aanwijzing geldt tot en met 31 december 2014.",
      found: { validUntil: "2014-12-31" },
      because: "that day counts",
    },
    {
      text: "Dit convenant eindigt van rechtswege op 31 december 2018.",
      found: { validUntil: "2018-12-31" },
      because: "it ends on that day",
    },
    {
      text: "Deze beschikking treedt in werking met ingang van 1 januari 2012 en is geldig tot 1 januari 2016.",
      found: { validFrom: "2012-01-01", validUntil: "2015-12-31" },
      because: "that day does not count",
    },
    {
      text: "Protocol\n\nGeldig van: 1-1-2016\nGeldig tot en met: 31-12-2017\n",
      found: { validFrom: "2016-01-01", validUntil: "2017-12-31" },
      because: "labels",
    },
    { text: "Dit artikel vervalt met ingang van 1 januari 2015.", found: {}, because: "one article is not all" },
    { text: "Dit besluit treedt in werking op een nader te bepalen tijdstip.", found: {}, because: "no date" },
    { text: "De subsidie vervalt op 1 januari 2015.", found: {}, because: "something else" },
    {
      text: "De Regeling aanwijzing gevaarlijke afvalstoffen wordt ingetrokken.",
      found: { replaces: ["Regeling aanwijzing gevaarlijke afvalstoffen"] },
      because: "withdrawn",
    },
    {
      text: "Deze notitie vervangt de notitie Samen Sterk van 3 mei 2014.",
      found: { replaces: ["notitie Samen Sterk van 3 mei 2014"] },
      because: "replaced",
    },
    {
      text: "De volgende regelingen worden ingetrokken:\n\na. de Regeling wijkteams 2012;\nb. de Regeling mantelzorg;\n",
      found: { replaces: ["Regeling wijkteams 2012", "Regeling mantelzorg"] },
      because: "a list",
    },
    { text: "De ontheffing wordt ingetrokken.", found: {}, because: "no document" },
    { text: "Een erkenning kan worden ingetrokken.", found: {}, because: "a rule, no deed" },
  ])("$text → $found ($because)", ({ text, found }) => {
    expect(validityOf(text)).toEqual(found);
  });

  it("stands on the document that is read", () => {
    const text =
      "Notitie\n\nDeze notitie vervangt de notitie Samen Sterk. Deze notitie geldt tot en met 31 december 2016.\n";
    expect(readDocument({ text, source: "n.txt" })).toMatchObject({
      replaces: ["notitie Samen Sterk"],
      validUntil: "2016-12-31",
    });
  });
});
