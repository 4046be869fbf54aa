import { describeReading } from "./describe-reading.ts";

describeReading("a project plan with labelled lines", {
  source: "projectplan.txt",
  text: `PROJECTPLAN "Gezond Opgroeien Kop van Noord-Holland"

1. Partijen
Opdrachtgever: gemeente Schagen
Penvoerder: GGD Hollands Noorden
Partners: gemeente Hollands Kroon, gemeente Den Helder, Horizon College, Sportservice Noord-Holland
Financier: Gezonde School, ZonMw

2. Doelgroep
Het project is bedoeld voor kinderen van 0 tot 12 jaar en hun ouders.

3. Werkpakketten
Werkpakket 1: Beweegaanbod (Sportservice Noord-Holland)
Werkpakket 2: Ouderbetrokkenheid (GGD Hollands Noorden, Horizon College)
Werkpakket 3: Monitoring - lectoraat Kracht van Sport (Hogeschool van Amsterdam)

4. Organisatie
De stuurgroep bestaat uit wethouder Hans Heddes (gemeente Schagen, voorzitter), Marga Smit (GGD Hollands Noorden) en Peter de Boer, directeur van Sportservice Noord-Holland. Texel neemt geen deel.
`,
  actors: [
    "gemeente Schagen",
    "GGD Hollands Noorden",
    "gemeente Hollands Kroon",
    "gemeente Den Helder",
    "Horizon College",
    "Sportservice Noord-Holland",
    "Gezonde School",
    "ZonMw",
    "lectoraat Kracht van Sport",
    "Hogeschool van Amsterdam",
    "Hans Heddes",
    "Marga Smit",
    "Peter de Boer",
    "Texel",
    "Kop van Noord-Holland",
  ],
  projects: ["Gezond Opgroeien Kop van Noord-Holland"],
  claims: [
    "GGD Hollands Noorden LEADS Gezond Opgroeien Kop van Noord-Holland",
    "ZonMw FUNDS Gezond Opgroeien Kop van Noord-Holland",
    "gemeente Hollands Kroon PARTNER_IN Gezond Opgroeien Kop van Noord-Holland",
    "Horizon College PARTNER_IN Gezond Opgroeien Kop van Noord-Holland",
    "Sportservice Noord-Holland PARTNER_IN Gezond Opgroeien Kop van Noord-Holland",
    "Hans Heddes MEMBER_OF gemeente Schagen",
    "Marga Smit MEMBER_OF GGD Hollands Noorden",
    "Peter de Boer LEADS Sportservice Noord-Holland",
  ],
  notFacts: ["Texel PARTNER_IN Gezond Opgroeien Kop van Noord-Holland"],
});
