import { stem } from "@kenniswijzer/language";
import type { Reader } from "../reader.ts";
import type { Group } from "./groups.ts";
import { Lexeme } from "./lexemes.ts";

/** What words that nothing was made of yet end on. */
interface Head {
  readonly stem: Lexeme;
  /** Its last letters. */
  readonly end: string;
  readonly length: string;
  /** What stands before them. */
  readonly article: string;
}

const ARTICLE = /(?:^|\s)(de|het|een|dit|deze|hun|haar|zijn|onze|ons|geen|alle)\s+$/;
const PREPOSITION = /^(?:van|voor|bij|in|op|aan|met|tussen|over|naar|tot)$/;
const LONGEST_ARTICLE = 12;
const MOST_WORDS = 6;

const made = new WeakMap<Group, Head>();

/** The same for all pairs that the words are the object of: made once. */
export function headOf({ text }: Reader, group: Group): Head {
  const known = made.get(group);
  if (known !== undefined) return known;
  const words = text.slice(group.start, group.end).split(/\s+/);
  const before = text.slice(Math.max(0, group.start - LONGEST_ARTICLE), group.start).toLowerCase();
  // "aanpak van eenzaamheid": the head stands before what belongs to it
  const of = words.findIndex((word) => PREPOSITION.test(word));
  const own = (of > 0 ? words[of - 1] : words.at(-1)) ?? "";
  const key = own.toLowerCase().replace(/[^\p{L}]/gu, "");
  const head = {
    stem: new Lexeme(stem(key)),
    end: key.slice(-4),
    length: String(Math.min(words.length, MOST_WORDS)),
    article: ARTICLE.exec(before)?.[1] ?? "none",
  };
  made.set(group, head);
  return head;
}
