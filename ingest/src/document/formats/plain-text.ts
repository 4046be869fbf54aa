import { canonical, decode } from "../decode.ts";
import type { Format } from "./format.ts";
import { PAGE_TURN } from "./writer.ts";

/** Plain text and Markdown: Markdown's signs stay in the canonical text, the passages leave them out of what they name. */
export const plainText: Format = {
  name: "plain text",
  content: async ({ name, bytes }) => {
    const text = canonical(decode(bytes, name));
    const turns = [...text.matchAll(new RegExp(PAGE_TURN, "g"))].map(({ index }) => index + 1);
    return { text, ...(turns.length === 0 ? {} : { pages: [0, ...turns] }) };
  },
};
