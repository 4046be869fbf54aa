import { childNamed, childrenNamed, descendants, type Element } from "../markup.ts";

/** What a paragraph is by its style: a heading (1 is the title), part of a list, a line of the contents, or set in bold. */
export interface ParagraphStyle {
  readonly heading?: number;
  readonly list?: ListPlace;
  readonly contents: boolean;
  readonly bold: boolean;
}

export interface ListPlace {
  readonly list: string;
  readonly depth: number;
  /** By how many levels the whole list stands deeper. */
  readonly indent?: number;
}

const NO_STYLE: ParagraphStyle = { contents: false, bold: false };

/** Word keeps the English names of its own styles whatever the language of the program: `heading 1`, `Title`, `toc 2`. */
export function stylesOf(part: Element | undefined): ReadonlyMap<string, ParagraphStyle> {
  const all = part === undefined ? [] : descendants(part, "w:style");
  const byId = new Map(all.map((style) => [style.attributes["w:styleId"] ?? "", style]));
  const titled = all.some((style) => nameOf(style) === "title");
  return new Map([...byId.keys()].map((id) => [id, styleOf(id, byId, titled)]));
}

const nameOf = (style: Element): string => (settingOf(style, "w:name") ?? "").toLowerCase();

export const settingOf = (of: Element | undefined, name: string): string | undefined =>
  childNamed(of, name)?.attributes["w:val"];

/** Follows `basedOn`, a few steps only: a style that rests on itself ends there. */
function styleOf(id: string, byId: ReadonlyMap<string, Element>, titled: boolean): ParagraphStyle {
  let found: ParagraphStyle = NO_STYLE;
  let at: string | undefined = id;
  for (let step = 0; at !== undefined && step < 10; step += 1) {
    const style = byId.get(at);
    if (style === undefined) break;
    const properties = childNamed(style, "w:pPr");
    const heading = headingOf(nameOf(style), properties, titled);
    const list = deeper(listOf(properties), nameOf(style));
    found = {
      ...(heading === undefined ? {} : { heading }),
      ...(list === undefined ? {} : { list }),
      ...found,
      contents: found.contents || /^(?:toc|inhopg) /.test(nameOf(style)),
      bold: found.bold || isOn(childNamed(style, "w:rPr"), "w:b"),
    };
    at = settingOf(style, "w:basedOn");
  }
  return found;
}

/** `List Bullet 2` is a list of its own, that stands one level deeper. */
function deeper(place: ListPlace | undefined, name: string): ListPlace | undefined {
  const level = Number(/^list (?:bullet|number) ([2-5])$/.exec(name)?.[1] ?? 1);
  return place === undefined ? undefined : { ...place, indent: level - 1 };
}

function headingOf(name: string, properties: Element | undefined, titled: boolean): number | undefined {
  if (name === "title") return 1;
  const named = /^(?:heading|kop) ([1-6])$/.exec(name)?.[1];
  const level = named === undefined ? outlineLevel(properties) : Number(named);
  return level === undefined ? undefined : level + (titled ? 1 : 0);
}

export function outlineLevel(properties: Element | undefined): number | undefined {
  const level = Number(settingOf(properties, "w:outlineLvl") ?? 9);
  return level < 6 ? level + 1 : undefined;
}

/** List 0 is how a paragraph says that it is in none, whatever its style says. */
export function listOf(properties: Element | undefined): ListPlace | undefined {
  const place = childNamed(properties, "w:numPr");
  if (place === undefined) return undefined;
  const list = settingOf(place, "w:numId");
  return list === undefined ? undefined : { list, depth: Number(settingOf(place, "w:ilvl") ?? 0) };
}

/** A switch such as bold: there and not turned off. */
export function isOn(properties: Element | undefined, name: string): boolean {
  const found = childNamed(properties, name);
  return found !== undefined && !/^(?:0|false|off|none)$/.test(found.attributes["w:val"] ?? "");
}

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
}

/** Counts the numbered lists of a document as it is read from top to bottom. */
export class Numbering {
  readonly #levels = new Map<string, Level>();
  readonly #kinds = new Map<string, string>();
  readonly #counts = new Map<string, number[]>();

  constructor(part: Element | undefined) {
    if (part === undefined) return;
    for (const kind of descendants(part, "w:abstractNum")) {
      for (const level of childrenNamed(kind, "w:lvl")) {
        this.#levels.set(`${kind.attributes["w:abstractNumId"]}:${level.attributes["w:ilvl"]}`, {
          format: settingOf(level, "w:numFmt") ?? "bullet",
          text: settingOf(level, "w:lvlText") ?? "",
          start: Number(settingOf(level, "w:start") ?? 1),
        });
      }
    }
    for (const list of descendants(part, "w:num")) {
      this.#kinds.set(list.attributes["w:numId"] ?? "", settingOf(list, "w:abstractNumId") ?? "");
    }
  }

  /** The marker of the next item: `-`, `3.`, `b)`. */
  marker({ list, depth }: ListPlace): string {
    const level = this.#next(list, depth);
    if (level === undefined) return "-";
    const own = numeral(level.format, level.count);
    return own === undefined ? "-" : `${own}${/%\d\)$/.test(level.text) ? ")" : "."}`;
  }

  /** What a numbered heading says of itself: `Artikel 3`; bare numbers say nothing that the order doesn't. */
  label({ list, depth }: ListPlace): string {
    const level = this.#next(list, depth);
    if (level === undefined || !/\p{L}{3}/u.test(level.text)) return "";
    return level.text.replace(/%\d/g, numeral(level.format, level.count) ?? "").trim();
  }

  #next(list: string, depth: number): (Level & { readonly count: number }) | undefined {
    const kind = this.#kinds.get(list) ?? "";
    const level = this.#levels.get(`${kind}:${depth}`);
    if (level === undefined) return undefined;
    const counts = this.#counts.get(list) ?? [];
    const count = (counts[depth] ?? level.start - 1) + 1;
    this.#counts.set(list, [...counts.slice(0, depth), count]);
    return { ...level, count };
  }
}

const ROMAN: readonly (readonly [number, string])[] = [
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

function numeral(format: string, count: number): string | undefined {
  if (format === "bullet" || format === "none") return undefined;
  if (/letter$/i.test(format)) return cased(format, String.fromCharCode(97 + ((count - 1) % 26)));
  if (!/roman$/i.test(format) || count < 1 || count > 30) return String(count);
  let rest = count;
  let signs = "";
  for (const [value, sign] of ROMAN) for (; rest >= value; rest -= value) signs += sign;
  return cased(format, signs);
}

const cased = (format: string, text: string): string => (format.startsWith("upper") ? text.toUpperCase() : text);
