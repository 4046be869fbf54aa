import type { Passage } from "@kenniswijzer/domain";
import { ANSWER_SCHEMA } from "./answer.ts";
import { INSTRUCTION, question } from "./prompt.nl.ts";
import type { RememberedAnswers } from "./remembered-answers.ts";
import type { Llm } from "./settings.ts";

/** What a run would ask, before anything is sent. Tokens are guessed from letters: models count differently. */
export interface LlmEstimate {
  readonly model: string;
  /** Host and port of the server. */
  readonly host: string;
  /** Documents of which something is to be asked. */
  readonly documents: number;
  /** Documents that are too closed to be sent. */
  readonly withheld: number;
  readonly calls: number;
  readonly characters: number;
  readonly tokens: number;
  /** When no answer can be read and everything is asked again in halves; requests that fail come on top of that. */
  readonly mostTokens: number;
  /** In euros; absent without a price. */
  readonly cost?: number;
  readonly mostCost?: number;
  /** What one should know before it starts, in Dutch. */
  readonly warnings: readonly string[];
}

/** Small enough for a model with little memory, and to lose little when one request fails. */
const CHARACTERS_PER_CALL = 6000;
/** Longer than this is no prose; rules alone read it. */
export const LONGEST_PASSAGE = 4 * CHARACTERS_PER_CALL;
const CHARACTERS_PER_TOKEN = 3.5;
/** Tokens of an answer, at most. */
export const MOST_ANSWER = 3000;
/** What an answer takes of what was asked, as a rule. */
const ANSWER_SHARE = 0.4;

/** Passages in order, as many as go into one request. */
export function batchesOf(passages: readonly Passage[]): Passage[][] {
  const batches: Passage[][] = [];
  let length = 0;
  for (const passage of passages) {
    const own = passage.text.length;
    const open = batches.at(-1);
    if (open !== undefined && length + own <= CHARACTERS_PER_CALL) open.push(passage);
    else {
      batches.push([passage]);
      length = 0;
    }
    length += own;
  }
  return batches;
}

/** The passages of which this model with this prompt said nothing yet. */
export const unasked = (passages: readonly Passage[], { version }: Llm, answers: RememberedAnswers): Passage[] =>
  passages.filter((one) => one.text.length <= LONGEST_PASSAGE && answers.get(version, one) === undefined);

export const tokensOf = (text: string): number => Math.ceil(text.length / CHARACTERS_PER_TOKEN);

const ALWAYS = tokensOf(INSTRUCTION + JSON.stringify(ANSWER_SCHEMA));

/** Tokens that one request takes before it is answered. */
export const askedTokens = (passages: readonly Passage[]): number => ALWAYS + tokensOf(question(passages));

/** What asking about these passages takes. */
export function costOf(
  passages: readonly Passage[],
): Pick<LlmEstimate, "calls" | "characters" | "tokens" | "mostTokens"> {
  const batches = batchesOf(passages);
  const texts = batches.map((batch) => question(batch));
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const answers = Math.ceil(tokensOf(texts.join("")) * ANSWER_SHARE);
  const tokens = batches.length * ALWAYS + tokensOf(texts.join("")) + answers;
  return { calls: batches.length, characters, tokens, mostTokens: sumOf(batches.map(worstOf)) };
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

/** What cannot be read is paid for, and asked again in halves. */
function worstOf(batch: readonly Passage[]): number {
  const own = askedTokens(batch) + MOST_ANSWER;
  return own + (batch.length === 1 ? 0 : sumOf(halvesOf(batch).map(worstOf)));
}

/** How a request that got no answer that can be read is parted. */
export function halvesOf(passages: readonly Passage[]): [Passage[], Passage[]] {
  const middle = Math.ceil(passages.length / 2);
  return [passages.slice(0, middle), passages.slice(middle)];
}
