import { visibleTo } from "@kenniswijzer/domain";
import { showNode, turnPage } from "../commands/names.ts";
import { addFile } from "../coordinators/add.ts";
import { closeOpen } from "../coordinators/open.ts";
import type { Behind } from "../memory/memory.ts";
import type { Talk } from "../talk.ts";
import { showMore, showReferral, showRelated, showWhy } from "./about-answer.ts";
import { type Action, type Pressed, parseButton } from "./data.ts";
import { askToKeep, keep, keepNothing } from "./pass-on.ts";
import { showSource } from "./source.ts";

type Handler = (talk: Talk, behind: Behind, pressed: Pressed) => Promise<void>;

const HANDLERS: Readonly<Record<Action, Handler>> = {
  bron: showSource,
  meer: showMore,
  waarom: showWhy,
  themas: showRelated,
  stuur: showReferral,
  goed: (talk, _, pressed) => count(talk, pressed, "good"),
  fout: (talk, _, pressed) => count(talk, pressed, "bad"),
  knoop: showNode,
  lijst: turnPage,
  door: askToKeep,
  bewaar: keep,
  laat: keepNothing,
  sluit: closeOpen,
  lees: addFile,
};

/** Does what a button says. One that is too old, or that a chat may not press, is answered kindly. */
export async function press(talk: Talk): Promise<void> {
  const { ctx, memory, wording, options, clearance } = talk;
  const pressed = parseButton(ctx.callbackQuery?.data ?? "");
  const behind = pressed && memory.behind.get(pressed.key);
  if (pressed === undefined || behind === undefined || !visibleTo(clearance).includes(behind.clearance)) {
    await ctx.answerCallbackQuery({ text: wording.oldButton, show_alert: true });
    return;
  }
  // Telegram stops the button's spinner; too late a tap is no reason to withhold what it asks for
  await ctx.answerCallbackQuery(COUNTING.has(pressed.action) ? { text: wording.thanks } : {}).catch(() => undefined);
  await HANDLERS[pressed.action](talk, behind, pressed);
  options.log?.({ level: "info", event: "button", outcome: pressed.action });
}

const COUNTING: ReadonlySet<Action> = new Set(["goed", "fout"]);

/** Counts a verdict once: the two buttons go when one was pressed. */
async function count({ ctx, memory }: Talk, { action }: Pressed, verdict: "good" | "bad"): Promise<void> {
  const markup = ctx.callbackQuery?.message?.reply_markup;
  const rows = (markup?.inline_keyboard ?? []).filter(
    (row) => !row.some((button) => "callback_data" in button && button.callback_data.startsWith(`${action}:`)),
  );
  memory.tally[verdict]++;
  await ctx.editMessageReplyMarkup({ reply_markup: { inline_keyboard: rows } }).catch(() => undefined);
}
