import { describe, expect, it } from "vitest";
import { lazily, once } from "./lazily.ts";

describe("lazily", () => {
  const worked: string[] = [];
  const partsOf = lazily<string, { first: string; second: string | undefined }>({
    first: (from) => {
      worked.push(`first of ${from}`);
      return from;
    },
    second: (from) => {
      worked.push(`second of ${from}`);
      return undefined;
    },
  });

  it("works a part out at first use and once, also one that is undefined, each object for itself", () => {
    const [a, b] = [partsOf("a"), partsOf("b")];
    expect(worked).toEqual([]);
    expect([a.second, a.second, b.first, b.first]).toEqual([undefined, undefined, "b", "b"]);
    expect(worked).toEqual(["second of a", "first of b"]);
  });
});

describe("once", () => {
  it("works out at the first call alone, also what is undefined", () => {
    let calls = 0;
    const value = once(() => {
      calls++;
      return undefined;
    });
    expect([value(), value(), calls]).toEqual([undefined, undefined, 1]);
  });
});
