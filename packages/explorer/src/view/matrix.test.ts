import type { PartnerMatrix, Tie } from "@kenniswijzer/domain";
import { describe, expect, it } from "vitest";
import { type Order, onlyPays, ordered, similarity } from "./matrix.ts";

const label = (type: "Actor" | "Theme", name: string) => ({ id: name, type, name });
const matrix: PartnerMatrix = {
  partners: ["d", "a", "b", "c"].map((name) => label("Actor", name)),
  subjects: ["wonen", "schulden", "zorg"].map((name) => label("Theme", name)),
  cells: ["a schulden", "a zorg", "a wonen", "b wonen", "c schulden", "c zorg", "d zorg"].map((text) => {
    const [partner = "", subject = ""] = text.split(" ");
    return { partner, subject, status: "stated", modality: "noemt", evidence: 1, ties: [] };
  }),
  leftOut: { partners: 0, subjects: 0 },
};

describe("a partner that only pays", () => {
  const tie = (from: string, type: "FUNDS" | "ABOUT" | "WORKS_ON", to: string): Tie => ({
    edge: { from, type, to, status: "stated", modality: "voert-uit", evidence: 1, visibility: "openbaar" },
    from: label("Actor", from),
    to: label("Theme", to),
    citations: [],
  });
  it.each([
    { ties: [tie("a", "FUNDS", "p"), tie("p", "ABOUT", "zorg")], pays: true, because: "the project is about it" },
    { ties: [tie("a", "FUNDS", "p"), tie("a", "WORKS_ON", "zorg")], pays: false, because: "it works on it too" },
    { ties: [tie("p", "ABOUT", "zorg")], pays: false, because: "no tie is its own" },
  ])("$pays: $because", ({ ties, pays }) => {
    const cell = { partner: "a", subject: "zorg", status: "stated", modality: "voert-uit", evidence: 1, ties } as const;
    expect(onlyPays(cell)).toBe(pays);
  });
});

describe("the matrix of partners and subjects", () => {
  it.each<{ order: Order; partners: string; subjects: string; because: string }>([
    { order: "naam", partners: "abcd", subjects: "schulden wonen zorg", because: "by the alphabet" },
    { order: "aantal", partners: "acbd", subjects: "zorg schulden wonen", because: "who has most, then by name" },
    {
      order: "gelijkenis",
      partners: "acdb",
      subjects: "zorg schulden wonen",
      because: "each beside who is most like it",
    },
  ])("stands in the order $order ($because)", ({ order, partners, subjects }) => {
    const table = ordered(matrix, order);
    expect(table.partners.map(({ name }) => name).join("")).toBe(partners);
    expect(table.subjects.map(({ name }) => name).join(" ")).toBe(subjects);
  });

  it("finds a cell, or none, whatever the order", () => {
    const { cell } = ordered(matrix, "naam");
    expect(cell("d", "zorg")?.partner).toBe("d");
    expect(cell("d", "wonen")).toBeUndefined();
  });

  it("is content with nothing", () => {
    const none = ordered({ ...matrix, partners: [], subjects: [], cells: [] }, "gelijkenis");
    expect(none.partners).toEqual([]);
  });

  it.each([
    { a: ["x", "y"], b: ["x", "y"], is: 1 },
    { a: ["x", "y"], b: ["y", "z"], is: 1 / 3 },
    { a: [], b: [], is: 0 },
  ])("calls $a and $b alike for $is", ({ a, b, is }) => {
    expect(similarity(new Set<string>(a), new Set<string>(b))).toBe(is);
  });
});
