import type { Answer, AnswerItem, Citation } from "@kenniswijzer/domain";
import { type Rich, type Run, toPlain } from "../text/rich.ts";
import { shorten } from "../text/shorten.ts";
import type { Wording } from "../wording/wording.ts";
import { boldNames, bulletOf } from "./items.ts";
import { readingOf } from "./reading.ts";

/** A message with the sources that its buttons show. */
export interface AnswerView {
  readonly text: Rich;
  /** In the order of the numbers in the text, from 1. */
  readonly sources: readonly Citation[];
  /** How many items it shows. */
  readonly shown: number;
}

const MOST_ITEMS = 10;
const MOST_SOURCES = 12;
const MOST_SUGGESTIONS = 5;
/** How an answer itself says that it is not sure, which the bot says in words of its own. */
const UNSURE = /^(?:Ik ben niet zeker|Not sure, but this may be it)\. /;
/** What shows in a notification, and without scrolling. */
const FIRST = 300;

/** An answer: who, by which tie, since when, then the sources by number and what else there is to say of it. */
export function viewAnswer(answer: Answer, wording: Wording, notes: readonly string[] = []): AnswerView {
  if (answer.status === "unknown") return { text: unknownText(answer, wording, notes), sources: [], shown: 0 };
  const items = answer.items.slice(0, MOST_ITEMS);
  const against = answer.contradictions ?? [];
  const sources = numbered(
    items.length > 0 ? [...items, ...against].flatMap((one) => one.citations) : answer.citations,
  );
  const [only] = items;
  const unsure: Run[] = answer.status === "unsure" ? [{ text: wording.unsure, mark: "italic" }, { text: "\n\n" }] : [];
  const told = boldNames(answer.status === "unsure" ? answer.text.replace(UNSURE, "") : answer.text, items);
  if (items.length === 1 && only && says(answer.text, only)) told.push({ text: ` ${marksOf(only, sources)}` });
  else if (items.length > 0)
    told.push({ text: "\n" }, ...items.flatMap((item) => bulletOf(item, marksOf(item, sources))));
  const text = [...unsure, ...(only === undefined ? [] : first(only, [...unsure, ...told])), ...told];
  if (answer.items.length > items.length) text.push({ text: `\n${wording.more(answer.items.length - items.length)}` });
  if (notes.length > 0) text.push({ text: `\n\n${notes.join("\n")}` });
  text.push(...readingOf(answer, wording));
  return { text, sources, shown: items.length };
}

/** The items from this one on, with their own sources. */
export function viewMore(answer: Answer, from: number): AnswerView {
  const items = answer.items.slice(from, from + MOST_ITEMS);
  const sources = numbered(items.flatMap((item) => item.citations));
  const text = items.flatMap((item) => bulletOf(item, marksOf(item, sources)));
  return { text, sources, shown: from + items.length };
}

/** One line for a button, such as `Bron 1: Notitie wijkteams 2015`. */
export function sourceLabel(citation: Citation, number: number, wording: Wording): string {
  const year = citation.date?.slice(0, 4) ?? "";
  const title = shorten(citation.title, 32);
  return `${wording.source(number)}: ${[title, title.endsWith(year) ? "" : year].filter((part) => part !== "").join(" ")}`;
}

function unknownText(answer: Answer, wording: Wording, notes: readonly string[]): Run[] {
  const text: Run[] = [{ text: answer.text.trim() === "" ? wording.unknown : answer.text }];
  const suggestions = answer.suggestions.slice(0, MOST_SUGGESTIONS);
  if (suggestions.length > 0) {
    text.push({ text: `\n\n${wording.suggestions}` }, ...suggestions.map((line) => ({ text: `\n• ${line}` })));
  }
  if (notes.length > 0) text.push({ text: `\n\n${notes.join("\n")}` });
  return [...text, ...readingOf(answer, wording)];
}

/** The first item with its tie and year, where what is seen first would not tell these. */
function first({ type, name, why, citations: [citation] }: AnswerItem, told: Rich): Run[] {
  const seen = toPlain(told).slice(0, FIRST).toLowerCase();
  const year = citation?.date?.slice(0, 4) ?? "";
  const tells = (part: string): boolean => seen.includes(part.toLowerCase());
  if (type === "Value" || (tells(name) && (!why.includes(year) || tells(year)))) return [];
  return [{ text: name, mark: "bold" }, { text: `: ${why}. ` }];
}

/** Whether the sentence already tells all of the one item, so that a line for it would only repeat it. */
const says = (text: string, { name, type, why }: AnswerItem): boolean =>
  text.toLowerCase().includes(name.toLowerCase()) &&
  (type === "Value" || text.toLowerCase().includes(why.toLowerCase()));

function marksOf(item: AnswerItem, sources: readonly Citation[]): string {
  const numbers = item.citations
    .map((citation) => sources.findIndex((source) => same(source, citation)) + 1)
    .filter((number) => number > 0);
  return [...new Set(numbers)].map((number) => `[${number}]`).join("");
}

function numbered(citations: readonly Citation[]): Citation[] {
  const once: Citation[] = [];
  for (const citation of citations) {
    if (once.length < MOST_SOURCES && !once.some((seen) => same(seen, citation))) once.push(citation);
  }
  return once;
}

const same = (a: Citation, b: Citation): boolean => a.document === b.document && a.start === b.start && a.end === b.end;
