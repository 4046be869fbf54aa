import { type Format, unreadable } from "../format.ts";
import { LIMITS } from "../limits.ts";
import { childNamed, childrenNamed, descendants, type Element, elements, textOf } from "../markup.ts";
import { oneLine, TextWriter } from "../writer.ts";
import { omittedFrom, openPackage } from "./package.ts";

/** What stands on every slide. */
const FURNITURE = new Set(["sldNum", "ftr", "dt", "hdr"]);
const TITLES = new Set(["title", "ctrTitle"]);
/** Placeholders whose text a slide's layout sets as a list. */
const LISTS = new Set(["body", "obj", ""]);

/** PowerPoint: each slide a page, its title a heading. Hidden slides and the speaker's notes are left out: the audience never saw them. */
export const pptx: Format = {
  name: "PowerPoint presentation (.pptx)",
  async content(file) {
    const office = await openPackage(file);
    const presentation = childNamed(await office.part("ppt/presentation.xml"), "p:presentation");
    if (presentation === undefined) throw unreadable(file.name, "is a broken PowerPoint file; save it again");
    const relations = await office.relations("ppt/presentation.xml");
    const writer = new TextWriter();
    const slides = descendants(presentation, "p:sldId");
    for (const [at, { attributes }] of slides.entries()) {
      if (at > 0) writer.turnPage();
      const slide = childNamed(await office.part(relations.get(attributes["r:id"] ?? "")?.target ?? ""), "p:sld");
      if (slide !== undefined && slide.attributes.show !== "0") new SlideReader(writer, at === 0).read(slide);
    }
    return { ...writer.content(true), kind: "presentatie", omitted: omittedFrom(office) };
  },
};

class SlideReader {
  readonly #writer: TextWriter;
  readonly #opening: boolean;

  constructor(writer: TextWriter, opening: boolean) {
    this.#writer = writer;
    this.#opening = opening;
  }

  read(slide: Element): void {
    const shapes = descendants(slide, "p:sp", "p:graphicFrame");
    const isTitle = (shape: Element): boolean => TITLES.has(placeholderOf(shape) ?? "none");
    for (const shape of shapes.filter(isTitle)) {
      const title = paragraphsOf(shape).map((one) => wordsOf(one));
      this.#writer.heading(this.#opening ? 1 : 2, title.join(" "));
    }
    for (const shape of shapes) if (!isTitle(shape)) this.#shape(shape);
  }

  #shape(shape: Element): void {
    for (const row of descendants(shape, "a:tr")) {
      const cells = childrenNamed(row, "a:tc").map((cell) =>
        descendants(cell, "a:p").map(wordsOf).map(oneLine).filter(Boolean).join(" "),
      );
      this.#writer.row(cells.slice(0, LIMITS.tableColumns));
    }
    const place = placeholderOf(shape);
    if (shape.name !== "p:sp" || FURNITURE.has(place ?? "")) return;
    for (const paragraph of paragraphsOf(shape)) {
      const text = wordsOf(paragraph);
      const properties = childNamed(paragraph, "a:pPr");
      const depth = Math.min(8, Number(properties?.attributes.lvl ?? 0) || 0);
      if (isItem(properties, place)) this.#writer.item(depth, text);
      else this.#writer.paragraph(text, isBold(paragraph));
    }
  }
}

/** What the layout has this shape for; absent for a text box. */
function placeholderOf(shape: Element): string | undefined {
  const place = elements(shape).flatMap((part) => descendants(part, "p:ph"))[0];
  return place === undefined ? undefined : (place.attributes.type ?? "");
}

const paragraphsOf = (shape: Element): Element[] =>
  childrenNamed(shape, "p:txBody").flatMap((body) => childrenNamed(body, "a:p"));

function wordsOf(paragraph: Element): string {
  return elements(paragraph)
    .map((child) => {
      if (child.name === "a:br") return "\n";
      return child.name === "a:r" || child.name === "a:fld" ? childrenNamed(child, "a:t").map(textOf).join("") : "";
    })
    .join("");
}

function isItem(properties: Element | undefined, place: string | undefined): boolean {
  if (childNamed(properties, "a:buNone") !== undefined) return false;
  const marked = ["a:buChar", "a:buAutoNum", "a:buBlip"].some((name) => childNamed(properties, name) !== undefined);
  return marked || (place !== undefined && LISTS.has(place));
}

function isBold(paragraph: Element): boolean {
  const runs = childrenNamed(paragraph, "a:r");
  return runs.length > 0 && runs.every((run) => childNamed(run, "a:rPr")?.attributes.b === "1");
}
