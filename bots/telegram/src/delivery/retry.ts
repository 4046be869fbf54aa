import { setTimeout as delay } from "node:timers/promises";
import { HttpError, type Transformer } from "grammy";

export interface RetryOptions {
  /** Ends all waiting. */
  readonly signal: AbortSignal;
  /** Doubles with every further attempt. */
  readonly firstDelayMs?: number;
  /** Without a sign of life for so long the line counts as broken. */
  readonly patienceMs?: number;
}

const FIRST_DELAY_MS = 500;
const MOST_ATTEMPTS = 6;
const LONGEST_WAIT_S = 120;
const PATIENCE_MS = 15_000;

/**
 * Tries a call again that Telegram put off (429), failed at (5xx) or never answered. Bounded, so that one chat isn't
 * held up for long by a broken line: @grammyjs/auto-retry goes on for hours. Polling has its own retries.
 */
export function retrying({
  signal,
  firstDelayMs = FIRST_DELAY_MS,
  patienceMs = PATIENCE_MS,
}: RetryOptions): Transformer {
  return async (call, method, payload, given) => {
    if (method === "getUpdates") return call(method, payload, given);
    for (let attempt = 1; ; attempt++) {
      const last = attempt === MOST_ATTEMPTS || signal.aborted;
      const backoff = firstDelayMs * 2 ** (attempt - 1);
      try {
        const timeout = AbortSignal.timeout(patienceMs) as NonNullable<typeof given>;
        const result = await call(method, payload, given ?? timeout);
        const wait = waitFor(result, backoff);
        if (wait === undefined || last) return result;
        await pause(wait, signal);
      } catch (error) {
        if (last || !(error instanceof HttpError)) throw error;
        await pause(backoff, signal);
      }
    }
  };
}

interface Reply {
  readonly ok: boolean;
  readonly error_code?: number;
  readonly parameters?: { readonly retry_after?: number };
}

/** Milliseconds until another attempt makes sense; undefined when it doesn't. */
function waitFor(reply: Reply, backoff: number): number | undefined {
  if (reply.ok) return undefined;
  const seconds = reply.parameters?.retry_after;
  if (seconds !== undefined) return seconds <= LONGEST_WAIT_S ? seconds * 1000 : undefined;
  return (reply.error_code ?? 0) >= 500 ? backoff : undefined;
}

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  // stopped meanwhile: one last attempt at once
  delay(ms, undefined, { signal }).catch(() => undefined);
