import type { Claim, Document } from "@kenniswijzer/domain";
import { dateOf, eveOf } from "@kenniswijzer/language";
import { type RowCell, rowCells } from "./record-cells.ts";

const FROM =
  /^(?:(?:ingangs|begin|start|aanvangs|toetredings)datum|datum (?:ingang|begin|start|aanvang|toetreding)|(?:geldig |loopt )?(?:van|vanaf)|(?:\p{L}+ )?sinds|begin|start|aanvang)$/iu;
const LAST =
  /^(?:(?:eind|afloop|uittredings)datum|datum (?:eind|einde|afloop|uittreding)|(?:geldig |loopt )?(?:t\/m|tot en met)|eind|einde)$/iu;
const UNTIL = /^(?:geldig |loopt )?tot$/iu;

/** The period that the row's own columns give: `Sinds: 2019; Tot: 2021`; absent where none of them has a date. */
export function rowPeriod(
  row: Claim,
  { text, columns }: Pick<Document, "text" | "columns">,
): Pick<Claim, "period" | "validFrom" | "validUntil"> | undefined {
  if (columns === undefined) return undefined;
  const dated = rowCells(text, row, columns).flatMap((cell) => {
    const date = dateOf(cell.text.trim());
    return date === undefined ? [] : [{ ...cell, date }];
  });
  const from = dated.find(isIn(FROM));
  const last = dated.find(isIn(LAST));
  const end = last ?? dated.find(isIn(UNTIL));
  if (from === undefined && end === undefined) return undefined;
  const cells = [from, end].filter((cell) => cell !== undefined);
  return {
    period: cells.map(({ column, text }) => `${column.name}: ${text.trim()}`).join("; "),
    ...(from === undefined ? {} : { validFrom: from.date }),
    ...(end === undefined ? {} : { validUntil: end === last ? end.date : eveOf(end.date) }),
  };
}

const isIn =
  (names: RegExp) =>
  ({ column }: RowCell): boolean =>
    names.test(column.name.replace(/\([^)]*\)|[*:]+$/g, " ").trim());
