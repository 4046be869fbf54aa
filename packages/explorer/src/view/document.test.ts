import type { EntityView, GraphNode, Passage } from "@kenniswijzer/domain";
import { describe, expect, it } from "vitest";
import { agenda, HOSTILE_NAME, sampleNode } from "../../../../test/support/sample-knowledge.ts";
import { addressOf, type PageState, parseAddress } from "./address.ts";
import { blocksOf } from "./blocks.ts";
import { dateName, exampleQuestions, exampleThemes, placeName, standingName } from "./wording.nl.ts";

describe("the address of the page", () => {
  it.each<{ state: PageState; because: string }>([
    { state: {}, because: "nothing chosen" },
    { state: { question: "wie doet schulden & zorg = 100%? #1" }, because: "signs with a meaning in addresses" },
    { state: { node: "actor:%3Cimg/..%2F" }, because: "an id with any signs" },
    { state: { question: "zorg", document: "notitie:1", from: 3, to: 20 }, because: "a sentence over an answer" },
    { state: { document: "notitie" }, because: "a whole document" },
  ])("leads back to what it was made of ($because)", ({ state }) => {
    expect(parseAddress(addressOf(state))).toEqual(state);
  });

  it.each([
    { hash: "#van=1&tot=5", state: {}, because: "a span needs a document" },
    { hash: "#document=a&van=9&tot=5", state: { document: "a" }, because: "an end before its start" },
    { hash: "#document=a&van=-1&tot=x", state: { document: "a" }, because: "no numbers" },
    { hash: "#document=a&van=5", state: { document: "a" }, because: "half a span" },
    { hash: "#%E0%A4%A&vraag=%20", state: {}, because: "broken encoding and no words" },
    { hash: "#vraag=zorg&knoop=theme:x", state: { question: "zorg" }, because: "a question goes first" },
  ])("leaves out what it cannot read: $hash ($because)", ({ hash, state }) => {
    expect(parseAddress(hash)).toEqual(state);
  });
});

describe("the blocks of a document", () => {
  const { text } = agenda.document;
  const shown = (blocks: ReturnType<typeof blocksOf>): string =>
    blocks
      .flatMap(({ segments }) => segments.map((segment) => segment.text))
      .join("")
      .replace(/\s/g, "");

  it("show all of its text, once", () => {
    expect(shown(blocksOf(text, agenda.passages))).toBe(text.replace(/\s/g, ""));
    expect(shown(blocksOf(text, agenda.passages.slice(2, 3)))).toBe(text.replace(/\s/g, ""));
    expect(shown(blocksOf(text, [...agenda.passages, ...agenda.passages]))).toBe(text.replace(/\s/g, ""));
    expect(shown(blocksOf(text, []))).toBe(text.replace(/\s/g, ""));
  });

  it("mark exactly the quote, also over several passages", () => {
    const marked = (quote: string): string => {
      const start = text.indexOf(quote);
      const blocks = blocksOf(text, agenda.passages, { start, end: start + quote.length });
      return blocks.flatMap(({ segments }) => segments.filter((s) => s.marked).map((s) => s.text)).join("");
    };
    expect(marked(HOSTILE_NAME)).toBe(HOSTILE_NAME);
    const over = text.slice(text.indexOf("gesprekken"), text.indexOf("aan gezinnen"));
    expect(marked(over).replace(/\s/g, "")).toBe(over.replace(/\s/g, ""));
  });

  it.each([
    { before: "- ", marker: undefined, words: [], because: "a bullet is layout" },
    {
      before: "**1.** ",
      marker: "1.",
      words: [],
      because: "also within the stars of Markdown",
    },
    { before: "1. ", marker: "1.", words: [], because: "a number says which" },
    { before: "(a) ", marker: "(a)", words: [], because: "so does a letter" },
    { before: "12) ", marker: "12)", words: [], because: "with a bracket" },
    { before: "## **", marker: undefined, words: [], because: "Markdown's signs are layout" },
    { before: "Let op: 2. ", marker: "2.", words: ["Let op:"], because: "words are never lost" },
    { before: "zie bijlage ", marker: undefined, words: ["zie bijlage"], because: "words are never lost" },
  ])("take “$before” before an item as marker $marker ($because)", ({ before, marker, words }) => {
    const item = {
      ...agenda.passages[2],
      kind: "item",
      start: before.length,
      end: before.length + 4,
      depth: 0,
    } as Passage;
    const blocks = blocksOf(`${before}item`, [item]);
    expect(blocks.at(-1)?.marker).toBe(marker);
    expect(blocks.slice(0, -1).map(({ segments }) => segments.map((segment) => segment.text).join(""))).toEqual(words);
  });

  it("bear a mark beyond the text", () => {
    const blocks = blocksOf(text, agenda.passages, { start: text.length + 5, end: text.length + 9 });
    expect(blocks.flatMap(({ segments }) => segments).some((segment) => segment.marked)).toBe(false);
  });

  it("say where a page begins", () => {
    expect(blocksOf(text, agenda.passages).map(({ page }) => page)).toEqual([1, undefined, undefined, 2, undefined, 3]);
  });
});

