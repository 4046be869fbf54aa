import { type GraphNode, nodeId } from "@kenniswijzer/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NameIndex } from "./name-index.ts";

const node = (name: string, aliases: readonly string[] = []): GraphNode => ({
  id: nodeId("Actor", name),
  type: "Actor",
  kind: "organisation",
  name,
  aliases: [...aliases],
  attributes: {},
  documents: ["a"],
  visibility: "intern",
});

const indexed = (nodes: readonly GraphNode[]): NameIndex => {
  const index = new NameIndex();
  index.update(nodes);
  return index;
};

/** Names of which many share a word, few are alike. */
const townNames = (count: number): GraphNode[] =>
  Array.from({ length: count }, (_, at) =>
    node(`Stichting Zorg ${"bcdfghklmn"[at % 10]}${at}${"aeiou"[at % 5]}lda Veld`),
  );

describe("NameIndex", () => {
  const NAMES = [
    "Zorgpact Friesland",
    "Zorg Pact Friesland",
    "Netwerk Dementie Twente",
    "Dementienetwerk Twente",
    "Maatschappelijke Opvang Drechtstreek",
    "Maatschapelijke Opvang Drechtstreek",
    "Samen Sterk Veendam",
    "Samen Sterk",
    "Jongerenwerk Noord",
  ];
  const graphs = fc.uniqueArray(
    fc.record({ name: fc.constantFrom(...NAMES), aliases: fc.subarray(["SSV", "Zorgpact"]) }),
    { selector: ({ name }) => name },
  );

  it("gives after any history of updates what an index made anew gives", () => {
    fc.assert(
      fc.property(fc.array(graphs, { minLength: 1, maxLength: 6 }), fc.boolean(), (history, crowded) => {
        // With a crowd, words cross the limit of what is common, both ways.
        const crowd = (at: number): GraphNode[] => (crowded ? townNames(at % 2 === 0 ? 39 : 43) : []);
        const nodes = history.map((one, at) => [...crowd(at), ...one.map(({ name, aliases }) => node(name, aliases))]);
        const index = new NameIndex();
        for (const now of nodes) index.update(now);
        expect(index.pairs).toEqual(indexed(nodes.at(-1) ?? []).pairs);
      }),
    );
  });

  it("compares only what is new: one document's names among those of 2,000 documents", () => {
    const known = Array.from({ length: 2_000 }, (_, at) => [
      ...townNames(at + 1).slice(-1),
      node(`Buurthuis ${at.toString(36)}rk`),
      node(`Vereniging ${String.fromCharCode(97 + (at % 26))}${at}mon`),
    ]).flat();
    const index = indexed(known);
    const before = index.compared;
    index.update([...known, node("Maatschapelijke Opvang Drechtstreek"), node("Maatschappelijke Opvang Drechtstreek")]);
    expect(index.pairs.map(({ a, b }) => [a.name, b.name])).toContainEqual([
      "Maatschapelijke Opvang Drechtstreek",
      "Maatschappelijke Opvang Drechtstreek",
    ]);
    expect(index.compared - before).toBeLessThan(50);
    // Not the 18 million comparisons of all with all.
    expect(before).toBeLessThan(known.length * 40);
  });

  it("compares nothing when only documents and visibility change", () => {
    const index = indexed(NAMES.map((name) => node(name)));
    const before = index.compared;
    index.update(NAMES.map((name) => ({ ...node(name), documents: ["a", "b"], visibility: "openbaar" as const })));
    expect(index.compared).toBe(before);
    expect(index.pairs.every(({ a, b }) => a.documents.length === 2 && b.documents.length === 2)).toBe(true);
  });
});
