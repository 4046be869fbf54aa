import { describe, expect, it } from "vitest";
import { readDocument } from "../../document/document.ts";
import { extract } from "../extract.ts";

/** Who is tied to what, in a regional agenda with this line as its first theme. */
function tiesOf(line: string): string[] {
  const text = `# Kennisagenda Sociaal Domein\n\nDe agenda telt twee thema's.\n\n**1. ${line}\n\n**2. Kennis delen**\nHierover later meer.\n`;
  const { claims, entities } = extract(readDocument({ text, source: "agenda.md" }));
  const names = new Map(entities.map((entity) => [entity.key, entity.name]));
  return claims
    .filter((claim) => claim.predicate === "WORKS_ON")
    .map((claim) => `${names.get(claim.subject)} > ${names.get(claim.object)}`)
    .sort();
}

describe("parties behind a title", () => {
  it.each([
    { line: "Wonen met dementie** [Saxion, gemeente Borne]", because: "in square brackets" },
    { line: "Wonen met dementie** - Saxion, gemeente Borne", because: "after a dash" },
    { line: "Wonen met dementie**: Saxion; gemeente Borne.", because: "after a colon" },
    { line: "Wonen met dementie** → Saxion en gemeente Borne", because: "after an arrow" },
  ])("work on it: $line ($because)", ({ line }) => {
    expect(tiesOf(line)).toEqual(["Saxion > Wonen met dementie", "gemeente Borne > Wonen met dementie"]);
  });

  it("are no list when the line is a sentence that mentions them", () => {
    expect(tiesOf("Wonen met dementie** - hierover sprak de wethouder vorig jaar al eens met Saxion")).toEqual([]);
  });
});
