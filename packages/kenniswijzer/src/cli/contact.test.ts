import { describe, expect, it } from "vitest";
import { contactOf } from "./contact.ts";

describe("whom to turn to about a server", () => {
  it("is a name, an address to write to and one to look at, or nobody", () => {
    expect(contactOf([])).toBeUndefined();
    expect(contactOf(["Lectoraat", "a@b.nl", "https://b.nl"])).toEqual({
      name: "Lectoraat",
      email: "a@b.nl",
      url: "https://b.nl",
    });
  });

  it.each([
    { parts: ["Lectoraat"], because: "the rest is missing" },
    { parts: ["Lectoraat", "a@b.nl", "https://b.nl", "meer"], because: "it is too much" },
    { parts: [" ", "a@b.nl", "https://b.nl"], because: "nobody is named" },
    { parts: ["Lectoraat", "b.nl", "https://b.nl"], because: "nobody can be written to" },
    { parts: ["Lectoraat", "a@b.nl", "javascript:alert(1)"], because: "that is no page" },
  ])("is refused when $because", ({ parts }) => {
    expect(() => contactOf(parts)).toThrow("--contact");
  });
});
