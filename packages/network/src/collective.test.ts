import { describe, expect, it } from "vitest";
import { isCollective, namesEverybody } from "./collective.nl.ts";

const actor = (name: string) => ({ name, attributes: {}, kind: "organisation" as const });

describe("isCollective", () => {
  it.each([
    { name: "alle gemeenten en professionals", because: "everybody" },
    { name: "gemeenten", because: "a bare plural" },
    { name: "Gemeenten", because: "with the capital of its sentence" },
    { name: "de zorgaanbieders", because: "the last part of a compound" },
    { name: "gemeenten in Holland Rijnland", because: "the name tells where, not who" },
    { name: "scholen die meedoen", because: "what follows narrows the set" },
    { name: "een aantal woningcorporaties", because: "some" },
    { name: "25 gemeenten", because: "a number of them" },
    { name: "lokale partners", because: "an adjective names nobody" },
    { name: "zorg- en welzijnsorganisaties", because: "joined compounds" },
    { name: "ouders", because: "people" },
  ])("$name is a set: $because", ({ name }) => {
    expect(isCollective(actor(name))).toBe(true);
  });

  it.each([
    { name: "Vilans", because: "a name that ends like a plural" },
    { name: "Leidse Regio gemeenten", because: "a group with a name of its own" },
    { name: "Duin- en Bollenstreek gemeenten", because: "the same, joined" },
    { name: "gemeente Leiden", because: "one" },
    { name: "Vereniging van Nederlandse Gemeenten", because: "a name, though it ends in a set" },
    { name: "pho maatschappij", because: "one body, without capitals" },
    { name: "expertisecentra Zorg, Welzijn en Jeugd", because: "has a name" },
    { name: "Alliander", because: "begins like a quantifier" },
    { name: "Vele Handen", because: "a name that begins with one, with a capital after it" },
  ])("$name is a party: $because", ({ name }) => {
    expect(isCollective(actor(name))).toBe(false);
  });

  it("takes the extractor's word", () => {
    expect(isCollective({ ...actor("de Achttien"), attributes: { collective: true } })).toBe(true);
  });
});

describe("namesEverybody", () => {
  it.each([
    ["Ervaringsleren: alle gemeenten en professionals zijn hiermee bezig.", true],
    ["Iedere basisschool doet mee.", true],
    ["Alle betrokken organisaties werken eraan.", true],
    ["Alle gegevens staan op de site.", false],
    ["De gemeente Leiden werkt eraan.", false],
  ])("%s: %s", (text, expected) => {
    expect(namesEverybody(text)).toBe(expected);
  });
});
