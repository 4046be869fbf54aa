import type { EdgeType, GraphNode } from "@kenniswijzer/domain";
import { type Evidence, type Found, readQuestion } from "@kenniswijzer/query";
import { describe, expect, it } from "vitest";
import { tiedOrSaid } from "./ties.ts";

const found = (name: string, score: number, predicate?: EdgeType, quote = ""): Found => {
  const node = { id: name, type: "Actor", name, aliases: [] } as unknown as GraphNode;
  const unit = { node, score, quote, ...(predicate && { assertion: { predicate } }) };
  return { node, score, units: [unit as unknown as Found["units"][number]] };
};

interface Case {
  readonly question: string;
  readonly act: Evidence["act"];
  readonly graph: readonly Found[];
  readonly spoken: readonly Found[];
  readonly is: readonly string[];
  readonly because: string;
}

const CASES: readonly Case[] = [
  {
    question: "Wie betaalt Goed Begin?",
    act: "pay",
    graph: [found("Geldwijs", 0.9, "PARTNER_IN")],
    spoken: [],
    is: [],
    because: "who takes part does not therefore pay",
  },
  {
    question: "Wie heeft Goed Begin opgericht?",
    act: "found",
    graph: [found("Geldwijs", 0.9, "FUNDS")],
    spoken: [],
    is: [],
    because: "who pays for something has not therefore founded it",
  },
  {
    question: "Welke gemeente gaf opdracht tot Goed Begin?",
    act: "commission",
    graph: [found("Waterdam", 0.7, undefined, "Het lectoraat is ingesteld te Waterdam.")],
    spoken: [],
    is: [],
    because: "the sentence that names it does not say the act",
  },
  {
    question: "Wie leidt Goed Begin?",
    act: "lead",
    graph: [found("Geldwijs", 0.9, undefined, "Geldwijs subsidieert Goed Begin.")],
    spoken: [],
    is: [],
    because: "who is only named with it is not said to lead it",
  },
  {
    question: "Wie doet mee aan Goed Begin?",
    act: "join",
    graph: [found("Geldwijs", 0.7, undefined, "Goed Begin, met Geldwijs")],
    spoken: [],
    is: ["Geldwijs"],
    because: "who takes part is often only named with it",
  },
  {
    question: "Wie is eigenaar van Goed Begin?",
    act: "own",
    graph: [found("Geldwijs", 0.7, undefined, "Goed Begin gaat door bij Geldwijs.")],
    spoken: [],
    is: [],
    because: "an owner is said to be one",
  },
  {
    question: "Wie zit Goed Begin voor?",
    act: "lead",
    graph: [found("Geldwijs", 0.9, "WORKS_ON")],
    spoken: [found("Ank Berg", 0.8)],
    is: ["Ank Berg"],
    because: "a sentence that says the act goes before a tie of another kind",
  },
  {
    question: "Wie werken aan Goed Begin?",
    act: "run",
    graph: [found("Geldwijs", 0.9, "WORKS_ON")],
    spoken: [found("Buurtzorgen", 0.8)],
    is: ["Geldwijs"],
    because: "a tie of the asked kind that is surer goes first",
  },
  {
    question: "Wie zit Goed Begin voor?",
    act: "lead",
    graph: [found("Geldwijs", 0.7, "WORKS_ON")],
    spoken: [found("Buurtzorgen", 0.55)],
    is: ["Geldwijs"],
    because: "a weak reading of a sentence sets no tie aside",
  },
];

describe("who answers", () => {
  it.each(CASES)("$question: $because", ({ question, act, graph, spoken, is }) => {
    const evidence = { read: readQuestion(question), act, found: graph, spoken } as unknown as Evidence;
    expect(tiedOrSaid(evidence).map(({ node }) => node.name)).toEqual(is);
  });
});
