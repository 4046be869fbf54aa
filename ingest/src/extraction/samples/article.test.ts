import { describeReading } from "./describe-reading.ts";

describeReading("a news item in running text", {
  source: "nieuws.txt",
  text: `Nieuwe aanpak dakloosheid in Zuid-Limburg

Sinds januari werken de gemeenten Heerlen, Kerkrade en Sittard-Geleen samen met het Leger des Heils aan de opvang van dakloze jongeren. Het project 'Eerst een Thuis' wordt gecoördineerd door Zuyd Hogeschool en gefinancierd door Zorginstituut Nederland. Woningcorporatie Weller stelt twintig woningen beschikbaar.

De Wmo-werkplaats Zuid-Limburg, voorheen Kennisnetwerk Parkstad, onderzoekt wat de aanpak oplevert. Onderdeel van de werkplaats zijn ook Cicero Zorggroep en Levanto. De gemeente Maastricht is nog niet aangesloten. Gemeente Beek wil in 2025 meedoen.

Volgens projectleider Sanne Hoeben van Zuyd Hogeschool is de vraag vooral of jongeren na een jaar nog een woning hebben.
`,
  actors: [
    "gemeente Heerlen",
    "gemeente Kerkrade",
    "gemeente Sittard-Geleen",
    "Leger des Heils",
    "Zuyd Hogeschool",
    "Zorginstituut Nederland",
    "Wmo-werkplaats Zuid-Limburg",
    "gemeente Maastricht",
    "gemeente Beek",
    "Sanne Hoeben",
    "Woningcorporatie Weller",
    "Cicero Zorggroep",
    "Levanto",
    "Kennisnetwerk Parkstad",
    "Zuid-Limburg",
  ],
  projects: ["Eerst een Thuis"],
  claims: [
    "Zuyd Hogeschool LEADS Eerst een Thuis",
    "Zorginstituut Nederland FUNDS Eerst een Thuis",
    "Sanne Hoeben MEMBER_OF Zuyd Hogeschool",
    "Wmo-werkplaats Zuid-Limburg SUCCEEDS Kennisnetwerk Parkstad",
    "Cicero Zorggroep PART_OF Wmo-werkplaats Zuid-Limburg",
    "gemeente Heerlen WORKS_ON opvang van dakloze jongeren",
    "Leger des Heils WORKS_ON opvang van dakloze jongeren",
  ],
  notFacts: [
    "gemeente Maastricht PARTNER_IN Eerst een Thuis",
    "gemeente Maastricht PARTNER_IN Wmo-werkplaats Zuid-Limburg",
  ],
});
