import { type Format, unreadable } from "../format.ts";
import { TextWriter } from "../writer.ts";
import { readingOrder } from "./columns.ts";
import { type LaidPage, withoutFurniture } from "./furniture.ts";
import { drawnPages } from "./library.ts";
import { segmentsOf } from "./lines.ts";
import { writeLines } from "./text.ts";

/** Fewer letters on a page, on average, are a stamp or a page number on a picture of text. */
const FEWEST_LETTERS = 12;

/** The text layer in reading order, with its pages. A PDF that is only pictures of pages is named as such. */
export const pdf: Format = {
  name: "PDF",
  async content(file) {
    const pages: LaidPage[] = [];
    let pictured = 0;
    for await (const page of drawnPages(file)) {
      pictured += page.pictured ? 1 : 0;
      pages.push({ width: page.width, height: page.height, segments: segmentsOf(page) });
    }
    const letters = pages.flatMap(({ segments }) => segments).reduce((sum, { text }) => sum + text.length, 0);
    if (letters < FEWEST_LETTERS * pages.length) {
      throw unreadable(
        file.name,
        "is a scan: pictures of pages without text; let a program recognise the text (OCR) first",
      );
    }
    const writer = new TextWriter();
    writeLines(readingOrder(withoutFurniture(pages)), writer);
    return { ...writer.content(true), ...(pictured === 0 ? {} : { omitted: ["pages-without-text"] }) };
  },
};
