import { describe, expect, it } from "vitest";
import { readDocument } from "../../document/document.ts";
import { extract } from "../extract.ts";

const factsIn = (text: string): string[] => {
  const { claims, entities } = extract(readDocument({ source: "notitie.md", bytes: Buffer.from(text) }));
  const names = new Map(entities.map(({ key, name }) => [key, name]));
  return claims
    .filter(({ modality, predicate }) => !/^(?:ontkent|onbeslist)$/.test(modality) && /^[WPLF]/.test(predicate))
    .map(({ subject, predicate, object }) => `${names.get(subject)} ${predicate} ${names.get(object)}`);
};

const FORMS = "**Penvoerder:** GGNet\n**Projectpartners:** Stichting Figulus, Laborijn\n";

describe("what is taken back", () => {
  it.each([
    {
      text: `# Projecten\n\n## Samen Sterk\n**Status:** gestopt per 1-10-2025\n${FORMS}`,
      because: "the section is over",
    },
    { text: `# Projecten\n\n## Samen Sterk\n**Status:** in aanvraag\n${FORMS}`, because: "the section is asked for" },
    {
      text: "# Verslag\n\nGGD Twente werkte samen met Tactus aan eenzaamheid. Dat is gestopt.\n",
      because: "the next sentence ends it",
    },
    {
      text: "# Project Zorgtafel\n\n| Partner | Project | Stand |\n|---|---|---|\n| gemeente Assen | Zorgtafel | nog geen afspraak |\n",
      because: "another cell of the row leaves it open",
    },
    {
      text: "# Project Zorgtafel\n\nDe Zorgtafel gaat van start zodra het Oranje Fonds betaalt.\n",
      because: "a condition is no fact",
    },
  ])("is no fact: $because", ({ text }) => expect(factsIn(text)).toEqual([]));

  it("leaves a section that goes on as it was", () => {
    const text = `# Projecten\n\n## Samen Sterk\n**Status:** lopend\n${FORMS}`;
    expect(factsIn(text)).toContain("GGNet LEADS Samen Sterk");
  });
});

describe("what is weighed", () => {
  it("is less sure where the object is only meant than where the clause names both", () => {
    const { claims } = extract(
      readDocument({
        source: "notitie.md",
        bytes: Buffer.from(
          "# Netwerk Zilver\n\nDe gemeente Gouda en Kwadraad werken samen in het project Buurt aan Zet. GGZ Rivierduinen levert twee maatschappelijk werkers.\n",
        ),
      }),
    );
    const sure = (subject: string): number =>
      Math.max(0, ...claims.filter((claim) => claim.subject.includes(subject)).map(({ confidence }) => confidence));
    expect(sure("kwadraad")).toBeGreaterThan(sure("rivierduinen"));
  });

  it("keeps a partner list out of what partners work on", () => {
    const text =
      "# Verslag Regiotafel Ouder Worden\n\nAanwezig: gemeente Assen, Icare\n\nWaar werken partners aan:\n- Preventie van valpartijen (GGD Drenthe, Icare)\n";
    expect(factsIn(text)).toContain("GGD Drenthe WORKS_ON Preventie van valpartijen");
    expect(factsIn(text).some((fact) => fact.startsWith("Preventie"))).toBe(false);
  });

  it("leaves a particle that closes the clause out of a theme's name", () => {
    expect(factsIn("# Zorg\n\nIcare voert casemanagement dementie uit in de hele regio.\n")).toEqual([
      "Icare WORKS_ON casemanagement dementie",
    ]);
  });
});
