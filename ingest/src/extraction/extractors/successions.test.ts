import { describe, expect, it } from "vitest";
import { readDocument } from "../../document/document.ts";
import { extract } from "../extract.ts";

const ties = (heading: string, body: string): string[] =>
  extract(readDocument({ source: "a.md", text: `# ${heading}\n\n${body}\n` }))
    .claims.filter((claim) => claim.predicate === "SUCCEEDS")
    .map((claim) => `${claim.subject} ${claim.object}`);

const ONE = "De Wmo-werkplaats Salland bestaat sinds 2014. De Kenniswerkplaats Sociaal Domein begint in 2020.";

describe("successions", () => {
  it.each([
    { heading: "Transformatie Wmo-werkplaats naar Kenniswerkplaats Sociaal Domein", because: "a noun of change" },
    { heading: "Van Wmo-werkplaats naar Kenniswerkplaats Sociaal Domein", because: "from and to" },
  ])("ties what a body becomes to the one of its kind: $because", ({ heading }) => {
    expect(ties(heading, ONE)).toContain("actor:kenniswerkplaats-sociaal-domein actor:wmo-werkplaats-salland");
  });

  it("ties nothing when two bodies could be meant", () => {
    expect(
      ties("Van Wmo-werkplaats naar Kenniswerkplaats Sociaal Domein", `${ONE} De Wmo-werkplaats Twente sluit aan.`),
    ).toEqual([]);
  });
});
