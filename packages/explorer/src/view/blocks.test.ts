import type { Passage } from "@kenniswijzer/domain";
import { describe, expect, it } from "vitest";
import { agenda, HOSTILE_NAME } from "../../../../test/support/sample-knowledge.ts";
import { blocksOf } from "./blocks.ts";

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