describe("wording", () => {
  it.each([
    { date: "2015-11-24", name: "24 november 2015" },
    { date: "2015-03", name: "maart 2015" },
    { date: "2015", name: "2015" },
    { date: undefined, name: "datum onbekend" },
  ])("says $name for $date", ({ date, name }) => {
    expect(dateName(date)).toBe(name);
  });

  it("names page, list and any tie but a bare mention", () => {
    expect(placeName({ date: "2015", page: 3, modality: "noemt", source: "document" })).toBe("2015 · bladzijde 3");
    expect(placeName({ modality: "is-van-plan", source: "list" })).toBe("datum onbekend · uit een lijst · is van plan");
    expect(placeName({ date: "2015", modality: "noemt", source: "document", caution: "mogelijk verouderd" })).toBe(
      "2015 · mogelijk verouderd",
    );
    const also = [{ document: "b", title: "Kopie" }];
    expect(placeName({ date: "2015", modality: "noemt", source: "document", also })).toBe("2015 · ook in “Kopie”");
    const replacedBy = { document: "c", title: "Notitie 2018" };
    expect(standingName({ date: "2015", caution: "vervangen", replacedBy })).toBe(
      "2015 · vervangen door “Notitie 2018”",
    );
  });

  it("asks about themes that are plain to read and shared by most documents", () => {
    const theme = (name: string, documents: string[] = []) => sampleNode("Theme", name, { documents });
    const themes = [
      theme("informele zorg"),
      theme("x".repeat(61)),
      theme(HOSTILE_NAME),
      theme("schuldhulp", ["a", "b"]),
    ];
    expect(exampleThemes(themes, 5).map(({ name }) => name)).toEqual(["schuldhulp", "informele zorg"]);
    expect(exampleThemes(themes, 1)).toHaveLength(1);
  });

  it("asks only what the documents can answer: no theme without a partner, no person, no collective", () => {
    const view = (name: string, ...neighbours: GraphNode[]): EntityView => {
      return { node: sampleNode("Theme", name), neighbours, edges: [], assertions: [], documents: [] };
    };
    const person = sampleNode("Actor", "Anna Jansen", { kind: "person" });
    const everyone = sampleNode("Actor", "alle gemeenten", { attributes: { collective: true } });
    const town = sampleNode("Actor", "gemeente Oosterwold");
    const views = [view("wonen", person, everyone), view("informele zorg", town), view("schuldhulp", everyone, town)];
    expect(exampleQuestions(views)).toEqual([
      "Wie werkt er aan informele zorg?",
      "Aan welke thema's werkt gemeente Oosterwold?",
      "Welke partners noemen schuldhulp?",
    ]);
    expect(exampleQuestions([])).toEqual([]);
  });
});
