import { sequentialize } from "@grammyjs/runner";
import { KenniswijzerError, type KnowledgeService, type Visibility } from "@kenniswijzer/domain";
import { Bot, type Context } from "grammy";
import { viewAnswer } from "./answer-view.ts";
import { failures, messages } from "./messages.nl.ts";
import { questionIn } from "./question.ts";
import { sendAnswer, sendText } from "./send.ts";
import { viewSource } from "./source-view.ts";
import { parseSourceData, type SourceMemory, sourceMemory } from "./sources.ts";

export interface BotOptions {
  readonly service: KnowledgeService;
  /** From @BotFather; never logged. */
  readonly token: string;
  /** Another Bot API server than Telegram's own. */
  readonly apiRoot?: string;
  /** What everyone in every chat may see. */
  readonly clearance: Visibility;
  /** Public address of the page; sources then get a link to it. */
  readonly pageUrl?: string;
  /** Gets one record per event; never holds text, a chat or a user. */
  readonly log?: (record: BotRecord) => void;
}

export interface BotRecord {
  readonly level: "info" | "error";
  readonly event: "answered" | "source" | "failed" | "polling";
  /** The answer's status, or the error's code or class. */
  readonly outcome: string;
  readonly ms?: number;
}

const QUESTION_LENGTH = 1000;
/** Longer than a long poll. */
const CALL_SECONDS = 45;

/** The bot with all it answers to, not yet listening. */
export function createBot(options: BotOptions, sources: SourceMemory = sourceMemory()): Bot {
  const apiRoot = options.apiRoot?.replace(/\/+$/, "");
  const bot = new Bot(options.token, { client: { timeoutSeconds: CALL_SECONDS, ...(apiRoot && { apiRoot }) } });
  // within a chat one after the other, so that answers keep the order of the questions
  bot.use(sequentialize((ctx) => ctx.chat?.id.toString()));
  bot.command("start", (ctx) => sendText(ctx, [{ text: messages.start }]));
  bot.command("help", (ctx) => sendText(ctx, [{ text: messages.help }]));
  bot.on("callback_query:data", (ctx) => showSource(ctx, options, sources));
  bot.on("message", (ctx) => answerMessage(ctx, options, sources));
  bot.catch(({ error }) => options.log?.({ level: "error", event: "failed", outcome: outcomeOf(error) }));
  return bot;
}

async function answerMessage(ctx: Context, options: BotOptions, sources: SourceMemory): Promise<void> {
  const question = questionIn(ctx);
  if (question.kind === "none") return;
  if (question.kind !== "question") return sendText(ctx, [{ text: messages[question.kind] }]);
  if (question.text.length > QUESTION_LENGTH) {
    return sendText(ctx, [{ text: messages.questionTooLong(QUESTION_LENGTH) }]);
  }
  const started = performance.now();
  // only a courtesy: the answer neither waits for it nor fails with it
  ctx.replyWithChatAction("typing").catch(() => undefined);
  const answer = await attempt(ctx, options, () => options.service.ask(question.text, options));
  if (answer === undefined) return;
  await sendAnswer(ctx, viewAnswer(answer), sources);
  const ms = Math.round(performance.now() - started);
  options.log?.({ level: "info", event: "answered", outcome: answer.status, ms });
}

async function showSource(ctx: Context, options: BotOptions, sources: SourceMemory): Promise<void> {
  const pressed = parseSourceData(ctx.callbackQuery?.data ?? "");
  const citation = pressed && sources.recall(pressed.key, pressed.number);
  if (pressed === undefined || citation === undefined) {
    await ctx.answerCallbackQuery({ text: messages.oldButton, show_alert: true });
    return;
  }
  // Telegram stops the button's spinner; too late a tap is no reason to withhold the source
  await ctx.answerCallbackQuery({ text: messages.oneMoment }).catch(() => undefined);
  const found = await attempt(ctx, options, async () => ({
    view: await options.service.document(citation.document, options),
  }));
  if (found === undefined) return;
  if (found.view === undefined) return sendText(ctx, [{ text: messages.goneDocument }]);
  await sendText(ctx, viewSource(citation, pressed.number, found.view), pageLink(options.pageUrl, citation));
  options.log?.({ level: "info", event: "source", outcome: "shown" });
}

/** Telegram refuses buttons to addresses that only this machine knows. */
function pageLink(pageUrl: string | undefined, citation: { document: string; start: number; end: number }) {
  if (pageUrl === undefined || !URL.canParse(pageUrl)) return undefined;
  const url = new URL(pageUrl);
  if (/^(localhost|127\..*|\[::1\])$/.test(url.hostname)) return undefined;
  url.hash = new URLSearchParams({
    document: citation.document,
    van: String(citation.start),
    tot: String(citation.end),
  }).toString();
  return { inline_keyboard: [[{ text: messages.openPage, url: url.href }]] };
}

/** Runs what may fail, and tells the asker in plain Dutch when it does. */
async function attempt<T>(ctx: Context, options: BotOptions, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    options.log?.({ level: "error", event: "failed", outcome: outcomeOf(error) });
    await sendText(ctx, [{ text: failures[error instanceof KenniswijzerError ? error.code : "internal"] }]);
    return undefined;
  }
}

const outcomeOf = (error: unknown): string =>
  error instanceof KenniswijzerError ? error.code : error instanceof Error ? error.name : "unknown";
