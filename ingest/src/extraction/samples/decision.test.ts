import { describeReading } from "./describe-reading.ts";

describeReading("a ministerial decision that institutes a body", {
  source: "besluit.txt",
  text: `##Besluit van de Minister van Onderwijs, Cultuur en Wetenschap van 4 juni 2009, nr. DK/2009/1234, houdende instelling van de Taskforce laaggeletterdheid en werk (Instellingsbesluit Taskforce laaggeletterdheid en werk)

De Minister van Onderwijs, Cultuur en Wetenschap,
Handelende in overeenstemming met de Staatssecretaris van Sociale Zaken en Werkgelegenheid;
Besluit:

### Artikel 1
In dit besluit wordt verstaan onder:
a. minister: de Minister van Onderwijs, Cultuur en Wetenschap;
b. taskforce: Taskforce laaggeletterdheid en werk, bedoeld in artikel 2;
c. SLS: de Stichting Lezen en Schrijven te Den Haag.

### Artikel 2
1. Er is een Taskforce laaggeletterdheid en werk.
2. De taskforce heeft tot taak:
a. het adviseren van de minister over de aanpak van laaggeletterdheid op de werkvloer;
b. het bevorderen van samenwerking tussen werkgevers en taalaanbieders.

### Artikel 3
Tot leden van de taskforce worden benoemd:
a. mevrouw dr. E.M. de Wit, te Zwolle, tevens voorzitter;
b. de heer H. van Dongen (directeur Cinop);
c. de heer mr. S. Amrani (hoogleraar arbeidsrecht Universiteit Utrecht).

### Artikel 4
De taskforce wordt ondersteund door SLS. De kosten van de taskforce komen ten laste van de minister.

De Minister van Onderwijs, Cultuur en Wetenschap,
R.H.A. Plasterk
`,
  date: "2009-06-04",
  actors: [
    "Minister van Onderwijs, Cultuur en Wetenschap",
    "Staatssecretaris van Sociale Zaken en Werkgelegenheid",
    "Taskforce laaggeletterdheid en werk",
    "Stichting Lezen en Schrijven",
    "E.M. de Wit",
    "H. van Dongen",
    "S. Amrani",
    "R.H.A. Plasterk",
    "Cinop",
    "Universiteit Utrecht",
  ],
  themes: ["laaggeletterdheid en werk", "samenwerking tussen werkgevers en taalaanbieders"],
  claims: [
    "E.M. de Wit MEMBER_OF Taskforce laaggeletterdheid en werk",
    "E.M. de Wit LEADS Taskforce laaggeletterdheid en werk",
    "E.M. de Wit LOCATED_IN Zwolle",
    "H. van Dongen LEADS Cinop",
    "S. Amrani MEMBER_OF Universiteit Utrecht",
    "Stichting Lezen en Schrijven LOCATED_IN Den Haag",
    "Stichting Lezen en Schrijven PARTNER_IN Taskforce laaggeletterdheid en werk",
    "Minister van Onderwijs, Cultuur en Wetenschap FUNDS Taskforce laaggeletterdheid en werk",
    "Taskforce laaggeletterdheid en werk WORKS_ON laaggeletterdheid en werk",
    "Taskforce laaggeletterdheid en werk WORKS_ON samenwerking tussen werkgevers en taalaanbieders",
  ],
  notFacts: [],
});
