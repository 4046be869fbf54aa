import { describeReading } from "./describe-reading.ts";

describeReading("a page with a table of themes, partners and who leads", {
  source: "pagina.md",
  text: `## Werkplaats Sociaal Domein Rotterdam-Rijnmond

**Wat doen we?** De werkplaats brengt onderzoekers, studenten en professionals bij elkaar rond drie thema's: armoede en schulden, opgroeien in de stad, en langer thuis wonen.

| Thema | Partners | Trekker |
|---|---|---|
| Armoede en schulden | gemeente Rotterdam, Kredietbank Rotterdam, Humanitas | Hogeschool Rotterdam |
| Opgroeien in de stad | Enver, gemeente Schiedam | gemeente Schiedam |
| Langer thuis | Aafje, Laurens | Laurens |

**Organisatie.** De werkplaats is een initiatief van Kenniscentrum Talentontwikkeling van Hogeschool Rotterdam. Programmamanager: Toby Witte. De stuurgroep wordt voorgezeten door wethouder Richard Moti van Rotterdam.

**Financiering.** VWS (€ 185.000), gemeente Rotterdam (€ 50.000) en Hogeschool Rotterdam. Stichting De Verre Bergen draagt in 2020 niet meer bij.

*Vlaardingen en Maassluis onderzoeken of zij in 2021 aansluiten.*
`,
  actors: [
    "Werkplaats Sociaal Domein Rotterdam-Rijnmond",
    "gemeente Rotterdam",
    "Kredietbank Rotterdam",
    "Humanitas",
    "Hogeschool Rotterdam",
    "Enver",
    "gemeente Schiedam",
    "Aafje",
    "Laurens",
    "Kenniscentrum Talentontwikkeling",
    "Toby Witte",
    "Richard Moti",
    "VWS",
    "Stichting De Verre Bergen",
    "Vlaardingen",
    "Maassluis",
    "Langer thuis",
  ],
  themes: ["armoede en schulden", "opgroeien in de stad", "langer thuis wonen"],
  claims: [
    "gemeente Rotterdam WORKS_ON armoede en schulden",
    "Hogeschool Rotterdam LEADS armoede en schulden",
    "Enver WORKS_ON opgroeien in de stad",
    "Werkplaats Sociaal Domein Rotterdam-Rijnmond WORKS_ON armoede en schulden",
    "Toby Witte LEADS Werkplaats Sociaal Domein Rotterdam-Rijnmond",
    "VWS FUNDS Werkplaats Sociaal Domein Rotterdam-Rijnmond",
    "Kenniscentrum Talentontwikkeling PART_OF Hogeschool Rotterdam",
  ],
  notFacts: [
    "Stichting De Verre Bergen FUNDS Werkplaats Sociaal Domein Rotterdam-Rijnmond",
    "Vlaardingen PARTNER_IN Werkplaats Sociaal Domein Rotterdam-Rijnmond",
  ],
});
