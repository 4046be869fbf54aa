import { type Content, type Format, unreadable } from "../format.ts";
import { LIMITS } from "../limits.ts";
import { childNamed, childrenNamed, descendants, type Element, elements, textOf } from "../markup.ts";
import { isLayout, spanOf } from "../spanning-rows.ts";
import { oneLine, PAGE_TURN, TextWriter } from "../writer.ts";
import {
  isOn,
  type ListPlace,
  listOf,
  Numbering,
  outlineLevel,
  type ParagraphStyle,
  settingOf,
  stylesOf,
} from "./docx-styles.ts";
import { omittedFrom, openPackage } from "./package.ts";

/** Holds blocks of its own between paragraphs. */
const WRAPPERS = new Set(["w:sdt", "w:sdtContent", "w:ins", "w:moveTo", "w:customXml", "w:smartTag"]);
/** Deleted or moved away, hidden signs, what a field computes from, and the older of two drawings of one thing. */
const LEFT_OUT = new Set(["w:del", "w:moveFrom", "w:instrText", "w:delText", "w:rPr", "w:pPr", "mc:Fallback"]);

/** What Word notes of a change until somebody accepts or refuses it. */
const CHANGES = ["w:ins", "w:del", "w:moveFrom", "w:moveTo"];

/** Word: as it reads when all changes are accepted. Comments, headers and footers are left out; macros are never looked at. */
export const docx: Format = {
  name: "Word document (.docx)",
  async content(file) {
    const office = await openPackage(file);
    const main = [...(await office.relations("")).values()].find(({ type }) => type === "officeDocument");
    const path = main?.target ?? "word/document.xml";
    const body = childNamed(childNamed(await office.part(path), "w:document"), "w:body");
    if (body === undefined) throw unreadable(file.name, "is a broken Word document; save it again");
    const related = [...(await office.relations(path)).values()];
    const part = (type: string): Promise<Element | undefined> =>
      office.part(related.find((one) => one.type === type)?.target ?? "");
    const notes = [await part("footnotes"), await part("endnotes")].flatMap(notesOf);
    const reader = new DocxReader(
      stylesOf(await part("styles")),
      new Numbering(await part("numbering")),
      new Map(notes),
    );
    reader.blocks(body);
    const comments = await part("comments");
    return {
      ...withPages(reader.writer.content(), await office.part("docProps/app.xml")),
      omitted: omittedFrom(office, {
        comments: comments !== undefined && descendants(comments, "w:comment").length > 0,
        changes: descendants(body, ...CHANGES).length > 0,
      }),
    };
  },
};

/** Word notes where its pages ended when it last laid them out; believed when their number is the one that it noted too. */
function withPages({ text, pages = [0] }: Content, properties: Element | undefined): Content {
  const stated = properties === undefined ? undefined : descendants(properties, "Pages")[0];
  const noted = stated === undefined ? 0 : Number(textOf(stated));
  return noted > 1 && noted === pages.length ? { text, pages } : { text };
}

function notesOf(part: Element | undefined): [string, Element][] {
  if (part === undefined) return [];
  return descendants(part, "w:footnote", "w:endnote")
    .filter((note) => note.attributes["w:type"] === undefined)
    .map((note) => [`${note.name}:${note.attributes["w:id"]}`, note]);
}

class DocxReader {
  readonly writer = new TextWriter();
  readonly #styles: ReadonlyMap<string, ParagraphStyle>;
  readonly #numbering: Numbering;
  readonly #notes: ReadonlyMap<string, Element>;
  /** Notes and text boxes of the paragraph at hand; they follow it. */
  #aside: Element[] = [];

  constructor(styles: ReadonlyMap<string, ParagraphStyle>, numbering: Numbering, notes: ReadonlyMap<string, Element>) {
    this.#styles = styles;
    this.#numbering = numbering;
    this.#notes = notes;
  }

  blocks(of: Element): void {
    for (const child of elements(of)) {
      if (child.name === "w:p") this.#paragraph(child);
      else if (child.name === "w:tbl") this.#table(child);
      else if (WRAPPERS.has(child.name)) this.blocks(child);
    }
  }

