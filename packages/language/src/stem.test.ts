import { describe, expect, it } from "vitest";
import { stem } from "./stem.ts";

const alike = `gezin gezinnen|huis huizen|gemeente gemeenten|jongere jongeren|kind kinderen|stad steden|lid leden|brief brieven
schuld schulden|wijkteam wijkteams|probleem problemen|taak taken|organisatie organisaties|mantelzorger mantelzorgers
school scholen|raad raden|thema thema's|regio regio's|werkplaats werkplaatsen|lectoraat lectoraten|weg wegen|brug bruggen
plan plannen|wet wetten|subsidie subsidies|vraag vragen|werken werkt|werkt gewerkt|ondersteunen ondersteuning
begeleidende begeleiding|samenwerken samenwerking|sociaal sociale|kwetsbaar kwetsbare|actief actieve|zorg zorgen
wonen woning|mogelijkheid mogelijkheden|bedrijf bedrijven|leven levens|reis reizen|crisis crises|museum musea
hogeschool hogescholen|ouderen oudere|meisje meisjes|jongen jongens|cliënt client|indicator indicatoren|eenzaamheid eenzaam
dakloos daklozen|statushouder statushouders|budget budgetten|kans kansen|grens grenzen|student studenten|besluit besluiten
jeugdhulpregio jeugdhulpregio's|schuldhulptraject schuldhulptrajecten|kennisnetwerk kennisnetwerken|betalen betaalde`;

const unlike = `ouderen ouders|oudere ouder|jongen jongeren|wet weten|regel regeling|school scholing|stad staat|lid leiden|arm armoede
werk werkgever|dienst dienen|rechter rechten|student studie|organisatie orgaan|plan plaats|wonen won|meer meten
vader vaderland|burger burg|kring krijgen|gast gas|minister ministerie|partner part|buur buurt|dak dakloos|bos boos
man maan|dal daal|rok rook|ram raam|tak taak|bom boom|kunst kunnen|kosten kost`;

const pairs = (list: string): string[][] => list.split(/[|\n]/).map((pair) => pair.split(" "));

describe("stem", () => {
  it.each(pairs(alike))("takes %s and %s as one", (one, other) => {
    expect(stem(one as string)).toBe(stem(other as string));
  });

  it.each(pairs(unlike))("keeps %s and %s apart", (one, other) => {
    expect(stem(one as string)).not.toBe(stem(other as string));
  });

  it("leaves what is no word, or too long to be one", () => {
    expect(stem("x")).toBe("x");
    expect(stem("a".repeat(10_000))).toHaveLength(10_000);
  });
});
