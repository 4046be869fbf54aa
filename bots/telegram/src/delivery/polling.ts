import { setTimeout as delay } from "node:timers/promises";
import { type RunnerHandle, run } from "@grammyjs/runner";
import type { Bot, BotError } from "grammy";
import type { Update } from "grammy/types";
import { UPDATES } from "../bot.ts";
import type { BotOptions } from "../options.ts";
import type { Ledger } from "./ledger.ts";

const POLL_RETRY_MS = 3_000;
const CONFIRM_MS = 2_000;
/** How soon is looked for new questions while others are being answered. */
const LOOK_MS = 10;

type Fetch = Parameters<typeof run<Update, BotError>>[0]["api"]["getUpdates"];
type Handle = (update: Update) => Promise<void>;

/**
 * Fetches updates by long polling, many at once. What is being answered is not confirmed yet: after a crash Telegram gives it again.
 * The runner alone confirms whatever it fetched.
 */
export function poll(bot: Bot, handle: Handle, ledger: Ledger, { log }: BotOptions): RunnerHandle {
  let reachable = true;
  const report = (now: boolean): void => {
    if (now === reachable) return;
    reachable = now;
    log?.({ level: now ? "info" : "error", event: "polling", outcome: now ? "reachable" : "unavailable" });
  };
  const getUpdates: Fetch = async (args, signal) => {
    for (;;) {
      try {
        const holds = ledger.holds();
        const more = { offset: ledger.offset(), allowed_updates: UPDATES, ...(holds && { timeout: 0, limit: 100 }) };
        const updates = await bot.api.getUpdates({ ...args, ...more }, signal);
        report(true);
        const fresh = updates.filter(({ update_id }) => ledger.begin(update_id));
        if (fresh.length > 0 || signal.aborted || !holds) return fresh;
      } catch (error) {
        if (!signal.aborted) report(false);
        throw error;
      }
      await delay(LOOK_MS);
    }
  };
  return run<Update, BotError>(
    { handleUpdate: handle, errorHandler: bot.errorHandler, api: { getUpdates } },
    // steady: after a long outage the bot is back within seconds
    { runner: { retryInterval: POLL_RETRY_MS, maxRetryTime: Number.POSITIVE_INFINITY, silent: true } },
  );
}

/** Tells Telegram what was answered: the next poll would, but it never comes. */
export async function confirm(bot: Bot, ledger: Ledger): Promise<void> {
  const offset = ledger.offset();
  if (offset === 0) return;
  const limit = AbortSignal.timeout(CONFIRM_MS) as Parameters<typeof bot.api.getUpdates>[1];
  await bot.api.getUpdates({ offset, limit: 1, timeout: 0 }, limit).catch(() => undefined);
}
