import fc from "fast-check";
import { expect, it } from "vitest";
import { remembered } from "./remembered.ts";

it("is the function itself, whatever was asked before", () => {
  const length = remembered((text) => (text === "x" ? undefined : text.length));
  fc.assert(
    fc.property(fc.array(fc.constantFrom("x", "een", "twee", "drie".repeat(40))), (texts) => {
      for (const text of texts) expect(length(text)).toBe(text === "x" ? undefined : text.length);
    }),
  );
});

it("works out a word once, and what is asked all the time once however much comes in between", () => {
  const asked: string[] = [];
  const upper = remembered((text) => {
    asked.push(text);
    return text.toUpperCase();
  });
  for (let n = 0; n < 100_000; n++) {
    expect(upper(`woord-${n}`)).toBe(`WOORD-${n}`);
    upper("gemeente");
  }
  expect(asked.filter((text) => text === "gemeente")).toHaveLength(1);
  expect(asked).toHaveLength(100_001);
});
