import type { Passage } from "@kenniswijzer/domain";

/** The cell of a row, by offsets in the row's text, with the head of its column. */
export interface RowCell {
  readonly head: string;
  readonly start: number;
  readonly end: number;
}

const FIELD = "\\p{Lu}[^:;|]{0,40}:\\s+[^;|]+";
const ALL_LABELLED = new RegExp(`^${FIELD}(?:;\\s*${FIELD})+$`, "u");

/** True for a row of a table, also for one that brings the heads of its columns along. */
export const isRow = ({ kind, text }: Pick<Passage, "kind" | "text">): boolean =>
  kind === "row" || text.startsWith("|") || ALL_LABELLED.test(text);

/** The cells of "| Bijzondere bijstand | team Inkomen |" under "| Regeling | Budgethouder |"; empty for what is no such row. */
export function cellsOf(ordered: readonly Passage[], at: number): readonly RowCell[] {
  const passage = ordered[at] as Passage;
  if (!passage.text.startsWith("|")) return [];
  let first = passage;
  for (let i = at - 1; i >= 0; i--) {
    const before = ordered[i] as Passage;
    if (before.document !== passage.document || !before.text.startsWith("|")) break;
    if (before.headings.at(-1) !== passage.headings.at(-1)) break;
    first = before;
  }
  if (first === passage) return [];
  const heads = first.text.split("|").map((head) => head.trim());
  let start = 0;
  return passage.text.split("|").flatMap((cell, i) => {
    const from = start;
    start += cell.length + 1;
    return cell.trim() === "" ? [] : [{ head: heads[i] ?? "", start: from, end: from + cell.length }];
  });
}

const LABELLED = /(?<=^|;\s)(\p{Lu}[^:;]{0,40}):\s+([^;]+)/gu;

/** The cells of "Organisatie: Taalhuis; Contactpersoon: Fatima Yilmaz", which brings the heads of its columns along; it is read as a sentence, too. */
export const labelledCells = ({ text }: Pick<Passage, "text">): RowCell[] =>
  [...text.matchAll(LABELLED)].map(({ 0: whole, 1: head = "", 2: cell = "", index }) => ({
    head: head.trim(),
    start: index + whole.length - cell.length,
    end: index + whole.length,
  }));
