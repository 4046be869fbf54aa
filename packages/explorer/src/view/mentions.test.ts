import { expect, it } from "vitest";
import { agenda, world } from "../../../../test/support/sample-knowledge.ts";
import { blocksOf } from "./blocks.ts";

const { text } = agenda.document;
const at = (words: string): { start: number; end: number } => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};
const { id, type, name } = world.oosterwold;
const mention = (words: string) => ({ ...at(words), node: { id, type, name } });

it("shows a name as what it names, within and beside the marked sentence, and loses no letter", () => {
  const quote = "Schuldhulp aan gezinnen (gemeente Oosterwold)";
  const blocks = blocksOf(text, agenda.passages, at(quote), [mention("gemeente Oosterwold"), mention("Schuldhulp")]);
  const segments = blocks.flatMap((block) => block.segments);
  expect(segments.filter(({ node }) => node).map((one) => [one.text, one.marked])).toEqual([
    ["Schuldhulp", true],
    ["gemeente Oosterwold", true],
  ]);
  const marked = segments.filter((one) => one.marked).map((one) => one.text);
  expect(marked.join("")).toBe(quote);
  const plain = blocksOf(text, agenda.passages).flatMap((block) => block.segments);
  expect(segments.map((one) => one.text).join("")).toBe(plain.map((one) => one.text).join(""));
});

it("passes by a mention that stands in no block as a whole", () => {
  const over = { start: at("Schuldhulp").start - 3, end: text.length + 5 };
  const blocks = blocksOf(text, agenda.passages, undefined, [{ ...over, node: mention("Schuldhulp").node }]);
  expect(blocks.flatMap((block) => block.segments).some(({ node }) => node)).toBe(false);
});
