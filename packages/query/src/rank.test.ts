import type { GraphNode } from "@kenniswijzer/domain";
import { describe, expect, it } from "vitest";
import { isCalled } from "./rank.ts";
import { readQuestion } from "./reading.ts";

const nodeOf = (name: string, kind: GraphNode["kind"]): GraphNode => ({
  id: `actor:${name}`,
  type: "Actor",
  kind,
  name,
  aliases: [],
  attributes: {},
  documents: [],
  visibility: "openbaar",
});

describe("who is asked about", () => {
  it.each([
    {
      question: "Wie volgt Ank Berg op als voorzitter?",
      name: "Ank Berg-Smit",
      kind: "person" as const,
      is: true,
      because: "a text may have her with a second family name",
    },
    {
      question: "Wie leidt de commissie Berg?",
      name: "Ank Berg",
      kind: "person" as const,
      is: false,
      because: "a commission is called after who leads it",
    },
    {
      question: "Wie werkt samen met Zorg Oost?",
      name: "Zorg Oost Nederland",
      kind: "organisation" as const,
      is: false,
      because: "organisations share words of their names",
    },
  ])("$question about $name: $is ($because)", ({ question, name, kind, is }) => {
    expect(isCalled(nodeOf(name, kind), readQuestion(question))).toBe(is);
  });
});
