import { describe, expect, it } from "vitest";
import { readDocument } from "../../document/document.ts";
import { extract } from "../extract.ts";

const partnersIn = (text: string) => {
  const { entities, claims } = extract(
    readDocument({ source: "notitie.md", bytes: Buffer.from(`# Notitie\n\n${text}\n`) }),
  );
  const names = new Map(entities.map(({ key, name }) => [key, name]));
  return claims
    .filter(({ object, modality }) => object === "project:samen-thuis" && modality !== "ontkent")
    .map(({ subject }) => names.get(subject))
    .sort();
};

describe("all municipalities of a region", () => {
  const REGION = ["gemeente Leiden", "gemeente Leiderdorp", "gemeente Oegstgeest"];
  it.each([
    {
      text: "Alle gemeenten in de Leidse regio doen mee aan het project Samen Thuis.",
      partners: [...REGION, "gemeente Voorschoten", "gemeente Zoeterwoude"],
      because: "the list knows its members",
    },
    {
      text: "Alle gemeenten in de Leidse regio behalve Zoeterwoude doen mee aan het project Samen Thuis.",
      partners: [...REGION, "gemeente Voorschoten"],
      because: "one is left out",
    },
    {
      text: "Alle gemeenten in de Leidse regio, met uitzondering van Zoeterwoude en Voorschoten, doen mee aan het project Samen Thuis.",
      partners: REGION,
      because: "two are left out",
    },
    {
      text: "Alle gemeenten in de Leidse regio doen niet mee aan het project Samen Thuis.",
      partners: [],
      because: "it is denied",
    },
    {
      text: "Alle gemeenten in het gebied doen mee aan het project Samen Thuis.",
      partners: [],
      because: "nobody knows which",
    },
  ])("$text: $because", ({ text, partners }) => {
    expect(partnersIn(text)).toEqual(partners);
  });
});
