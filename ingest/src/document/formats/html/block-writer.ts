import { childNamed, childrenNamed, descendants, type Element, elements, remembered, textOf } from "../markup.ts";
import { SpanningRows, spanOf } from "../spanning-rows.ts";
import { clean, oneLine, type TextWriter } from "../writer.ts";

const BLOCKS = new Set(
  `address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6
  header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul`.split(
    /\s+/,
  ),
);
/** A cell that is longer holds text laid out in columns, not a value. */
const LONGEST_CELL = 600;

/** Writes the blocks of a page: headings, paragraphs, nested lists, tables, quotes. */
export class BlockWriter {
  readonly #writer: TextWriter;
  readonly #leaves: (element: Element) => boolean;
  /** Inline content that no block has closed yet. */
  #open: (Element | string)[] = [];

  constructor(writer: TextWriter, leaves: (element: Element) => boolean) {
    this.#writer = writer;
    this.#leaves = leaves;
  }

  write(element: Element): void {
    this.#close();
    const level = /^h([1-6])$/.exec(element.name)?.[1];
    if (level !== undefined) this.#writer.heading(Number(level), this.#inline(element.children));
    else if (element.name === "ul" || element.name === "ol" || element.name === "menu") this.#list(element, 0);
    else if (element.name === "table") this.#table(element);
    else if (element.name === "blockquote") this.#writer.quote(this.#inline(element.children));
    else if (element.name === "summary" || element.name === "dt" || element.name === "legend") {
      this.#writer.paragraph(this.#inline(element.children), true);
    } else if (element.name === "pre") this.#writer.paragraph(textOf(element));
    else this.#flow(element);
  }

  #flow(element: Element): void {
    for (const child of element.children) {
      if (typeof child === "string") this.#open.push(child);
      else if (this.#leaves(child) || (child.name === "button" && !/^h[1-6]$/.test(element.name))) continue;
      else if (BLOCKS.has(child.name) || holdsBlocks(child)) this.write(child);
      else this.#open.push(child);
    }
    this.#close();
  }

  #close(): void {
    if (this.#open.length === 0) return;
    const open = this.#open;
    this.#open = [];
    this.#writer.paragraph(this.#inline(open), isBold(open));
  }

  #list(list: Element, depth: number): void {
    let number = Number(list.attributes.start ?? 1);
    for (const child of elements(list)) {
      if (this.#leaves(child)) continue;
      if (child.name === "ul" || child.name === "ol") this.#list(child, depth + 1);
      if (child.name !== "li") continue;
      this.#item(child, depth, list.name === "ol" ? `${number}.` : "-");
      number += 1;
    }
  }

  /** Its own words first; what else it holds stands under it. */
  #item(item: Element, depth: number, marker: string): void {
    let words: (Element | string)[] = [];
    let begun = false;
    const flush = (): void => {
      const text = this.#inline(words);
      words = [];
      if (oneLine(text) === "") return;
      if (begun) this.#writer.more(depth, text);
      else this.#writer.item(depth, text, marker);
      begun = true;
    };
    const visit = (children: Element["children"]): void => {
      for (const child of children) {
        if (typeof child === "string") words.push(child);
        else if (this.#leaves(child)) continue;
        else if (child.name === "ul" || child.name === "ol") {
          flush();
          this.#list(child, begun ? depth + 1 : depth);
        } else if (BLOCKS.has(child.name) || holdsBlocks(child)) {
          flush();
          visit(child.children);
          flush();
        } else words.push(child);
      }
    };
    visit(item.children);
    flush();
  }

  /** A table that lays out a page is read as text, one that holds values row by row. */
  #table(table: Element): void {
    const caption = childNamed(table, "caption");
    if (caption !== undefined) this.#writer.paragraph(this.#inline(caption.children), true);
    const rows = elements(table).flatMap((part) =>
      part.name === "tr" ? [part] : /^t(?:head|body|foot)$/.test(part.name) ? childrenNamed(part, "tr") : [],
    );
    const cells = rows.map((row) => elements(row).filter(({ name }) => name === "td" || name === "th"));
    const layout =
      /^(?:presentation|none)$/.test(table.attributes.role ?? "") ||
      cells.every((row) => row.length <= 1) ||
      descendants(table, "table", "h1", "h2", "h3").length > 0 ||
      cells.flat().some((cell) => clean(textOf(cell)).length > LONGEST_CELL);
    if (layout) for (const cell of cells.flat()) this.#flow(cell);
    else this.#rows(cells);
  }

  #rows(rows: readonly (readonly Element[])[]): void {
    const spanning = new SpanningRows();
    for (const row of rows) {
      const cells = row.map((cell) => ({
        words: this.#inline(cell.children),
        columns: spanOf(cell.attributes.colspan),
        rows: spanOf(cell.attributes.rowspan),
      }));
      this.#writer.row(spanning.next(cells));
    }
  }

  #inline(children: readonly (Element | string)[]): string {
    return children
      .map((child) => {
        if (typeof child === "string") return child.replace(/[\s\f]+/g, " ");
        if (child.name === "br") return "\n";
        if (this.#leaves(child) || (child.name === "sup" && /^\W*\d{1,3}\W*$/.test(textOf(child)))) return "";
        const inner = this.#inline(child.children);
        return BLOCKS.has(child.name) ? `\n${inner}\n` : inner;
      })
      .join("");
  }
}

const holdsBlocks: (element: Element) => boolean = remembered((element) =>
  elements(element).some((child) => BLOCKS.has(child.name) || holdsBlocks(child)),
);

function isBold(children: readonly (Element | string)[]): boolean {
  const filled = children.filter((child) => textOf(child).trim() !== "");
  return filled.length > 0 && filled.every((child) => typeof child !== "string" && /^(?:b|strong)$/.test(child.name));
}
