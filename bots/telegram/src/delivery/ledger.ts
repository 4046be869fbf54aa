/** Which updates were seen, and which are at hand: each is handled once, and confirmed when it is done. */
export interface Ledger {
  /** False for one that was seen before. */
  begin(update: number): boolean;
  end(update: number): void;
  /**
   * From where Telegram would have to give again after a crash: the first update that is not done. One that takes long is held no
   * longer, or its chat would keep the others waiting; 0 when there was none yet.
   */
  offset(): number;
  /** True while updates that must be held are at hand. */
  holds(): boolean;
  /** Resolves when nothing is at hand. */
  idle(): Promise<void>;
}

const HOLD_MS = 5_000;
const MOST_SEEN = 10_000;

export function ledgerOf(now: () => number = Date.now): Ledger {
  const atHand = new Map<number, number>();
  const seen = new Set<number>();
  let next = 0;
  let waiting: (() => void)[] = [];
  const held = (): number[] => [...atHand].filter(([, begun]) => now() - begun < HOLD_MS).map(([update]) => update);
  const change = (): Promise<void> => new Promise((resolve) => waiting.push(resolve));
  return {
    begin(update) {
      if (seen.has(update)) return false;
      seen.add(update);
      // a Set keeps insertion order, so the oldest come first
      for (const old of seen) if (seen.size > MOST_SEEN) seen.delete(old);
      atHand.set(update, now());
      next = Math.max(next, update + 1);
      return true;
    },
    end(update) {
      atHand.delete(update);
      for (const wake of waiting) wake();
      waiting = [];
    },
    offset: () => Math.min(next, ...held()),
    holds: () => held().length > 0,
    idle: async () => {
      while (atHand.size > 0) await change();
    },
  };
}
