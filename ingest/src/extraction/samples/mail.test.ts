import { describeReading } from "./describe-reading.ts";

describeReading("a mail that says who takes up what", {
  source: "mail.txt",
  text: `Van: Karin Brouwer (Werkplaats Sociaal Domein Fryslân)
Aan: stuurgroepleden
Verzonden: vrijdag 3 november 2023 11:05
Onderwerp: FW: stand van zaken onderzoekslijnen

Beste collega's,

Hierbij de stand van zaken.

Eenzaamheid onder ouderen. NHL Stenden en de gemeente Leeuwarden werken hier samen aan. De gemeente Harlingen haakt na de zomer aan.

Taal en gezin. Gemeente Smallingerland is de trekker. Partoer doet het onderzoek. Heerenveen had belangstelling, maar ziet ervan af.

Wie kan ons helpen met de vraag hoe dorpshuizen open kunnen blijven? Die vraag komt van de gemeente Noardeast-Fryslân.

De provincie Fryslân financiert de werkplaats met € 75.000 per jaar. Met Zorgbelang Fryslân zijn we nog in gesprek.

Groet,
Karin Brouwer
programmaleider Werkplaats Sociaal Domein Fryslân
`,
  date: "2023-11-03",
  actors: [
    "Karin Brouwer",
    "Werkplaats Sociaal Domein Fryslân",
    "NHL Stenden",
    "gemeente Leeuwarden",
    "gemeente Harlingen",
    "gemeente Smallingerland",
    "Partoer",
    "Heerenveen",
    "gemeente Noardeast-Fryslân",
    "provincie Fryslân",
    "Zorgbelang Fryslân",
  ],
  themes: ["Eenzaamheid onder ouderen", "Taal en gezin"],
  questions: ["hoe dorpshuizen open kunnen blijven"],
  claims: [
    "NHL Stenden WORKS_ON Eenzaamheid onder ouderen",
    "gemeente Leeuwarden WORKS_ON Eenzaamheid onder ouderen",
    "gemeente Smallingerland LEADS Taal en gezin",
    "Partoer WORKS_ON Taal en gezin",
    "gemeente Noardeast-Fryslân ASKS hoe dorpshuizen open kunnen blijven",
    "provincie Fryslân FUNDS Werkplaats Sociaal Domein Fryslân",
    "Karin Brouwer LEADS Werkplaats Sociaal Domein Fryslân",
  ],
  notFacts: ["Heerenveen WORKS_ON Taal en gezin", "Zorgbelang Fryslân PARTNER_IN Werkplaats Sociaal Domein Fryslân"],
});
