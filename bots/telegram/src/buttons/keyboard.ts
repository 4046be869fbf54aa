import type { Answer, Citation } from "@kenniswijzer/domain";
import type { InlineKeyboardButton, InlineKeyboardMarkup } from "grammy/types";
import type { NodeRef } from "../memory/memory.ts";
import { shorten } from "../text/shorten.ts";
import { sourceLabel } from "../views/answer.ts";
import type { Wording } from "../wording/wording.ts";
import { type Action, buttonData } from "./data.ts";
import { pageButton } from "./page.ts";

type Row = InlineKeyboardButton[];

const button = (text: string, action: Action, key: string, number = 0): InlineKeyboardButton => ({
  text,
  callback_data: buttonData(action, key, number),
});

const markup = (rows: readonly Row[]): InlineKeyboardMarkup => ({ inline_keyboard: [...rows] });

export const sourceRows = (sources: readonly Citation[], key: string, wording: Wording): Row[] =>
  sources.map((citation, index) => [button(sourceLabel(citation, index + 1, wording), "bron", key, index + 1)]);

export interface AnswerButtons {
  readonly answer: Answer;
  readonly sources: readonly Citation[];
  readonly key: string;
  readonly wording: Wording;
  /** How many items the text shows. */
  readonly shown: number;
  readonly pageUrl: string | undefined;
  /** Whether an unanswered question can be kept. */
  readonly canKeep: boolean;
}

/** The sources first, then what else can be asked of this answer. */
export function answerKeyboard({
  answer,
  sources,
  key,
  wording,
  shown,
  pageUrl,
  canKeep,
}: AnswerButtons): InlineKeyboardMarkup {
  if (answer.status === "unknown") {
    const passOn = canKeep ? [button(wording.passOn, "door", key)] : [];
    return markup([passOn, [button(wording.whyThis, "waarom", key)]]);
  }
  const [first] = answer.items;
  const isParty = first?.type === "Actor";
  return markup([
    ...sourceRows(sources, key, wording),
    [...(isParty ? [button(wording.whoElse, "meer", key, shown)] : []), button(wording.whyThis, "waarom", key)],
    [
      ...(first !== undefined && first.type !== "Value" ? [button(wording.related, "themas", key)] : []),
      button(wording.forward, "stuur", key),
    ],
    pageButton(pageUrl, wording.onMap, first === undefined || first.type === "Value" ? undefined : { knoop: first.id }),
    [button(wording.goodAnswer, "goed", key), button(wording.badAnswer, "fout", key)],
  ]);
}

const PAGE = 8;
const LABEL = 48;

/** A page of names, from this one on, with ways to the pages before and after it. */
export function listKeyboard(
  nodes: readonly NodeRef[],
  key: string,
  from: number,
  wording: Wording,
): InlineKeyboardMarkup {
  const shown = nodes.slice(from, from + PAGE);
  return markup([
    ...shown.map(({ name }, index) => [button(shorten(name, LABEL), "knoop", key, from + index + 1)]),
    [
      ...(from > 0 ? [button(wording.previous, "lijst", key, Math.max(0, from - PAGE))] : []),
      ...(from + PAGE < nodes.length ? [button(wording.next, "lijst", key, from + PAGE)] : []),
    ],
  ]);
}

/** Which of a list one page shows, counted from 1. */
export const pageOf = (total: number, from: number): { from: number; to: number } => ({
  from: from + 1,
  to: Math.min(total, from + PAGE),
});

/** Buttons below one another, each with its number. */
export const choices = (
  texts: readonly { text: string; action: Action; number?: number }[],
  key: string,
): InlineKeyboardMarkup => markup(texts.map(({ text, action, number }) => [button(text, action, key, number)]));
