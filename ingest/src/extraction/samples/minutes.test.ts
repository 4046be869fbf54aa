import { describeReading } from "./describe-reading.ts";

describeReading("minutes with persons, decisions and actions", {
  source: "verslag-stuurgroep.md",
  text: `# Verslag stuurgroep Armoede en Schulden Twente

Datum: 12 oktober 2022
Aanwezig: mw. drs. A. ter Braak (gemeente Almelo, voorzitter), dhr. K. Yildiz (Stadsbank Oost Nederland), Petra Wolters (Humanitas), lectoraat Armoede & Participatie van Saxion
Afwezig: gemeente Wierden

## 1. Project Vroeg Eropaf
Het project Vroeg Eropaf wordt bekostigd door het ministerie van SZW. De gemeenten Almelo, Hengelo en Oldenzaal voeren het uit. Stadsbank Oost Nederland is penvoerder. De gemeente Borne overweegt aan te haken. Menzis doet niet mee.

## 2. Jongerenpunt Schulden (18-27 jaar)
Gemeente Enschede trekt dit project samen met ROC van Twente. Humanitas levert vrijwilligers. Gemeente Hengelo vraagt zich af hoe jongeren zonder startkwalificatie bereikt worden.

## Besluiten
- Besluit: de pilot in Almelo wordt met een jaar verlengd.

## Acties
| Actie | Wie | Wanneer |
|---|---|---|
| Convenant opstellen | gemeente Almelo | 1 december 2022 |
| Cijfers aanleveren | Stadsbank Oost Nederland | 15 november 2022 |
`,
  date: "2022-10-12",
  actors: [
    "gemeente Almelo",
    "gemeente Hengelo",
    "gemeente Oldenzaal",
    "gemeente Borne",
    "gemeente Enschede",
    "gemeente Wierden",
    "Stadsbank Oost Nederland",
    "Humanitas",
    "Saxion",
    "lectoraat Armoede & Participatie",
    "Menzis",
    "ROC van Twente",
    "A. ter Braak",
    "K. Yildiz",
    "Petra Wolters",
    "ministerie van SZW",
    "stuurgroep Armoede en Schulden Twente",
  ],
  projects: ["Vroeg Eropaf", "Jongerenpunt Schulden"],
  questions: ["hoe jongeren zonder startkwalificatie bereikt worden"],
  claims: [
    "ministerie van SZW FUNDS Vroeg Eropaf",
    "gemeente Almelo WORKS_ON Vroeg Eropaf",
    "gemeente Hengelo WORKS_ON Vroeg Eropaf",
    "gemeente Oldenzaal WORKS_ON Vroeg Eropaf",
    "Stadsbank Oost Nederland LEADS Vroeg Eropaf",
    "gemeente Enschede LEADS Jongerenpunt Schulden",
    "Humanitas PARTNER_IN Jongerenpunt Schulden",
    "gemeente Hengelo ASKS hoe jongeren zonder startkwalificatie bereikt worden",
    "lectoraat Armoede & Participatie PART_OF Saxion",
    "A. ter Braak MEMBER_OF gemeente Almelo",
    "K. Yildiz MEMBER_OF Stadsbank Oost Nederland",
    "A. ter Braak LEADS stuurgroep Armoede en Schulden Twente",
  ],
  notFacts: ["gemeente Borne PARTNER_IN Vroeg Eropaf", "Menzis PARTNER_IN Vroeg Eropaf"],
  actions: ["Convenant opstellen", "Cijfers aanleveren"],
  decisions: ["de pilot in Almelo wordt met een jaar verlengd"],
});
