import { csv } from "../csv.ts";
import { type Format, type FoundFile, unreadable } from "../format.ts";
import { LIMITS } from "../limits.ts";
import { oneLine } from "../writer.ts";

/** A sheet that its readers can see: rows of what its cells show. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** A workbook as its tables: the first sheet that says something is the document, each other one a document in it. */
export function workbook(name: string, sheetsOf: (file: FoundFile) => Promise<Sheet[]>): Format {
  const filled = async (file: FoundFile): Promise<Sheet[]> =>
    (await sheetsOf(file)).filter(({ rows }) => rows.some((row) => row.some((cell) => oneLine(cell) !== "")));
  return {
    name,
    async content(file, settings) {
      const [first] = await filled(file);
      const bytes = tableOf(first?.rows ?? []);
      return (await csv.content?.({ name: file.name, bytes }, settings)) ?? { text: "" };
    },
    async *parts(file) {
      // of a workbook that is broken, its first sheet says so
      const [, ...others] = await filled(file).catch(() => []);
      for (const { name: sheet, rows } of others) {
        const bytes = tableOf(rows);
        yield { name: `${oneLine(sheet).replace(/[\\/]/g, " ")}.csv`, size: bytes.length, bytes: async () => bytes };
      }
    },
  };
}

function tableOf(rows: readonly (readonly string[])[]): Uint8Array {
  const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
  return Buffer.from(rows.map((row) => row.map(quoted).join(";")).join("\n"));
}

/** Cells by row and column, as a file gives them: in any order, with holes. */
export class Grid {
  readonly #source: string;
  readonly #rows: string[][] = [];
  #steps = 0;

  /** `source` is what a person calls the file, for who gives one that is made to do harm. */
  constructor(source: string) {
    this.#source = source;
  }

  /** Rows and columns count from 0; columns beyond what is read of a table are dropped. */
  set(row: number, column: number, value: string): void {
    this.#count(1);
    if (column >= LIMITS.tableColumns || value === "") return;
    this.#rows[row] ??= [];
    (this.#rows[row] as string[])[column] = value;
  }

  /** A cell that spans rows holds for each of them: what stands beside it in a lower row is said of it too. */
  spread(row: number, column: number, height: number): void {
    const value = this.#rows[row]?.[column] ?? "";
    const last = Math.min(row + height, this.#rows.length);
    if (value !== "" && last > row) this.#count(last - row);
    for (let below = row + 1; below < last; below += 1) if (this.#rows[below]) this.set(below, column, value);
  }

  /** Rows that hold something, in order, each as wide as its last filled cell. */
  rows(): string[][] {
    return this.#rows.filter((row) => row !== undefined).map((row) => Array.from(row, (cell) => cell ?? ""));
  }

  #count(steps: number): void {
    this.#steps += steps;
    if (this.#steps > LIMITS.markupNodes) throw unreadable(this.#source, "has too many cells; split it");
  }
}
