import { describe, expect, it } from "vitest";
import { differs } from "./rivals.ts";

describe("what two documents give for the same", () => {
  it.each([
    { one: "€ 40.000 per jaar", other: "€ 55.000 per jaar", is: true, because: "two amounts" },
    { one: "€ 40.000", other: "40.000 euro per jaar", is: false, because: "one amount in other signs" },
    {
      one: "€ 40.000 per jaar",
      other: "€ 12.000 per maand",
      is: false,
      because: "what is by the year and by the month is no contradiction",
    },
    { one: "1 september 2022", other: "september 2022", is: false, because: "the one is only less exact" },
    { one: "1 september 2022", other: "1 januari 2024", is: true, because: "two days" },
    { one: "vier gemeenten", other: "4 gemeenten", is: false, because: "one number in words and in figures" },
    { one: "vier gemeenten", other: "zes gemeenten", is: true, because: "two counts" },
    { one: "elke maand", other: "in het voorjaar", is: false, because: "without figures nothing can be compared" },
  ])("$one and $other: $is ($because)", ({ one, other, is }) => {
    expect(differs(one, other)).toBe(is);
    expect(differs(other, one)).toBe(is);
  });
});
