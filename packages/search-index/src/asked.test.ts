import { thesaurus } from "@kenniswijzer/gazetteer";
import { describe, expect, it } from "vitest";
import { askedOf, conceptFit } from "./asked.ts";

const asked = (text: string) => askedOf(text, thesaurus());

describe("askedOf", () => {
  it("holds parts of compounds at a lower weight than words", () => {
    const weights = new Map(asked("schuldhulpverlening").terms.map(({ term, weight }) => [term, weight]));
    expect(weights.get("schuldhulpverlening")).toBe(1);
    expect(weights.get("schuld")).toBeLessThan(1);
  });

  it("knows other words for what is meant, surest first, with the phrase that gave it away", () => {
    const [meant] = asked("opa vergeet steeds meer").meant;
    expect(meant).toMatchObject({ concept: "dementie", phrase: "vergeet steeds meer" });
    expect(meant?.wordings[0]).toEqual(["dementie"]);
  });

  it("means nothing by a name", () => {
    expect(asked("gemeente Leiden").meant).toEqual([]);
  });
});

describe("conceptFit", () => {
  it.each([
    { name: "Dementievriendelijke gemeente", fits: true, because: "another name of the concept" },
    { name: "Casemanagement dementie", fits: true, because: "its name is in it" },
    { name: "Parkeerbeleid", fits: false, because: "no concept of the domain" },
    { name: "Jeugdcriminaliteit", fits: false, because: "another concept" },
  ])("$name: $fits ($because)", ({ name, fits }) => {
    const fit = conceptFit(asked("opa vergeet steeds meer").meant, thesaurus());
    expect(fit(name) > 0.2).toBe(fits);
  });
});
