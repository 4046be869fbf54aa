import { decode } from "../decode.ts";
import type { Format } from "./format.ts";

/** Plain text and Markdown: Markdown's signs stay in the canonical text, the passages leave them out of what they name. */
export const plainText: Format = {
  name: "plain text",
  recognises: () => true,
  text: decode,
};
