import { describeReading } from "./describe-reading.ts";

describeReading("a newsletter with partners and projects under headings", {
  source: "nieuwsbrief.txt",
  text: `Nieuwsbrief Werkplaats Sociaal Domein Utrecht, nr. 4, juni 2023

Nieuwe partner
Welkom aan gemeente Nieuwegein! Per 1 juli treedt de gemeente toe tot de werkplaats. Daarmee zijn er nu zes gemeentelijke partners: Utrecht, Amersfoort, Zeist, Houten, Woerden en Nieuwegein. Ook Lister, de Tussenvoorziening en U Centraal zijn partner. De gemeente Baarn heeft laten weten voorlopig niet mee te doen.

Project Uit de schulden
Hogeschool Utrecht en U Centraal onderzoeken hoe vrijwilligers mensen met schulden kunnen begeleiden. Het project krijgt 120.000 euro van ZonMw en loopt van januari 2022 tot en met december 2024. Projectleider is Nienke Vos van het lectoraat Schulden en Incasso (Hogeschool Utrecht).

Thuis na de GGZ
Lister is trekker van dit project. De gemeenten Zeist en Houten leveren casussen aan. Altrecht twijfelt nog over deelname. De provincie Utrecht draagt niet bij.

Agenda
12 september: themabijeenkomst over bestaanszekerheid in Amersfoort.
`,
  actors: [
    "Werkplaats Sociaal Domein Utrecht",
    "Nieuwegein",
    "Utrecht",
    "Amersfoort",
    "Zeist",
    "Houten",
    "Woerden",
    "Lister",
    "de Tussenvoorziening",
    "U Centraal",
    "Baarn",
    "Hogeschool Utrecht",
    "ZonMw",
    "Nienke Vos",
    "lectoraat Schulden en Incasso",
    "Altrecht",
    "provincie Utrecht",
  ],
  projects: ["Uit de schulden", "Thuis na de GGZ"],
  claims: [
    "gemeente Zeist PARTNER_IN Werkplaats Sociaal Domein Utrecht",
    "gemeente Nieuwegein PARTNER_IN Werkplaats Sociaal Domein Utrecht",
    "Lister PARTNER_IN Werkplaats Sociaal Domein Utrecht",
    "Hogeschool Utrecht WORKS_ON Uit de schulden",
    "ZonMw FUNDS Uit de schulden",
    "Nienke Vos LEADS Uit de schulden",
    "Lister LEADS Thuis na de GGZ",
    "gemeente Houten PARTNER_IN Thuis na de GGZ",
  ],
  notFacts: [
    "gemeente Baarn PARTNER_IN Werkplaats Sociaal Domein Utrecht",
    "Altrecht PARTNER_IN Thuis na de GGZ",
    "provincie Utrecht FUNDS Thuis na de GGZ",
  ],
});
