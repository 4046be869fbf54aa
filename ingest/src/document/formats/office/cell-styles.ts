import { childNamed, childrenNamed, type Element } from "../markup.ts";

/** How a number of a sheet is shown, as far as its meaning depends on it. */
export type CellStyle = "number" | "euro" | "percentage" | { readonly date: "1900" | "1904" };

/** Formats that Excel knows by number alone: dates, percentages and amounts of the country that it runs in. */
const DATES = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);
const PERCENTAGES = new Set([9, 10]);
const AMOUNTS = new Set([5, 6, 7, 8, 42, 44]);

/** The style of cells by the place that they refer to; Macs may count days from 1904. */
export function stylesOf(part: Element | undefined, from1904: boolean): CellStyle[] {
  const sheet = childNamed(part, "styleSheet");
  const own = new Map(
    listed(sheet, "numFmts", "numFmt").map(({ attributes }) => [attributes.numFmtId, attributes.formatCode ?? ""]),
  );
  return listed(sheet, "cellXfs", "xf").map(({ attributes }) => {
    const code = own.get(attributes.numFmtId);
    return code === undefined ? known(Number(attributes.numFmtId), from1904) : spelled(code, from1904);
  });
}

function listed(of: Element | undefined, list: string, name: string): Element[] {
  const found = childNamed(of, list);
  return found === undefined ? [] : childrenNamed(found, name);
}

const date = (from1904: boolean): CellStyle => ({ date: from1904 ? "1904" : "1900" });

function known(id: number, from1904: boolean): CellStyle {
  if (DATES.has(id)) return date(from1904);
  if (AMOUNTS.has(id)) return "euro";
  return PERCENTAGES.has(id) ? "percentage" : "number";
}

function spelled(code: string, from1904: boolean): CellStyle {
  if (/€|\[\$EUR/.test(code)) return "euro";
  // words in it, colours and conditions may hold any letter
  const signs = code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "");
  if (/[dy]/i.test(signs)) return date(from1904);
  return signs.includes("%") ? "percentage" : "number";
}

const DAY = 86_400_000;
/** Day 0. For 1900 it is two days before the first, since Excel counts a 29 February that never was. */
const EPOCH = { "1900": Date.UTC(1899, 11, 30), "1904": Date.UTC(1904, 0, 1) };
/** 31 December 9999. */
const LAST_DAY = 2_958_465;

/** A number as a Dutch reader of the sheet would write it: `24-11-2015`, `€ 1.250,50`, `12,5%`; what is no number stays as it is. */
export function shown(value: string, style: CellStyle = "number"): string {
  const number = Number(value);
  if (value.trim() === "" || !Number.isFinite(number)) return value;
  if (style === "number") return rounded(number).replace(".", ",");
  if (style === "percentage") return `${rounded(100 * number).replace(".", ",")}%`;
  if (style === "euro") {
    const cents = Number.isInteger(number) ? 0 : 2;
    return `€ ${number.toLocaleString("nl-NL", { minimumFractionDigits: cents, maximumFractionDigits: cents })}`;
  }
  if (number < 0 || number > LAST_DAY) return value;
  const day = new Date(EPOCH[style.date] + Math.floor(number) * DAY);
  return [day.getUTCDate(), day.getUTCMonth() + 1, day.getUTCFullYear()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
}

/** Without the noise of binary fractions: 0.1 + 0.2. */
const rounded = (number: number): string => String(Number(number.toPrecision(12)));
