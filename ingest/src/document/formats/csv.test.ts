import { describe, expect, it } from "vitest";
import { csv } from "./csv.ts";

const text = async (content: string): Promise<string | undefined> =>
  (await csv.content?.({ name: "map/Partners.csv", bytes: new TextEncoder().encode(content) }))?.text;

describe("a CSV table", () => {
  const cases = [
    {
      because: "a row is a passage of column and value; what is empty is left out",
      content: "Partner;Rol;Bedrag\r\nLeiden;trekker;€ 1.000,50\r\nRadius;;0\r\n",
      expected: "Partner: Leiden; Rol: trekker; Bedrag: € 1.000,50\n\nPartner: Radius; Bedrag: 0",
    },
    {
      because: "commas, quotes and lines inside a value",
      content: 'naam,wat\n"Radius, Leiden","zegt ""ja""\nen doet mee"\n',
      expected: 'naam: Radius, Leiden; wat: zegt "ja" en doet mee',
    },
    { because: "tabs", content: "a\tb\n1\t2\n", expected: "a: 1; b: 2" },
    {
      because: "without a header the values stand alone",
      content: "Leiden;2024\nGoes;2025\n",
      expected: "Leiden; 2024\n\nGoes; 2025",
    },
    { because: "rows of other lengths are kept", content: "a;b\n1\n2;3;4\n", expected: "a: 1\n\na: 2; b: 3; 4" },
  ];
  it.each(cases)("$because", async ({ content, expected }) => {
    expect(await text(content)).toBe(expected);
  });

  it("is called as its file", async () => {
    const read = await csv.content?.({ name: "map/Partners.csv", bytes: new TextEncoder().encode("a;b\n1;2") });
    expect(read?.title).toBe("Partners");
  });

  it("says that a quote is open", async () => {
    await expect(text('a;b\n"1;2\n')).rejects.toThrow(/broken CSV table/);
  });
});
