import { describe, expect, it } from "vitest";
import { isMonth, MONTH, MONTHS, monthNumber } from "./months.ts";

describe("monthNumber", () => {
  const cases = [
    { name: "januari", number: 1, because: "a name" },
    { name: "Mei", number: 5, because: "the shortest name, with a capital" },
    { name: "mrt.", number: 3, because: "the one short form that is no beginning" },
    { name: "febr", number: 2, because: "four letters" },
    { name: "SEPT.", number: 9, because: "in capitals, with its dot" },
    { name: "jul", number: 7, because: "told from June by its third letter" },
    { name: "kerst", number: 0, because: "no month" },
  ];
  it.each(cases)("$name → $number ($because)", ({ name, number }) => {
    expect(monthNumber(name)).toBe(number);
  });
});

describe("MONTH", () => {
  const whole = new RegExp(`^${MONTH}$`, "i");
  it.each([...MONTHS, "jan.", "febr.", "mrt", "jun", "sept", "DEC."])("matches %s", (name) => {
    expect(name).toMatch(whole);
  });
  it.each(["ma", "mar", "juno", "may"])("does not match %s", (name) => {
    expect(name).not.toMatch(whole);
  });
});

describe("isMonth", () => {
  it("knows full names only", () => {
    expect(["maart", "mrt", "Maart", ""].map(isMonth)).toEqual([true, false, false, false]);
  });
});
