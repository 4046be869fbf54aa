import { LIMITS } from "./limits.ts";
import { descendants, type Element, textOf } from "./markup.ts";

/** A cell as a file has it: how many columns and rows it takes. */
export interface SpanningCell {
  readonly words: string;
  readonly columns: number;
  readonly rows: number;
}

/** Rows of a table, one after another: a cell that spans rows holds for each of them, since what stands beside it in a lower row is said of it too. */
export class SpanningRows {
  /** By column: what reaches down from the row above, and how many rows it has left. */
  #above: { readonly words: string; readonly left: number }[] = [];

  /** The row's values, one for each column; only those cells are given that begin in it. */
  next(cells: readonly SpanningCell[]): string[] {
    const values: string[] = [];
    const below: { readonly words: string; readonly left: number }[] = [];
    const put = (words: string, left: number): void => {
      if (left > 0) below[values.length] = { words, left };
      values.push(words);
    };
    const reachDown = (): void => {
      for (let own = this.#above[values.length]; own !== undefined; own = this.#above[values.length]) {
        put(own.words, own.left - 1);
      }
    };
    for (const { words, columns, rows } of cells) {
      reachDown();
      const width = Math.min(columns, LIMITS.tableColumns - values.length);
      for (let at = 0; at < width; at++) put(at === 0 ? words : "", rows - 1);
    }
    reachDown();
    this.#above = below;
    return values;
  }
}

/** How many a cell says that it takes; 1 for what is no number. */
export const spanOf = (said: string | undefined): number =>
  Math.min(LIMITS.tableColumns, Math.max(1, Math.floor(Number(said ?? 1)) || 1));

const LONGEST_NESTED = 300;

/** True for a cell with a table in it that is more than a few values: it lays out a page. */
export const isLayout = (cell: Element, table: string): boolean =>
  descendants(cell, table).length > 0 && textOf(cell).replace(/\s+/g, " ").length > LONGEST_NESTED;
