import { describe, expect, it } from "vitest";
import { readDocument } from "../../document/document.ts";
import { extract } from "../extract.ts";
import { predictions } from "../predictions.ts";

const read = (text: string) => extract(readDocument({ text, source: "nota.txt" }));
const successions = (text: string) =>
  read(text)
    .claims.filter((claim) => claim.predicate === "SUCCEEDS")
    .map((claim) => [claim.subject, claim.object, claim.source, text.slice(claim.start, claim.end)]);

describe("what the lists say became of the parties of a document", () => {
  const FORMER = "De gemeente Rijnwoude voert het project Samen Eten uit met stichting Welzijn Dorp.";

  it("ties a merged municipality to its successor, with the sentence that names it", () => {
    expect(successions(FORMER)).toEqual([["actor:gm0484", "actor:gm1672", "list", FORMER]]);
  });

  it("leaves a municipality alone that still exists", () => {
    expect(successions("De gemeente Oegstgeest voert het project Samen Eten uit.")).toEqual([]);
  });

  it("doesn't make the successor a party of the document", () => {
    expect(predictions(read(FORMER)).actors.map((actor) => actor.name)).not.toContain("gemeente Alphen aan den Rijn");
  });
});
