import { describe, expect, it } from "vitest";
import { personShapes } from "./person-shapes.ts";

describe("the shape of a person's name", () => {
  it.each([
    { text: "Aanwezig: M. Visser en P. Bakker-Visser", names: ["M. Visser", "P. Bakker-Visser"], because: "initials" },
    { text: "M. Visser licht toe.", names: ["M. Visser"], because: "at the start of a line too" },
    { text: "Mevrouw Kok en dhr. de Groot vragen", names: ["Mevrouw Kok", "dhr. de Groot"], because: "addressed" },
    { text: "wethouder Wolf ondertekent", names: ["wethouder Wolf"], because: "an office and a name" },
    { text: "wethouder Jeugd ondertekent", names: [], because: "an office and its field" },
    { text: "A. Schulden\nB. Wonen\nC. Jeugd", names: [], because: "labels of a list" },
    { text: "Zie bijlage A. De gemeente betaalt.", names: [], because: "the end of a sentence" },
    { text: "de heer en mevrouw van de gemeente", names: [], because: "no name follows" },
    { text: "minister van Justitie", names: [], because: "what the office is of" },
    { text: "wethouder van den Berg", names: ["wethouder van den Berg"], because: "a name with particles" },
    { text: "Zorgpunt B.V. te Edam", names: [], because: "a kind of company" },
    { text: "mevrouw spreekt", names: [], because: "no capital" },
  ])("$text: $names ($because)", ({ text, names }) => {
    expect(personShapes(text)).toEqual(names);
  });
});
