import { describe, expect, it } from "vitest";
import { csvOf } from "./csv.ts";

describe("a table for a spreadsheet", () => {
  it.each([
    { cell: "gemeente Leiden", written: "gemeente Leiden", because: "plain words stay" },
    { cell: "=HYPERLINK(1)", written: "'=HYPERLINK(1)", because: "a name never runs as a formula" },
    { cell: "@som", written: "'@som", because: "nor does this" },
    { cell: "-1+2", written: "'-1+2", because: "nor a sum" },
    { cell: 'zorg; "welzijn"', written: '"zorg; ""welzijn"""', because: "signs that part cells" },
    { cell: "twee\nregels", written: '"twee\nregels"', because: "a line within a cell" },
    { cell: 12, written: "12", because: "a number is a number" },
    { cell: -3, written: "-3", because: "also below zero" },
  ])("writes $cell as $written ($because)", ({ cell, written }) => {
    expect(csvOf([[cell]])).toBe(`\uFEFF${written}\r\n`);
  });

  it("parts cells as spreadsheets in the Netherlands do", () => {
    expect(
      csvOf([
        ["a", 1],
        ["b", 2],
      ]),
    ).toBe("\uFEFFa;1\r\nb;2\r\n");
  });
});
