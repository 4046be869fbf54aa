import { decode, decodeAs } from "../../decode.ts";
import type { Content, Format } from "../format.ts";
import { parseMarkup } from "../markup.ts";
import { TextWriter } from "../writer.ts";
import { BlockWriter } from "./block-writer.ts";
import { pageAuthors, pageDate, pageOrganisation, pageTitle } from "./page-metadata.ts";
import { first, readablePart } from "./readable.ts";

/** A web page: its readable part. Nothing that it refers to is fetched. */
export const html: Format = {
  name: "web page (HTML)",
  content: async ({ name, bytes }) => ({ ...(await readHtml(decodePage(bytes, name), name)), kind: "webpagina" }),
};

/** The readable part of a page, or of a mail that is written as one. */
export async function readHtml(source: string, name: string): Promise<Content> {
  const page = await parseMarkup(source, "html", name);
  const { root, leaves } = readablePart(page);
  const writer = new TextWriter();
  const own = (element: { readonly name: string }): boolean => element.name === "h1";
  const head = first(page, own);
  const blocks = new BlockWriter(writer, leaves);
  // many sites put the page's name in a band above its text
  if (head !== undefined && first(root, own) === undefined) blocks.write(head);
  blocks.write(root);
  const title = pageTitle(page);
  const date = pageDate(page);
  const organisation = pageOrganisation(page);
  const authors = pageAuthors(page);
  return {
    ...writer.content(),
    ...(head !== undefined || title === undefined ? {} : { title }),
    ...(date === undefined ? {} : { date }),
    ...(organisation === undefined ? {} : { organisation }),
    ...(authors.length === 0 ? {} : { authors }),
  };
}

const CHARSET = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i;

/** In the encoding that the page itself states, where its bytes don't show it. */
function decodePage(bytes: Uint8Array, name: string): string {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 2_048)).toString("latin1");
  return decodeAs(CHARSET.exec(start)?.[1], bytes) ?? decode(bytes, name);
}
