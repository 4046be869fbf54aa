import type { EntityView } from "@kenniswijzer/domain";
import { describe, expect, it } from "vitest";
import { sampleNode } from "../../../../test/support/sample-knowledge.ts";
import { folded, saidBetween, tiesOf, wordingsOf } from "./folded.ts";
import { asked, bySentence, datesOf, holding, newSince } from "./sheet.ts";

type Said = {
  from: string;
  type?: EntityView["edges"][number]["type"];
  to: string;
  date?: string;
  start?: number;
  status?: EntityView["edges"][number]["status"];
};

function view(
  id: string,
  neighbours: string[],
  said: Said[],
  type: "Actor" | "Theme" | "Concept" = "Actor",
): EntityView {
  return {
    node: sampleNode(type, id, { id }),
    neighbours: neighbours.map((one) => sampleNode(one.startsWith("vraag") ? "Question" : "Theme", one, { id: one })),
    edges: said.map(({ from, type = "WORKS_ON", to, status = "stated" }) => ({
      from,
      type,
      to,
      status,
      modality: "noemt",
      evidence: 1,
      visibility: "openbaar",
    })),
    assertions: said.map(({ from, type = "WORKS_ON", to, date, start = 0 }, index) => ({
      id: `${id}${index}`,
      document: "d",
      passage: "d:0",
      subject: from,
      predicate: type,
      object: to,
      start,
      end: start + 5,
      quote: "zegt",
      modality: "noemt",
      confidence: 1,
      extractor: "proef",
      visibility: "openbaar",
      source: "document",
      ...(date && { date }),
    })),
    documents: [],
  };
}

const leiden = folded(
  view(
    "leiden",
    ["zorg", "wonen", "schulden", "vraag:hoe"],
    [
      { from: "leiden", to: "zorg", date: "2015-03-01", start: 9 },
      { from: "leiden", to: "wonen", date: "2020-01-01" },
      { from: "leiden", to: "schulden" },
      { from: "leiden", type: "ASKS", to: "vraag:hoe", date: "2021", start: 20 },
    ],
  ),
  [],
);
const names = (ties: ReturnType<typeof tiesOf>): string[] => ties.map(({ other }) => other.name);

describe("the sheet of a partner", () => {
  it("has what is asked apart", () => {
    expect(names(asked(holding(leiden)))).toEqual(["vraag:hoe"]);
  });

  it.each([
    { since: "2016", news: ["vraag:hoe", "wonen"], because: "said after that day, and not before" },
    { since: "2021", news: ["vraag:hoe"], because: "a year counts from its beginning" },
    { since: "2022", news: [], because: "nothing newer; what has no date tells no time" },
  ])("calls $news new since $since ($because)", ({ since, news }) => {
    expect(names(newSince(holding(leiden), since))).toEqual(news);
  });

  it("leaves out what is denied or undecided", () => {
    const denied = folded(view("a", ["zorg"], [{ from: "a", to: "zorg", status: "denied" }]), []);
    expect(holding(denied)).toEqual([]);
    expect(names(tiesOf(denied))).toEqual(["zorg"]);
  });

  it("tells a sentence once for all that it ties", () => {
    const groups = bySentence(holding(leiden));
    expect(groups.map((group) => names(group))).toEqual([["schulden", "wonen"], ["vraag:hoe"], ["zorg"]]);
  });

  it("knows the dates of its documents, newest first, each once", () => {
    const documents = [
      { date: "2015" },
      { date: "2020-01-02" },
      {},
      { date: "2015" },
    ] as unknown as EntityView["documents"];
    expect(datesOf({ ...leiden, documents })).toEqual(["2020-01-02", "2015"]);
  });
});

describe("a concept", () => {
  const concept = view(
    "preventie",
    ["werken aan preventie"],
    [{ from: "werken aan preventie", type: "BROADER", to: "preventie" }],
    "Concept",
  );
  const wording = view(
    "werken aan preventie",
    ["leiden", "preventie"],
    [
      { from: "leiden", to: "werken aan preventie" },
      { from: "werken aan preventie", type: "BROADER", to: "preventie" },
    ],
    "Theme",
  );
  const whole = folded(concept, [wording]);

  it("knows the themes that fall under it", () => {
    expect(wordingsOf(concept)).toEqual(["werken aan preventie"]);
    expect(wordingsOf(wording)).toEqual([]);
  });

  it("shows what is said of these, and each of them once", () => {
    expect(tiesOf(whole).map(({ edge, other, out }) => [edge.type, other.name, out])).toEqual([
      ["WORKS_ON", "leiden", false],
      ["BROADER", "werken aan preventie", false],
    ]);
  });

  it("proves a tie by the sentences of its wordings", () => {
    const other = folded(view("leiden", [], []), []);
    expect(saidBetween({ type: "WORKS_ON" }, other, whole).map(({ object }) => object)).toEqual([
      "werken aan preventie",
    ]);
  });
});
