import { describe, expect, it } from "vitest";
import { newEntity } from "./new-entity.ts";

const actor = (kind: "organisation" | "person" | "municipality" | "education" | "department") =>
  ({ type: "Actor", kind }) as const;
const theme = { type: "Theme", kind: null } as const;
const project = { type: "Project", kind: null } as const;

describe("what a model takes for a name", () => {
  const cases = [
    { thing: actor("organisation"), name: "Thuis Dichtbij", key: "actor:thuis-dichtbij", because: "written as a name" },
    {
      thing: actor("organisation"),
      name: "VWS",
      key: "actor:ministerie-van-volksgezondheid-welzijn-en-sport",
      because: "the list knows it, whatever its kind",
    },
    { thing: actor("organisation"), name: "de bewoners", key: undefined, because: "no capital" },
    {
      thing: actor("organisation"),
      name: "Gemeente",
      key: undefined,
      because: "a kind of thing, whatever its capital",
    },
    { thing: actor("organisation"), name: "Leiden", key: undefined, because: "a town's name alone is no organisation" },
    { thing: actor("municipality"), name: "Leiden", key: "actor:gm0546", because: "a municipality of the list" },
    { thing: actor("municipality"), name: "Vermaatsdorp", key: undefined, because: "no municipality of the list" },
    { thing: actor("department"), name: "Afdeling Groen", key: undefined, because: "a department that no list knows" },
    { thing: actor("organisation"), name: "Adviesraad", key: undefined, because: "every town has one" },
    {
      thing: actor("person"),
      name: "Anna Zwartbol",
      key: "actor:persoon-anna-zwartbol",
      because: "a given name and a surname",
    },
    { thing: project, name: "Warme Wijken", key: "project:warme-wijken", because: "written as a name" },
    { thing: project, name: "het project", key: undefined, because: "no name" },
    { thing: theme, name: "jongeren met schulden", key: "theme:jongeren-met-schulden", because: "a subject" },
    { thing: theme, name: "dat wat er is", key: undefined, because: "words that say nothing" },
    {
      thing: theme,
      name: "alles wat er in de wijk gebeurt en nog gebeuren zal",
      key: undefined,
      because: "a sentence is no subject",
    },
  ];
  it.each(cases)("$name: $key ($because)", ({ thing, name, key }) => {
    expect(newEntity(thing, name, false)?.key).toBe(key);
  });

  it("is no name for its capital alone where a sentence begins", () => {
    expect(newEntity(project, "Mooie wijken", true)).toBeUndefined();
  });
});
