import type { Content } from "./format.ts";

/** Stands in a text where a page begins; the writer takes it out and remembers the place. */
export const PAGE_TURN = "\f";

const LONGEST_BOLD = 120;

/**
 * Writes the Markdown-like text that all formats become: `## headings`, `- items` with two blanks a level, `| rows |`,
 * and paragraphs with an empty line between. Every piece is trimmed and composed; an empty one leaves no trace.
 */
export class TextWriter {
  readonly #text: string[] = [];
  #length = 0;
  readonly #pages: number[] = [0];
  #turns = 0;
  #tight = "";

  /** Level 1 is the title. */
  heading(level: number, text: string): void {
    this.#block(`${"#".repeat(Math.min(6, Math.max(1, level)))} `, oneLine(text), "");
  }

  /** Lines are kept; a short text that is `bold` as a whole is marked, since it often heads what follows. */
  paragraph(text: string, bold = false): void {
    const lines = clean(text);
    const marked = bold && lines.length <= LONGEST_BOLD && !/[\n*]/.test(lines) && !/[.;,]$/.test(lines);
    if (marked && stripped(lines) !== "") this.#block("**", `${lines}**`, "");
    else this.#block("", lines, "");
  }

  /** Depth 0 is the outermost list. */
  item(depth: number, text: string, marker = "-"): void {
    this.#block(`${"  ".repeat(Math.max(0, depth))}${marker} `, oneLine(text), "list");
  }

  /** What follows in an item that was written before. */
  more(depth: number, text: string): void {
    this.#block("  ".repeat(Math.max(0, depth) + 1), oneLine(text), "list");
  }

  /** One row of a table; a row of empty cells leaves no trace. */
  row(cells: readonly string[]): void {
    const words = cells.map((cell) => oneLine(cell).replace(/\s*\|\s*/g, " / "));
    if (words.every((word) => stripped(word) === "")) this.#turnsIn(words.join(""));
    else this.#block("| ", `${words.join(" | ")} |`, "table");
  }

  /** A line such as `Van: programmabureau`. */
  label(label: string, value: string): void {
    if (stripped(oneLine(value)) !== "") this.#block(`${label}: `, oneLine(value), "label");
  }

  quote(text: string): void {
    for (const line of clean(text).split("\n")) this.#block("> ", line, "quote");
  }

  /** What comes next stands on a new page. */
  turnPage(): void {
    this.#turns += 1;
  }

  /** All that was written; with pages when a page was turned or `paged` says that there is one. */
  content(paged = false): Content {
    const pages = [...this.#pages, ...Array<number>(this.#turns).fill(this.#length)];
    return { text: this.#text.join(""), ...(paged || pages.length > 1 ? { pages } : {}) };
  }

  /** Blocks of one `tight` kind follow each other without an empty line. */
  #block(mark: string, text: string, tight: string): void {
    if (stripped(text) === "") {
      this.#turnsIn(text);
      return;
    }
    const gap = this.#length === 0 ? "" : tight !== "" && tight === this.#tight ? "\n" : "\n\n";
    this.#push(gap);
    for (; this.#turns > 0; this.#turns -= 1) this.#pages.push(this.#length);
    this.#push(mark);
    for (const [at, piece] of text.split(PAGE_TURN).entries()) {
      if (at > 0) this.#pages.push(this.#length);
      this.#push(piece);
    }
    this.#tight = tight;
  }

  #turnsIn(text: string): void {
    for (const sign of text) if (sign === PAGE_TURN) this.turnPage();
  }

  #push(piece: string): void {
    this.#text.push(piece);
    this.#length += piece.length;
  }
}

const stripped = (text: string): string => text.replaceAll(PAGE_TURN, "").trim();

/** Composed, without invisible signs, one blank at a time; tabs and line ends stay. */
export function clean(text: string): string {
  return (
    text
      .replace(/\r\n?|[\u0085\u2028\u2029\v]/g, "\n")
      .replace(/[\u00ad\u200b\u2060\ufeff\ue000-\uf8ff]/g, "")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
      .replace(/[\u0000-\u0008\u000e-\u001f\u007f]/g, "")
      .replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000 ]+/g, " ")
      .replace(/ ?\t[ \t]*/g, "\t")
      .replace(/[ \t]*\n[ \t]*/g, "\n")
      .replace(/\n{2,}/g, "\n")
      .replace(/^[ \t\n]+|[ \t\n]+$/g, "")
      .normalize("NFC")
  );
}

export const oneLine = (text: string): string =>
  clean(text)
    .replace(/[\t\n]/g, " ")
    .replace(/ {2,}/g, " ");
