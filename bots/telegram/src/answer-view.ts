import type { Answer, AnswerItem, Citation } from "@kenniswijzer/domain";
import { messages } from "./messages.nl.ts";
import type { Rich, Run } from "./rich.ts";

/** A message with the sources that its buttons show. */
export interface AnswerView {
  readonly text: Rich;
  /** In the order of the numbers in the text, from 1. */
  readonly sources: readonly Citation[];
}

const MOST_ITEMS = 10;
const MOST_SOURCES = 12;
const MOST_SUGGESTIONS = 5;

export function viewAnswer(answer: Answer): AnswerView {
  if (answer.status === "unknown") return { text: unknownText(answer), sources: [] };
  const items = answer.items.slice(0, MOST_ITEMS);
  const sources = numbered(items.length > 0 ? items.flatMap((item) => item.citations) : answer.citations);
  const text: Run[] = [];
  if (answer.status === "unsure") text.push({ text: messages.unsure, mark: "italic" }, { text: "\n\n" });
  const [only] = items;
  text.push(...boldNames(answer.text, items));
  if (items.length === 1 && only && says(answer.text, only)) text.push({ text: ` ${marksOf(only, sources)}` });
  else if (items.length > 0) text.push({ text: "\n" }, ...items.flatMap((item) => itemLine(item, sources)));
  if (answer.items.length > items.length) text.push({ text: `\n${messages.more(answer.items.length - items.length)}` });
  text.push(...reading(answer));
  return { text, sources };
}

/** One line for a button, such as `Bron 1: Notitie wijkteams 2015`. */
export function sourceLabel(citation: Citation, number: number): string {
  const year = citation.date?.slice(0, 4) ?? "";
  return `${messages.source(number)}: ${[shorten(citation.title, 32), year].filter((part) => part !== "").join(" ")}`;
}

function unknownText(answer: Answer): Run[] {
  const text: Run[] = [{ text: answer.text.trim() === "" ? messages.unknown : answer.text }];
  const suggestions = answer.suggestions.slice(0, MOST_SUGGESTIONS);
  if (suggestions.length > 0) {
    text.push({ text: `\n\n${messages.suggestions}` }, ...suggestions.map((line) => ({ text: `\n• ${line}` })));
  }
  return [...text, ...reading(answer)];
}

/** How the question was read, where that wasn't literal or led nowhere. */
function reading({ plan, status }: Answer): Run[] {
  const lines = plan.corrected.map(({ from, to }) => messages.corrected(from, to));
  if ((lines.length > 0 || status !== "answered") && plan.words !== "") lines.push(messages.readAs(plan.words));
  return lines.length === 0 ? [] : [{ text: "\n\n" }, { text: lines.join("\n"), mark: "italic" }];
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

function itemLine(item: AnswerItem, sources: readonly Citation[]): Run[] {
  const marks = marksOf(item, sources);
  return [
    { text: "\n• " },
    { text: item.name, mark: "bold" },
    { text: `${item.why === "" ? "" : ` – ${item.why}`}${marks === "" ? "" : ` ${marks}`}` },
  ];
}

/** The sentence with each item's name in bold where it first stands; at the start of a sentence it has a capital. */
function boldNames(text: string, items: readonly AnswerItem[]): Run[] {
  const places = items
    .map(({ name }) => ({ at: placeOf(name, text), name }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at || b.name.length - a.name.length);
  const runs: Run[] = [];
  let done = 0;
  for (const { at, name } of places) {
    if (at < done) continue;
    runs.push({ text: text.slice(done, at) }, { text: text.slice(at, at + name.length), mark: "bold" });
    done = at + name.length;
  }
  return [...runs, { text: text.slice(done) }];
}

function placeOf(name: string, text: string): number {
  if (name === "") return -1;
  const [first = ""] = name;
  const at = text.indexOf(name);
  return at >= 0 ? at : text.indexOf(first.toUpperCase() + name.slice(first.length));
}

function numbered(citations: readonly Citation[]): Citation[] {
  const once: Citation[] = [];
  for (const citation of citations) {
    if (once.length < MOST_SOURCES && !once.some((seen) => same(seen, citation))) once.push(citation);
  }
  return once;
}

const same = (a: Citation, b: Citation): boolean => a.document === b.document && a.start === b.start && a.end === b.end;

export function shorten(text: string, length: number): string {
  const characters = [...text];
  if (characters.length <= length) return text;
  const head = characters.slice(0, length - 1).join("");
  return `${head.replace(/\s+\S*$/, "")}…`;
}
