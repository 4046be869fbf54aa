import { type Format, unreadable } from "../format.ts";
import { LIMITS } from "../limits.ts";
import { childNamed, childrenNamed, descendants, type Element, elements, textOf } from "../markup.ts";
import { isLayout, type SpanningCell, SpanningRows, spanOf } from "../spanning-rows.ts";
import { oneLine, TextWriter } from "../writer.ts";
import { omittedFrom, openDocumentContent, openPackage } from "./package.ts";

/** Deleted text, comments, contents lists, and what a field or form keeps for itself. */
const LEFT_OUT = new Set(
  `text:tracked-changes office:annotation office:annotation-end office:forms text:table-of-content text:alphabetical-index
  text:illustration-index text:table-index text:bibliography text:sequence-decls text:variable-decls text:user-field-decls
  text:ruby-text svg:title svg:desc`.split(/\s+/),
);
const NOTE_OR_BOX = new Set(["text:note", "draw:text-box"]);

/** OpenDocument text, as LibreOffice writes it: with all changes accepted, without comments, headers and footers. The page ends that it notes are off by some lines, so no pages. */
export const odt: Format = {
  name: "OpenDocument text (.odt)",
  async content(file) {
    const office = await openPackage(file);
    const document = await openDocumentContent(office, file.name);
    const body = childNamed(childNamed(document, "office:body"), "office:text");
    if (document === undefined || body === undefined) {
      throw unreadable(file.name, "is a broken OpenDocument text; save it again");
    }
    const reader = new OdtReader([await office.part("styles.xml"), document]);
    reader.blocks(body, -1);
    const held = (...names: string[]): boolean => descendants(body, ...names).length > 0;
    return {
      ...reader.writer.content(),
      omitted: omittedFrom(office, { comments: held("office:annotation"), changes: held("text:changed-region") }),
    };
  },
};

interface Styles {
  readonly parents: ReadonlyMap<string, string>;
  readonly bold: ReadonlySet<string>;
  /** `list style:level` of the levels that count. */
  readonly numbered: ReadonlyMap<string, string>;
}

function stylesOf(parts: readonly (Element | undefined)[]): Styles {
  const present = parts.filter((part) => part !== undefined);
  const styles = present.flatMap((part) => descendants(part, "style:style"));
  const named = (of: Element): string => of.attributes["style:name"] ?? "";
  const levels = present
    .flatMap((part) => descendants(part, "text:list-style"))
    .flatMap((list) =>
      descendants(list, "text:list-level-style-number").map(
        (level) =>
          [
            `${named(list)}:${level.attributes["text:level"]}`,
            `${level.attributes["style:num-format"] ?? ""} ${level.attributes["style:num-suffix"] ?? "."}`,
          ] as const,
      ),
    );
  return {
    parents: new Map(styles.map((style) => [named(style), style.attributes["style:parent-style-name"] ?? ""])),
    bold: new Set(styles.filter(isBold).map(named)),
    numbered: new Map(levels),
  };
}

const isBold = (style: Element): boolean =>
  childNamed(style, "style:text-properties")?.attributes["fo:font-weight"] === "bold";

class OdtReader {
  readonly writer = new TextWriter();
  readonly #styles: Styles;
  readonly #titled: boolean;
  #aside: Element[] = [];

  constructor(parts: readonly (Element | undefined)[]) {
    this.#styles = stylesOf(parts);
    const document = parts.at(-1);
    this.#titled =
      document !== undefined && descendants(document, "text:p").some((one) => this.#named(one).includes("Title"));
  }

  /** `depth` is that of the list around it, -1 for none. */
  blocks(of: Element, depth: number): void {
    for (const child of elements(of)) {
      if (LEFT_OUT.has(child.name)) continue;
      if (child.name === "text:h") this.#heading(child);
      else if (child.name === "text:p") this.#paragraph(child);
      else if (child.name === "text:list") this.#list(child, depth + 1, child.attributes["text:style-name"] ?? "");
      else if (child.name === "table:table") this.#table(child);
      else this.blocks(child, depth);
    }
  }

  /** The style and those that it rests on, innermost first. */
  #named(paragraph: Element): string[] {
    const names: string[] = [];
    let at = paragraph.attributes["text:style-name"];
    while (at !== undefined && at !== "" && names.length < 10) {
      names.push(at);
      at = this.#styles.parents.get(at);
    }
    return names;
  }

