import { once, setMaxListeners } from "node:events";
import { KenniswijzerError } from "@kenniswijzer/domain";
import type { Bot } from "grammy";
import type { Update } from "grammy/types";
import { createBot, stateOf } from "./bot.ts";
import { type Ledger, ledgerOf } from "./delivery/ledger.ts";
import { following } from "./delivery/moved.ts";
import { confirm, poll } from "./delivery/polling.ts";
import { refusal } from "./delivery/refusal.ts";
import { retrying } from "./delivery/retry.ts";
import { listen } from "./delivery/webhook.ts";
import { introduce } from "./menu.ts";
import type { BotOptions } from "./options.ts";
import type { BotState } from "./talk.ts";

export interface RunningBot {
  /** The bot's name in Telegram, without @. */
  readonly username: string;
  /** Where it listens, with a webhook. */
  readonly port?: number;
  /** What is set up so that it cannot work as asked, and the remedy: one Dutch line each. */
  readonly remarks: readonly string[];
  /** Resolves when the bot was stopped; rejects with `KenniswijzerError` when Telegram no longer takes its token, or another process took its place. */
  readonly done: Promise<void>;
  /** Takes nothing more and resolves when the questions at hand are answered, or after some seconds. Safe to call twice. */
  stop(): Promise<void>;
}

const GRACE_MS = 8_000;

interface Delivery {
  readonly port?: number;
  readonly done: Promise<void>;
  /** Takes no more. */
  end(): Promise<void>;
  /** When all at hand is done. */
  confirm(): Promise<void>;
}

/** Listens by long polling, or by webhook. Rejects with `invalid-input` for a refused token or webhook and `unavailable` when Telegram cannot be reached. */
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
  const state = stateOf(options);
  const bot = createBot(state);
  const remarks = await introduce(bot, options);
  bot.api.config.use(following);
  bot.api.config.use(retrying({ signal: stopping.signal }));
  const ledger = ledgerOf();
  const delivery = await deliver(bot, ledger, options);
  // who doesn't await `done` still finds the failure in the log
  delivery.done.catch((error: KenniswijzerError) =>
    options.log?.({ level: "error", event: "polling", outcome: error.code }),
  );
  let stopped: Promise<void> | undefined;
  return {
    username: bot.botInfo.username,
    remarks,
    ...(delivery.port === undefined ? {} : { port: delivery.port }),
    done: delivery.done,
    stop: () => {
      stopped ??= stop(delivery, ledger, state, stopping);
      return stopped;
    },
  };
}

async function stop(
  delivery: Delivery,
  ledger: Ledger,
  { background }: BotState,
  stopping: AbortController,
): Promise<void> {
  await delivery.end();
  const timer = setTimeout(() => stopping.abort(), GRACE_MS);
  const atHand = Promise.all([ledger.idle(), ...background]);
  await Promise.race([atHand, once(stopping.signal, "abort")]);
  await delivery.confirm();
  clearTimeout(timer);
}

async function deliver(bot: Bot, ledger: Ledger, options: BotOptions): Promise<Delivery> {
  const handle = async (update: Update): Promise<void> => {
    try {
      await bot.handleUpdate(update);
    } catch (error) {
      await bot.errorHandler(error as Parameters<typeof bot.errorHandler>[0]);
    } finally {
      ledger.end(update.update_id);
    }
  };
  const { webhook } = options;
  if (webhook !== undefined) {
    const { port, close } = await listen(bot, handle, ledger, { ...options, webhook });
    const ended = new AbortController();
    const done = once(ended.signal, "abort").then(() => undefined);
    return {
      port,
      done,
      end: async () => {
        await close();
        ended.abort();
      },
      confirm: async () => {},
    };
  }
  const runner = poll(bot, handle, ledger, options);
  const done = (runner.task() ?? Promise.resolve()).catch((error) => {
    throw refusal(error);
  });
  return {
    done,
    end: async () => {
      if (runner.isRunning()) await runner.stop();
    },
    confirm: () => confirm(bot, ledger),
  };
}
