import { describe, expect, it } from "vitest";
import { readDocument } from "../../document/document.ts";
import { extract } from "../extract.ts";

const text = `Notitie wijkaanpak

Onderwerpen:

- Schuldenproblematiek bij jonge gezinnen (gemeente Gouda);
- Aanleg van een fietsbrug (gemeente Gouda).
`;

describe("concepts", () => {
  const reading = extract(readDocument({ text, source: "notitie.txt" }));
  const broader = reading.claims.filter((claim) => claim.predicate === "BROADER");

  it("puts a wording under the concept that it holds, with the list as the source", () => {
    expect(broader).toMatchObject([
      { subject: "theme:schuldenproblematiek-bij-jonge-gezinnen", object: "concept:schulden", source: "list" },
    ]);
  });

  it("quotes the wording, and points at the words that made the match", () => {
    const [claim] = broader;
    expect(text.slice(claim?.start, claim?.end)).toBe("Schuldenproblematiek bij jonge gezinnen");
    const mention = reading.mentions.find((m) => m.entity === "concept:schulden");
    expect(text.slice(mention?.start, mention?.end)).toBe("Schuldenproblematiek");
  });

  it("leaves every other claim to the document", () => {
    expect(
      reading.claims.filter((claim) => claim.predicate !== "BROADER").every((claim) => claim.source === undefined),
    ).toBe(true);
  });
});
