/**
 * Which pieces of text a match of a pattern cannot be without, told from its source: the "required literals" by which search
 * engines spare themselves patterns (Russ Cox, Regular Expression Matching with a Trigram Index, 2012).
 */
import { stopWords } from "../stop-words.ts";
import { foldedSign } from "./folded.ts";

/** A match has one of these in it, folded sign by sign. */
export type Clause = readonly string[];

/** What is known of a part of a pattern. */
interface Part {
  /** All that it can be, folded; undefined when that is too much to list. */
  readonly exact: readonly string[] | undefined;
  /** What a text must have wherever this part matches. */
  readonly needs: readonly Clause[];
}

const MOST_EXACT = 48;
const LONGEST = 16;
const WIDEST_CLASS = 12;
const MOST_CLAUSES = 3;

const ANYTHING: Part = { exact: undefined, needs: [] };
const NOTHING: Part = { exact: [""], needs: [] };

/** The clauses that every text with a match satisfies, the most telling first; none when nothing can be told. */
export function requiredBy({ source }: RegExp): readonly Clause[] {
  // half characters are more than this reads
  if (/[\ud800-\udfff]|\\u\{[\da-f]{5,}/i.test(source)) return [];
  const { exact, needs } = new Source(source).alternatives();
  const all = exact === undefined ? needs : [...needs, exact];
  const told = new Map(all.filter(tells).map((clause) => [clause.toSorted().join("|"), clause.toSorted()])).values();
  return [...told].sort((a, b) => weightOf(b) - weightOf(a)).slice(0, MOST_CLAUSES);
}

/** Short words and those of every text tell nothing. */
const tells = (clause: Clause): boolean => clause.length > 0 && clause.every(isRare);

const isRare = (piece: string): boolean =>
  /[^\p{L}\s.,-]/u.test(piece) ||
  piece.split(/[\s.,-]+/).some((word) => word.length > 3 || (word.length > 2 && !stopWords.has(word)));

const weightOf = (clause: Clause): number => Math.min(...clause.map(({ length }) => length)) * 100 - clause.length;

class Source {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** Reads to the end or the closing bracket. */
  alternatives(): Part {
    const parts = [this.#row()];
    while (this.#took("|")) parts.push(this.#row());
    return eitherOf(parts);
  }

  #row(): Part {
    const parts: Part[] = [];
    while (this.#at < this.#source.length && !"|)".includes(this.#source[this.#at] as string))
      parts.push(this.#repeated(this.#atom()));
    return joined(parts);
  }

  #took(sign: string): boolean {
    const found = this.#source.startsWith(sign, this.#at);
    if (found) this.#at += sign.length;
    return found;
  }

  #match(pattern: RegExp): string | undefined {
    const found = new RegExp(pattern, "y");
    found.lastIndex = this.#at;
    const text = found.exec(this.#source)?.[0];
    this.#at += text?.length ?? 0;
    return text;
  }

  #atom(): Part {
    if (this.#took("(")) return this.#group();
    if (this.#took("[")) return this.#class();
    if (this.#took("\\")) return this.#escape();
    const sign = this.#source[this.#at++] as string;
    if (sign === ".") return ANYTHING;
    return sign === "^" || sign === "$" ? NOTHING : literal(sign);
  }

  #group(): Part {
    const kind = this.#match(/\?(?:[:=!]|<[=!]|<\w+>)/);
    const inside = this.alternatives();
    this.#took(")");
    if (kind === "?!" || kind === "?<!") return NOTHING;
    if (kind === "?=" || kind === "?<=")
      return { exact: [""], needs: inside.exact === undefined ? inside.needs : [...inside.needs, inside.exact] };
    return inside;
  }

  #class(): Part {
    const isNot = this.#took("^");
    const signs = new Set<string>();
    let tooWide = isNot;
    while (this.#at < this.#source.length && !this.#took("]")) {
      const from = this.#classSign();
      const ranges = this.#source[this.#at] === "-" && this.#source[this.#at + 1] !== "]";
      if (ranges) this.#at += 1;
      const to = ranges ? this.#classSign() : from;
      if (from === undefined || to === undefined || to.charCodeAt(0) - from.charCodeAt(0) > WIDEST_CLASS)
        tooWide = true;
      else
        for (let unit = from.charCodeAt(0); unit <= to.charCodeAt(0); unit++)
          signs.add(foldedSign(String.fromCharCode(unit)));
    }
    return tooWide || signs.size > WIDEST_CLASS ? ANYTHING : { exact: [...signs], needs: [] };
  }

  /** Undefined for what stands for many. */
  #classSign(): string | undefined {
    if (!this.#took("\\")) return this.#source[this.#at++];
    return this.#took("b") ? undefined : this.#escape().exact?.[0];
  }

  #escape(): Part {
    if (this.#match(/[bB]/) !== undefined) return NOTHING;
    if (this.#match(/[pP]\{[^}]*\}|k<\w+>|[wWDS]|[1-9]\d*|c[A-Za-z]/) !== undefined) return ANYTHING;
    if (this.#match(/[stnrfv]/) !== undefined) return literal(" ");
    if (this.#match(/d/) !== undefined) return literal("0");
    const code = this.#match(/u[\da-fA-F]{4}|x[\da-fA-F]{2}|u\{[\da-fA-F]+\}|0/);
    if (code !== undefined) return literal(String.fromCharCode(Number.parseInt(code.replace(/[^\da-f]/gi, ""), 16)));
    return literal(this.#source[this.#at++] as string);
  }

  #repeated(part: Part): Part {
    const sign = this.#match(/[?*+]|\{\d+(?:,\d*)?\}/);
    if (sign === undefined) return part;
    this.#took("?");
    const [least = 0, most] = sign.startsWith("{")
      ? sign
          .slice(1, -1)
          .split(",")
          .map((one) => (one === "" ? Number.POSITIVE_INFINITY : Number(one)))
      : [sign === "+" ? 1 : 0, sign === "?" ? 1 : Number.POSITIVE_INFINITY];
    const { exact, needs } = part;
    if (least === 0)
      return { exact: most === 1 && exact !== undefined ? distinct(["", ...exact]) : undefined, needs: [] };
    const row = joined(Array.from({ length: Math.min(least, LONGEST) }, () => part));
    if (most === undefined || most === least) return row;
    return { exact: undefined, needs: exact === undefined ? needs : [...row.needs, row.exact ?? exact] };
  }
}

const literal = (sign: string): Part => ({ exact: [foldedSign(sign)], needs: [] });

const distinct = (all: readonly string[]): readonly string[] => [...new Set(all)];

/** One behind the other. */
function joined(parts: readonly Part[]): Part {
  const needs: Clause[] = [];
  let run: readonly string[] = [""];
  let whole = true;
  for (const { exact, needs: own } of inWords(parts)) {
    needs.push(...own);
    const longer = exact === undefined ? undefined : crossed(run, exact);
    if (longer === undefined) {
      needs.push(run);
      whole = false;
    }
    run = longer ?? exact ?? [""];
  }
  return whole ? { exact: run, needs } : { exact: undefined, needs: [...needs, run].filter(isMeant) };
}

/** Signs that can be nothing else, put together as far as they go on. */
function inWords(parts: readonly Part[]): Part[] {
  const words: Part[] = [];
  let word: string | undefined;
  const end = (): void => {
    if (word !== undefined) words.push({ exact: [word], needs: [] });
    word = undefined;
  };
  for (const part of parts) {
    const [only] = part.exact ?? [];
    const goesOn = only !== undefined && part.exact?.length === 1 && part.needs.length === 0;
    if (goesOn) word = (word ?? "") + only;
    else {
      end();
      words.push(part);
    }
  }
  end();
  return words;
}

/** A clause that an empty piece satisfies asks nothing. */
const isMeant = (clause: Clause): boolean => !clause.includes("");

/** Undefined when that is too much to list, or too long. */
function crossed(one: readonly string[], other: readonly string[]): readonly string[] | undefined {
  if (one.length * other.length > MOST_EXACT) return undefined;
  const all = distinct(one.flatMap((before) => other.map((after) => before + after)));
  return all.some(({ length }) => length > LONGEST) ? undefined : all;
}

function eitherOf(parts: readonly Part[]): Part {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const all = parts.every(({ exact }) => exact !== undefined);
  const exact = all ? distinct(parts.flatMap((part) => part.exact ?? [])) : undefined;
  if (exact !== undefined && exact.length <= MOST_EXACT) return { exact, needs: [] };
  const best = parts.map(mostTelling);
  return {
    exact: undefined,
    needs: best.includes(undefined) ? [] : [distinct(best.flatMap((clause) => clause ?? []))],
  };
}

function mostTelling({ exact, needs }: Part): Clause | undefined {
  const all = (exact === undefined ? needs : [...needs, exact]).filter((clause) => isMeant(clause) && tells(clause));
  return all.sort((a, b) => weightOf(b) - weightOf(a))[0];
}