  #heading(heading: Element): void {
    const level = Number(heading.attributes["text:outline-level"] ?? 1) || 1;
    this.#written(heading, (text) => this.writer.heading(level + (this.#titled ? 1 : 0), text));
  }

  #paragraph(paragraph: Element): void {
    const styles = this.#named(paragraph);
    const title = styles.includes("Title");
    const bold = styles.some((style) => this.#styles.bold.has(style)) || this.#isBold(paragraph);
    this.#written(paragraph, (text) => (title ? this.writer.heading(1, text) : this.writer.paragraph(text, bold)));
  }

  #isBold(paragraph: Element): boolean {
    const filled = paragraph.children.filter((child) => textOf(child).trim() !== "");
    return (
      filled.length > 0 &&
      filled.every(
        (child) => typeof child !== "string" && this.#styles.bold.has(child.attributes["text:style-name"] ?? ""),
      )
    );
  }

  #written(paragraph: Element, write: (text: string) => void): void {
    write(this.#words(paragraph));
    const aside = this.#aside;
    this.#aside = [];
    for (const element of aside) this.blocks(element, -1);
  }

  #list(list: Element, depth: number, style: string): void {
    const numbering = this.#styles.numbered.get(`${style}:${depth + 1}`);
    let count = 0;
    for (const item of elements(list)) {
      if (item.name !== "text:list-item" && item.name !== "text:list-header") continue;
      let begun = false;
      count += 1;
      for (const child of elements(item)) {
        if (child.name === "text:list") this.#list(child, depth + 1, child.attributes["text:style-name"] ?? style);
        else if (child.name === "text:h") this.#heading(child);
        else if (child.name === "text:p" && begun) this.#written(child, (text) => this.writer.more(depth, text));
        else if (child.name === "text:p") {
          begun = true;
          this.#written(child, (text) => this.writer.item(depth, text, markerOf(numbering, count)));
        }
      }
    }
  }

  #table(table: Element): void {
    const rows = descendants(table, "table:table-row");
    // what another cell covers is empty
    const cellsOf = (row: Element): Element[] => childrenNamed(row, "table:table-cell");
    const single = rows.every((row) => elements(row).filter(({ name }) => name.endsWith("table-cell")).length <= 1);
    const spanning = new SpanningRows();
    for (const row of rows) {
      const cells = cellsOf(row);
      const values = spanning.next(cells.flatMap((cell) => this.#cell(cell)));
      const aside = this.#aside;
      this.#aside = [];
      if (single || cells.some(isLaidOut)) for (const cell of cells) this.blocks(cell, -1);
      else {
        this.writer.row(values);
        for (const element of aside) this.blocks(element, -1);
      }
    }
  }

  /** A cell may say that it stands there a million times. */
  #cell(cell: Element): SpanningCell[] {
    const words = descendants(cell, "text:p", "text:h").map((one) => oneLine(this.#words(one)));
    const times = Math.min(LIMITS.tableColumns, Number(cell.attributes["table:number-columns-repeated"] ?? 1) || 1);
    return Array<SpanningCell>(times).fill({
      words: words.filter((one) => one !== "").join(" "),
      columns: spanOf(cell.attributes["table:number-columns-spanned"]),
      rows: spanOf(cell.attributes["table:number-rows-spanned"]),
    });
  }

  #words(of: Element): string {
    return of.children
      .map((child) => {
        if (typeof child === "string") return child.replace(/[\s\f]+/g, " ");
        if (LEFT_OUT.has(child.name)) return "";
        if (NOTE_OR_BOX.has(child.name)) {
          this.#aside.push(...(child.name === "text:note" ? descendants(child, "text:note-body") : [child]));
          return "";
        }
        if (child.name === "text:s") return " ";
        if (child.name === "text:tab") return "\t";
        if (child.name === "text:line-break") return "\n";
        return this.#words(child);
      })
      .join("");
  }
}

const isLaidOut = (cell: Element): boolean => isLayout(cell, "table:table");

function markerOf(numbering: string | undefined, count: number): string {
  const [format = "", suffix = ""] = numbering?.split(" ") ?? [];
  const end = suffix === ")" ? ")" : ".";
  if (format === "a" || format === "A") return String.fromCharCode(format.charCodeAt(0) + ((count - 1) % 26)) + end;
  return format === "" ? "-" : `${count}${end}`;
}
