import { describeReading } from "./describe-reading.ts";

describeReading("a policy note with themes and the partners in brackets", {
  source: "notitie.md",
  text: `# Kennisagenda Sociaal Domein Noordkop

Opgesteld door Jeroen Bakker en Fatima el Idrissi (Inholland), d.d. 8 maart 2018

## Aanleiding

De Kenniskring Sociaal Domein Noordkop (KSDN) is in 2016 gestart en maakt deel uit van het lectoraat Empowerment & Professionalisering van Hogeschool Inholland. Op dit moment lopen twee pilots die worden betaald door de provincie Noord-Holland: a) Buurtkracht, b) Samen Wijzer.

## Thema's uit de gesprekken

- Eenzaamheid bij alleenstaande ouderen (gem. Den Helder, Wonen Plus Welzijn);
- Overgang van 18- naar 18+ in de jeugdhulp (gem Schagen, Hollands Kroon en Texel);
- Toegang tot hulp:
  - één loket voor inwoners met schulden (gem Den Helder)
  - laagdrempelige cliëntondersteuning (MEE) en Wonen Plus Welzijn
- Positieve gezondheid in de wijk (Omring, GGD HN) (nog in te vullen);

Onderzoeksvragen:
1. Wat werkt bij het activeren van vrijwilligers? (gem Schagen)
2. Hoe meten we het effect van preventie (GGD HN)

De Kenniskring krijgt in 2019 een vervolg: de Regionale Kenniswerkplaats Noordkop.
`,
  date: "2018-03-08",
  actors: [
    "Jeroen Bakker",
    "Fatima el Idrissi",
    "Hogeschool Inholland",
    "Kenniskring Sociaal Domein Noordkop",
    "lectoraat Empowerment & Professionalisering",
    "provincie Noord-Holland",
    "gemeente Den Helder",
    "gemeente Schagen",
    "gemeente Hollands Kroon",
    "gemeente Texel",
    "Wonen Plus Welzijn",
    "Omring",
    "GGD HN",
    "MEE",
    "Regionale Kenniswerkplaats Noordkop",
  ],
  projects: ["Buurtkracht", "Samen Wijzer"],
  themes: [
    "Eenzaamheid bij alleenstaande ouderen",
    "Overgang van 18- naar 18+ in de jeugdhulp",
    "één loket voor inwoners met schulden",
    "laagdrempelige cliëntondersteuning",
    "Positieve gezondheid in de wijk",
  ],
  questions: ["Wat werkt bij het activeren van vrijwilligers", "Hoe meten we het effect van preventie"],
  claims: [
    "provincie Noord-Holland FUNDS Buurtkracht",
    "provincie Noord-Holland FUNDS Samen Wijzer",
    "Kenniskring Sociaal Domein Noordkop PART_OF lectoraat Empowerment & Professionalisering",
    "lectoraat Empowerment & Professionalisering PART_OF Hogeschool Inholland",
    "gemeente Den Helder WORKS_ON Eenzaamheid bij alleenstaande ouderen",
    "Wonen Plus Welzijn WORKS_ON Eenzaamheid bij alleenstaande ouderen",
    "gemeente Texel WORKS_ON Overgang van 18- naar 18+ in de jeugdhulp",
    "gemeente Den Helder WORKS_ON één loket voor inwoners met schulden",
    "Wonen Plus Welzijn WORKS_ON laagdrempelige cliëntondersteuning",
    "Omring WORKS_ON Positieve gezondheid in de wijk",
    "gemeente Schagen ASKS Wat werkt bij het activeren van vrijwilligers",
    "Fatima el Idrissi MEMBER_OF Hogeschool Inholland",
    "Regionale Kenniswerkplaats Noordkop SUCCEEDS Kenniskring Sociaal Domein Noordkop",
  ],
});
