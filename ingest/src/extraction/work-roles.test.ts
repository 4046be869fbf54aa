import { describe, expect, it } from "vitest";
import { readDocument } from "../document/document.ts";
import { extract } from "./extract.ts";

const named = (says: string): string[] => {
  const { claims, entities } = extract(
    readDocument({ source: "a.md", text: `# Nieuwsbrief\n\n## Project Samen Wonen\n\n${says}\n` }),
  );
  const names = new Map(entities.map((one) => [one.key, one.name]));
  return claims.map((claim) => `${names.get(claim.subject)} ${claim.predicate} ${names.get(claim.object)}`);
};

describe("roles of work", () => {
  it.each([
    {
      says: "Projectleider Sanne Bakker is tevreden.",
      tie: "Sanne Bakker LEADS Samen Wonen",
      because: "a project leader leads the project of the section",
    },
    {
      says: "Hogeschool Windesheim doet mee. Windesheim-onderzoeker Sanne Bakker volgt de bewoners.",
      tie: "Sanne Bakker MEMBER_OF Hogeschool Windesheim",
      because: "the organisation stands before the hyphen",
    },
  ])("reads $says: $because", ({ says, tie }) => expect(named(says)).toContain(tie));

  it("lets a lector lead no school", () => {
    expect(named("Lector Hans Kok van Hogeschool Windesheim licht het toe.")).not.toContain(
      "Hans Kok LEADS Hogeschool Windesheim",
    );
  });
});
