// The queue behind getUpdates: kept until confirmed by a higher offset, long polling, one reader at a time.
import type { Update } from "grammy/types";

export type Fetched = { readonly updates: Update[] } | { readonly conflict: true };

export interface UpdateQueue {
  add(update: Omit<Update, "update_id">): void;
  /** Gives what waits, or waits for it. A second reader ends the first with a conflict. */
  fetch(offset: number, limit: number, timeoutMs: number, gone: AbortSignal): Promise<Fetched>;
  /** Gives the updates that were given before once more, as new ones with the same numbers. */
  again(): void;
  /** Updates that the bot has not confirmed. */
  readonly waiting: number;
}

export function updateQueue(): UpdateQueue {
  let updates: Update[] = [];
  let given: Update[] = [];
  let repeated: Update[] = [];
  let next = 700;
  let wake: ((why: "new" | "conflict" | "over") => void) | undefined;
  return {
    add(update) {
      updates.push({ ...update, update_id: next++ } as Update);
      wake?.("new");
    },
    async fetch(offset, limit, timeoutMs, gone) {
      wake?.("conflict");
      updates = updates.filter(({ update_id }) => update_id >= offset);
      if (updates.length + repeated.length === 0 && timeoutMs > 0) {
        const why = await new Promise<"new" | "conflict" | "over">((resolve) => {
          const timer = setTimeout(() => resolve("over"), timeoutMs);
          const end = (reason: "new" | "conflict" | "over"): void => {
            clearTimeout(timer);
            if (wake === end) wake = undefined;
            resolve(reason);
          };
          wake = end;
          gone.addEventListener("abort", () => end("over"), { once: true });
        });
        if (why === "conflict") return { conflict: true };
      }
      const doubles = repeated;
      repeated = [];
      given = [...new Set([...given, ...updates.slice(0, limit)])];
      return { updates: [...doubles, ...updates.slice(0, limit)] };
    },
    again() {
      repeated = [...given];
      wake?.("new");
    },
    get waiting() {
      return updates.length;
    },
  };
}
