import type { GraphNode } from "@kenniswijzer/domain";
import { describe, expect, it } from "vitest";
import { referredTo } from "./anaphora.ts";

const KINDS: Readonly<Record<string, GraphNode["kind"]>> = {
  "Ank Berg": "person",
  "Bo Smit": "person",
  Geldwijs: "organisation",
  Waterdam: "municipality",
};

const named = (text: string) => ({
  text,
  names: Object.entries(KINDS).flatMap(([name, kind]) => {
    const start = text.indexOf(name);
    const node = { id: name, type: "Actor", kind, name } as unknown as GraphNode;
    return start < 0 ? [] : [{ node, start, end: start + name.length }];
  }),
});

describe("whom a pronoun stands for", () => {
  it.each([
    {
      before: "Ank Berg is begonnen bij Geldwijs.",
      text: "Ze volgt Bo Smit op.",
      is: ["Ank Berg"],
      because: "a sentence goes on about whom the one before it began with",
    },
    {
      before: "Waterdam en Geldwijs tekenden.",
      text: "Beide partijen betalen mee.",
      is: ["Waterdam", "Geldwijs"],
      because: "both are those named together",
    },
    {
      before: "Waterdam schreef met Geldwijs een plan.",
      text: "Laatstgenoemde betaalt.",
      is: ["Geldwijs"],
      because: "the last named",
    },
    {
      before: "Ank Berg opent.",
      text: "Het gaat over naar Bo Smit, zij pakt het op.",
      is: ["Bo Smit"],
      because: "a name in the same sentence is nearer",
    },
    { before: "Geldwijs betaalt.", text: "Ze zijn met zes.", is: [], because: "nobody was named that she could be" },
  ])("$text after $before: $because", ({ before, text, is }) => {
    expect(referredTo(named(text), named(before)).map(({ node }) => node.name)).toEqual(is);
  });
});
