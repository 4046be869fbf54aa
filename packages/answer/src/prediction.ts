import type { Answer } from "@kenniswijzer/domain";

/** An answer as the evaluation scores it. */
export interface Prediction {
  readonly answer: string;
  /** Names that the answer consists of; empty when it is a sentence or unknown. */
  readonly items: readonly string[];
  readonly abstain: boolean;
}

/** What an answer says, without its proof: `unknown` is to abstain. */
export function predictionOf(answer: Answer): Prediction {
  return { answer: answer.text, items: answer.items.map((item) => item.name), abstain: answer.status === "unknown" };
}
