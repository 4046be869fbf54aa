import { RunEnds } from "./client.ts";
import type { Llm } from "./settings.ts";

/** What a run may still ask. */
export interface Budget {
  readonly calls: number;
  readonly tokens: number;
  /** Sets a request apart before it is sent, at the most that it can take. Throws `RunEnds` when that is more than is left. */
  take(tokens: number): void;
  /** Gives back what a request turned out not to take. */
  settle(taken: number, used: number): void;
}

/** Counts what was asked and answered. */
export function budgetOf({ maxCalls, maxTokens }: Llm): Budget {
  let calls = 0;
  let tokens = 0;
  return {
    get calls() {
      return calls;
    },
    get tokens() {
      return tokens;
    },
    take(most) {
      if (calls + 1 > maxCalls)
        throw new RunEnds(
          "unavailable",
          `llm: gestopt na ${maxCalls} vragen; lees nog eens in om verder te gaan, of verhoog --llm-max-calls`,
          { english: `llm: stopped at ${maxCalls} requests; ingest again to go on, or raise --llm-max-calls` },
        );
      if (tokens + most > maxTokens)
        throw new RunEnds(
          "unavailable",
          `llm: gestopt voordat het er meer dan ${maxTokens} tokens werden; lees nog eens in om verder te gaan, of verhoog --llm-max-tokens`,
          { english: `llm: stopped before ${maxTokens} tokens; ingest again to go on, or raise --llm-max-tokens` },
        );
      calls += 1;
      tokens += most;
    },
    settle(taken, used) {
      tokens += used - taken;
    },
  };
}
