import { describeReading } from "./describe-reading.ts";

describeReading("a web page with partners and projects", {
  source: "pagina.md",
  text: `# Academische Werkplaats Jeugd Noordoost

De Academische Werkplaats Jeugd Noordoost is een samenwerkingsverband van gemeenten, onderwijs en jeugdhulp. De werkplaats valt onder het lectoraat Jeugd in de Wijk van Hanzehogeschool Groningen. Marieke van den Berg is lector.

## Partners

- gemeente Groningen
- gemeente Assen
- Accare
- Stichting De Brug
- GGD Drenthe

Tot 2021 was ook Lentis partner; die is eruit gestapt.

## Projecten

### Samen Opgroeien
ZonMw subsidieert dit project. Accare en gemeente Assen voeren het uit. Het richt zich op kinderen van 4 tot 12 jaar.

### Thuis in School
Project in opdracht van de gemeente Groningen. Stichting De Brug begeleidt de scholen. Het project loopt van 2023 tot 2025.

## Contact
Zernikeplein 7, Groningen
`,
  actors: [
    "Academische Werkplaats Jeugd Noordoost",
    "lectoraat Jeugd in de Wijk",
    "Hanzehogeschool Groningen",
    "Marieke van den Berg",
    "gemeente Groningen",
    "gemeente Assen",
    "Accare",
    "Stichting De Brug",
    "GGD Drenthe",
    "Lentis",
    "ZonMw",
  ],
  projects: ["Samen Opgroeien", "Thuis in School"],
  claims: [
    "Academische Werkplaats Jeugd Noordoost PART_OF lectoraat Jeugd in de Wijk",
    "lectoraat Jeugd in de Wijk PART_OF Hanzehogeschool Groningen",
    "Marieke van den Berg LEADS lectoraat Jeugd in de Wijk",
    "gemeente Groningen PARTNER_IN Academische Werkplaats Jeugd Noordoost",
    "gemeente Assen PARTNER_IN Academische Werkplaats Jeugd Noordoost",
    "Accare PARTNER_IN Academische Werkplaats Jeugd Noordoost",
    "Stichting De Brug PARTNER_IN Academische Werkplaats Jeugd Noordoost",
    "GGD Drenthe PARTNER_IN Academische Werkplaats Jeugd Noordoost",
    "ZonMw FUNDS Samen Opgroeien",
    "Accare WORKS_ON Samen Opgroeien",
    "gemeente Assen WORKS_ON Samen Opgroeien",
    "Stichting De Brug PARTNER_IN Thuis in School",
  ],
  notFacts: ["Lentis PARTNER_IN Academische Werkplaats Jeugd Noordoost"],
});