  #paragraph(paragraph: Element): void {
    const properties = childNamed(paragraph, "w:pPr");
    const style = this.#styles.get(settingOf(properties, "w:pStyle") ?? "");
    const text = this.#words(paragraph);
    const aside = this.#aside;
    this.#aside = [];
    if (!style?.contents) this.#write(text, paragraph, properties, style);
    for (const element of aside) this.blocks(element);
  }

  #write(text: string, paragraph: Element, properties: Element | undefined, style: ParagraphStyle | undefined): void {
    // an empty item has no number of its own in the text; it only keeps a page turn
    if (oneLine(text.replaceAll(PAGE_TURN, "")) === "") {
      this.writer.paragraph(text);
      return;
    }
    const list: ListPlace | undefined = listOf(properties) ?? style?.list;
    const heading = style?.heading ?? outlineLevel(properties);
    if (heading !== undefined) {
      const label = list === undefined ? "" : this.#numbering.label(list);
      this.writer.heading(heading, label === "" ? text : `${label} ${text}`);
    } else if (list !== undefined && list.list !== "0") {
      this.writer.item(list.depth + (list.indent ?? 0), text, this.#numbering.marker(list));
    } else this.writer.paragraph(text, style?.bold === true || isBold(paragraph));
  }

  #table(table: Element): void {
    const rows = rowsOf(table);
    const single = rows.every((row) => cellsOf(row).length <= 1);
    let above: readonly string[] = [];
    for (const row of rows) {
      const cells = cellsOf(row);
      if (childNamed(childNamed(row, "w:trPr"), "w:del") !== undefined) continue;
      const values = this.#values(cells, above);
      const aside = this.#aside;
      this.#aside = [];
      above = values;
      if (single || cells.some(isLaidOut)) for (const cell of cells) this.blocks(cell);
      else {
        this.writer.row(values);
        for (const element of aside) this.blocks(element);
      }
    }
  }

  /** A cell that goes on from the row above says what that says. */
  #values(cells: readonly Element[], above: readonly string[]): string[] {
    const values: string[] = [];
    for (const cell of cells) {
      const properties = childNamed(cell, "w:tcPr");
      const merged = childNamed(properties, "w:vMerge");
      const goesOn = merged !== undefined && merged.attributes["w:val"] !== "restart";
      const words = descendants(cell, "w:p").map((one) => oneLine(this.#words(one)));
      const width = Math.min(spanOf(settingOf(properties, "w:gridSpan")), LIMITS.tableColumns - values.length);
      for (let at = 0; at < width; at++) {
        const own = at === 0 ? words.filter((one) => one !== "").join(" ") : "";
        values.push(goesOn ? (above[values.length] ?? "") : own);
      }
    }
    return values;
  }

  #words(of: Element): string {
    return elements(of)
      .map((child) => {
        if (LEFT_OUT.has(child.name)) return "";
        if (child.name === "w:r" && isOn(childNamed(child, "w:rPr"), "w:vanish")) return "";
        return SIGNS[child.name] ?? this.#inside(child);
      })
      .join("");
  }

  #inside(child: Element): string {
    if (child.name === "w:t") return textOf(child);
    if (child.name === "w:lastRenderedPageBreak") return PAGE_TURN;
    if (child.name === "w:footnoteReference" || child.name === "w:endnoteReference") {
      const note = this.#notes.get(`${child.name.replace("Reference", "")}:${child.attributes["w:id"]}`);
      if (note !== undefined) this.#aside.push(note);
      return "";
    }
    if (child.name === "w:txbxContent") {
      this.#aside.push(child);
      return "";
    }
    return this.#words(child);
  }
}

const SIGNS: Readonly<Record<string, string>> = {
  "w:tab": "\t",
  "w:br": "\n",
  "w:cr": "\n",
  "w:noBreakHyphen": "-",
  "w:softHyphen": "",
};

const isLaidOut = (cell: Element): boolean => isLayout(cell, "w:tbl");

const rowsOf = (table: Element): Element[] =>
  elements(table).flatMap((child) => (child.name === "w:tr" ? [child] : WRAPPERS.has(child.name) ? rowsOf(child) : []));

const cellsOf = (row: Element): Element[] =>
  elements(row).flatMap((child) => (child.name === "w:tc" ? [child] : WRAPPERS.has(child.name) ? cellsOf(child) : []));

function isBold(paragraph: Element): boolean {
  const runs = descendants(paragraph, "w:r").filter((run) =>
    childrenNamed(run, "w:t").some((t) => textOf(t).trim() !== ""),
  );
  return runs.length > 0 && runs.every((run) => isOn(childNamed(run, "w:rPr"), "w:b"));
}
