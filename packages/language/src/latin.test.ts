import { describe, expect, it } from "vitest";
import { latin } from "./latin.ts";

const cases = [
  { pattern: /(?<!\p{L})\p{L}*thema(?!\p{L})/iu, text: "Het Jeugdthema telt", found: "Jeugdthema", because: "letters" },
  { pattern: /[\p{L}\d’'-]+ op/iu, text: "één ’s-avonds2 op", found: "’s-avonds2 op", because: "inside a class" },
  { pattern: /\p{Lu}+/iu, text: "ĆIRIĆ Žižek", found: "ĆIRIĆ", because: "names of neighbours" },
  { pattern: /\[\p{Ll}\]/iu, text: "zie [a]", found: "[a]", because: "a bracket that is escaped opens no class" },
];

describe("latin", () => {
  it.each(cases)("finds what the pattern finds in Latin script: $because", ({ pattern, text, found }) => {
    expect(pattern.exec(text)?.[0]).toBe(found);
    expect(latin(pattern).exec(text)?.[0]).toBe(found);
  });

  it("refuses a pattern that tells capitals from small letters", () => {
    expect(() => latin(/\p{Lu}/u)).toThrow("capitals");
  });
});
