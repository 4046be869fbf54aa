import { canonical, decode } from "../decode.ts";
import type { Format } from "./format.ts";
import { openEnded, wordsOf } from "./hyphens.ts";
import { PAGE_TURN } from "./writer.ts";

/** Plain text and Markdown: Markdown's signs stay in the canonical text, the passages leave them out of what they name. */
export const plainText: Format = {
  name: "plain text",
  content: async ({ name, bytes }) => {
    const text = withoutDivided(canonical(decode(bytes, name)));
    const turns = [...text.matchAll(new RegExp(PAGE_TURN, "g"))].map(({ index }) => index + 1);
    return { text, ...(turns.length === 0 ? {} : { pages: [0, ...turns] }) };
  },
};

/** The end of a word that a line divides, up to where it goes on: in the next line, or below the blank one that some programs put between all lines. */
const DIVIDED = /(?<above>\p{L}[\p{L}-]{0,60}\p{Ll}-)[ \t]*\n(?:[ \t]*\n)?[ \t]*(?=(?<below>\p{Ll}{2,60}))/gu;

/** The text with such words whole, as texts have them that were copied from a PDF. */
function withoutDivided(text: string): string {
  if (!/\p{Ll}-[ \t]*\n/u.test(text)) return text;
  const words = wordsOf(text.split("\n").filter((line) => line.trim() !== ""));
  return text.replace(DIVIDED, (found: string, above: string, below: string) => {
    const joined = openEnded(above, below, words);
    return joined.endsWith(" ") ? found : joined;
  });
}
