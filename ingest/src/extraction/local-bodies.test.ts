import { expect, it } from "vitest";
import { readDocument } from "../document/document.ts";
import { extract } from "./extract.ts";

const cases = [
  {
    text: "De gemeente Gouda vraagt advies. De Adviesraad Sociaal Domein werkt aan armoede.",
    name: "Adviesraad Sociaal Domein",
    key: "actor:adviesraad-sociaal-domein-gouda",
    because: "the only municipality that is a party",
  },
  {
    text: "De gemeente Gouda en de gemeente Delft vragen advies. De Adviesraad Sociaal Domein werkt aan armoede.",
    name: "Adviesraad Sociaal Domein",
    key: "actor:adviesraad-sociaal-domein",
    because: "two municipalities: nobody can tell whose",
  },
  {
    text: "De gemeente Gouda vraagt advies. De Raad voor Cultuur werkt aan armoede.",
    name: "Raad voor Cultuur",
    key: "actor:raad-cultuur",
    because: "not a kind of body that every town has",
  },
];

it.each(cases)("$name is $key ($because)", ({ text, name, key }) => {
  const { entities } = extract(readDocument({ text, source: "nota.txt" }));
  expect(entities.find((entity) => entity.name === name)?.key).toBe(key);
});
