import { decode } from "../../decode.ts";
import type { Content, Format } from "../format.ts";
import { parseMarkup } from "../markup.ts";
import { TextWriter } from "../writer.ts";
import { BlockWriter } from "./block-writer.ts";
import { first, pageDate, pageTitle, readablePart } from "./readable.ts";

/** A web page: its readable part. Nothing that it refers to is fetched. */
export const html: Format = {
  name: "web page (HTML)",
  content: ({ name, bytes }) => readHtml(decode(bytes, name), name),
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
  return {
    ...writer.content(),
    ...(head !== undefined || title === undefined ? {} : { title }),
    ...(date === undefined ? {} : { date }),
  };
}
