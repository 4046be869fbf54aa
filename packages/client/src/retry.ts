import { ApiFailure, failureOf } from "./failure.ts";

export interface RetryOptions {
  /** How often a call is tried again; 3 unless told, 0 for never. */
  readonly times?: number;
  /** Longest wait between two tries, in milliseconds; 10,000 unless told. A server that asks for more is not waited for. */
  readonly longestMs?: number;
  /** Waits; ends early, by rejecting, when the signal is aborted. */
  readonly pause?: (ms: number, signal: AbortSignal | undefined) => Promise<void>;
  /** From 0 up to 1. */
  readonly random?: () => number;
}

const TIMES = 3;
const LONGEST_MS = 10_000;
const FIRST_MS = 300;
const BUSY = new Set([429, 503]);
const REPEATABLE = new Set(["GET", "HEAD", "PUT", "DELETE", "OPTIONS"]);

/** True for what may be done twice: methods that HTTP says so of, and asking, which changes nothing. */
const isRepeatable = (method: string, address: string): boolean =>
  REPEATABLE.has(method) || new URL(address).pathname.endsWith("/v1/ask");

/**
 * Fetches; what may be done twice is tried again, a bounded number of times and later each time, when the server is busy or cannot be
 * reached. Rejects with an `ApiFailure` for every answer that is none, and with the signal's reason when that is aborted.
 */
export function retrying(fetch: typeof globalThis.fetch, options: RetryOptions = {}): typeof globalThis.fetch {
  const { times = TIMES, longestMs = LONGEST_MS, pause = pauseFor, random = Math.random } = options;
  return async (input, init = {}) => {
    const address = input instanceof Request ? input.url : String(input);
    const most = isRepeatable((init.method ?? "GET").toUpperCase(), address) ? times : 0;
    const signal = init.signal ?? undefined;
    for (let tries = 0; ; tries++) {
      const response = await fetch(input, init).catch((error: unknown) => unreachable(error, signal));
      if (response instanceof Response && (response.ok || response.status === 304)) return response;
      // half of the time is fixed and half by chance: who were refused together don't come back together
      const backOff = Math.min(longestMs, FIRST_MS * 2 ** tries) * (0.5 + random() / 2);
      const wait = response instanceof Response ? (asked(response) ?? backOff) : backOff;
      const again = tries < most && wait <= longestMs && (!(response instanceof Response) || BUSY.has(response.status));
      if (!again) throw response instanceof Response ? await failureOf(response) : response;
      if (response instanceof Response) await response.body?.cancel();
      await pause(wait, signal);
    }
  };
}

function unreachable(cause: unknown, signal: AbortSignal | undefined): ApiFailure {
  if (signal?.aborted) throw signal.reason;
  return new ApiFailure(
    "the server cannot be reached; check the address, and whether it runs",
    { code: "unreachable" },
    { cause },
  );
}

/** How long the server asks to wait: in seconds, or until a moment. */
function asked(response: Response): number | undefined {
  const header = response.headers.get("Retry-After");
  if (header === null || header.trim() === "") return undefined;
  const seconds = Number(header);
  const ms = Number.isNaN(seconds) ? Date.parse(header) - Date.now() : seconds * 1000;
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}

function pauseFor(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", stop);
      resolve();
    }, ms);
    if (signal?.aborted) stop();
    else signal?.addEventListener("abort", stop, { once: true });
  });
}
