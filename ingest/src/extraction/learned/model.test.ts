import { expect, it, describe as suite } from "vitest";
import { readDocument } from "../../document/document.ts";
import { EXTRACTORS, readerOf } from "../extract.ts";
import { learned } from "../extractors/learned.ts";
import { describe, featuresOf } from "./features.ts";
import { Judge, likelihoods } from "./model.ts";
import { pairsOf } from "./pairs.ts";
import { weights } from "./weights.ts";

const TEXT = `# Samen Sterk

De gemeente Gouda trekt het project Samen Sterk en wordt daarin gesteund door stichting Horizon: die betaalt mee.
Stichting Horizon (uit Leiden) werkt samen met GGZ Rivierduinen aan eenzaamheid, niet aan schulden.

Partners die meedoen:
- gemeente Leiden
- gemeente Gouda: welzijn (met stichting Horizon en stichting Kwadraad)
- Vluchtelingenwerk en Humanitas, als deelnemers aan "Buurt aan Zet"

| Partner | Thema |
|---|---|
| gemeente Gouda | wonen en zorg |
`;

suite("Judge", () => {
  it("finds each pair as likely as its features by name make it", () => {
    const document = readDocument({ source: "notitie.md", bytes: Buffer.from(TEXT) });
    const reader = readerOf(document, EXTRACTORS.slice(0, EXTRACTORS.indexOf(learned)));
    const judge = new Judge(weights());
    const pairs = pairsOf(reader);
    expect(pairs.length).toBeGreaterThan(10);
    for (const pair of pairs)
      expect(judge.likelihoods((features) => describe(reader, pair, features))).toEqual(
        likelihoods(weights(), featuresOf(reader, pair)),
      );
  });
});
