import { once, setMaxListeners } from "node:events";
import { type RunnerHandle, run } from "@grammyjs/runner";
import { KenniswijzerError } from "@kenniswijzer/domain";
import { type Bot, type BotError, GrammyError } from "grammy";
import type { Update } from "grammy/types";
import { type BotOptions, createBot } from "./bot.ts";
import { messages } from "./messages.nl.ts";
import { retrying } from "./retry.ts";

export interface RunningBot {
  /** The bot's name in Telegram, without @. */
  readonly username: string;
  /** Resolves when the bot was stopped; rejects with `KenniswijzerError` when Telegram no longer takes its token, or another process took its place. */
  readonly done: Promise<void>;
  /** Fetches nothing more and resolves when the questions at hand are answered, or after some seconds. Safe to call twice. */
  stop(): Promise<void>;
}

const POLL_RETRY_MS = 3_000;
const GRACE_MS = 8_000;
const CONFIRM_MS = 2_000;

type Fetch = Parameters<typeof run<Update, BotError>>[0]["api"]["getUpdates"];

/** Listens by long polling. Rejects with `invalid-input` for a refused token and `unavailable` when Telegram cannot be reached. */
export async function startBot(options: BotOptions): Promise<RunningBot> {
  if (!/^\d+:[\w-]+$/.test(options.token)) {
    throw new KenniswijzerError(
      "invalid-input",
      "startBot: no bot token; get one from @BotFather and set TELEGRAM_BOT_TOKEN",
    );
  }
  const stopping = new AbortController();
  // every chat that waits for Telegram listens to it
  setMaxListeners(0, stopping.signal);
  const bot = createBot(options);
  await introduce(bot);
  bot.api.config.use(retrying({ signal: stopping.signal }));
  const { runner, finish } = poll(bot, options);
  const done = (runner.task() ?? Promise.resolve()).catch((error) => {
    throw refusal(error);
  });
  // who doesn't await `done` still finds the failure in the log
  done.catch((error: KenniswijzerError) => options.log?.({ level: "error", event: "polling", outcome: error.code }));
  let stopped: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    if (runner.isRunning()) await runner.stop();
    const timer = setTimeout(() => stopping.abort(), GRACE_MS);
    await finish(stopping.signal);
    clearTimeout(timer);
  };
  return {
    username: bot.botInfo.username,
    done,
    stop: () => {
      stopped ??= stop();
      return stopped;
    },
  };
}

/** Learns who the bot is, ends a webhook that would keep updates away, and fills the command menu. */
async function introduce(bot: Bot): Promise<void> {
  try {
    bot.botInfo = await bot.api.getMe();
    await bot.api.deleteWebhook();
    await bot.api.setMyCommands(messages.commands);
  } catch (error) {
    throw refusal(error);
  }
}

function poll(
  bot: Bot,
  { log }: BotOptions,
): { runner: RunnerHandle; finish: (patience: AbortSignal) => Promise<void> } {
  const inFlight = new Set<Promise<void>>();
  let reachable = true;
  let next = 0;
  const handle = (update: Update): Promise<void> => {
    const work = bot.handleUpdate(update).finally(() => inFlight.delete(work));
    inFlight.add(work);
    next = Math.max(next, update.update_id + 1);
    return work;
  };
  const report = (now: boolean): void => {
    if (now === reachable) return;
    reachable = now;
    log?.({ level: now ? "info" : "error", event: "polling", outcome: now ? "reachable" : "unavailable" });
  };
  const getUpdates: Fetch = async (args, signal) => {
    try {
      const updates = await bot.api.getUpdates({ ...args, allowed_updates: ["message", "callback_query"] }, signal);
      report(true);
      return updates;
    } catch (error) {
      if (!signal.aborted) report(false);
      throw error;
    }
  };
  const runner = run<Update, BotError>(
    { handleUpdate: handle, errorHandler: bot.errorHandler, api: { getUpdates } },
    // steady: after a long outage the bot is back within seconds
    { runner: { retryInterval: POLL_RETRY_MS, maxRetryTime: Number.POSITIVE_INFINITY, silent: true } },
  );
  const finish = async (patience: AbortSignal): Promise<void> => {
    await Promise.race([Promise.allSettled(inFlight), once(patience, "abort")]);
    // tells Telegram what was answered: the runner leaves that to a next poll, which never comes
    if (next === 0 || inFlight.size > 0) return;
    const limit = AbortSignal.timeout(CONFIRM_MS) as Parameters<typeof bot.api.getUpdates>[1];
    await bot.api.getUpdates({ offset: next, limit: 1, timeout: 0 }, limit).catch(() => undefined);
  };
  return { runner, finish };
}

/** What Telegram, or the line to it, refused; without the address, which holds the token. */
function refusal(error: unknown): KenniswijzerError {
  const code = error instanceof GrammyError ? error.error_code : undefined;
  if (code === 401 || code === 404) {
    return new KenniswijzerError(
      "invalid-input",
      "startBot: Telegram refuses the token; check TELEGRAM_BOT_TOKEN with @BotFather",
    );
  }
  if (code === 409) {
    return new KenniswijzerError("conflict", "startBot: another process listens with the same token; stop it first");
  }
  return new KenniswijzerError(
    "unavailable",
    "startBot: Telegram cannot be reached; check the network and KENNISWIJZER_TELEGRAM_API",
  );
}
