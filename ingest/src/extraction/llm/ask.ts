import { KenniswijzerError, type Passage, type Reading } from "@kenniswijzer/domain";
import { answerIn } from "./answer.ts";
import { askModel, type Line } from "./client.ts";
import { batchesOf, halvesOf, LONGEST_PASSAGE, unasked } from "./estimate.ts";
import { locate } from "./locate.ts";
import type { Located } from "./located.ts";
import type { RememberedAnswers } from "./remembered-answers.ts";

export interface Asking extends Line {
  readonly answers: RememberedAnswers;
  /** Runs a request when it is its turn. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
}

/**
 * Asks a model about all passages of a reading that it was not asked about before. What it says is remembered request by request,
 * so that a run that breaks off goes on where it was. Gives how many items were not in the text; rejects when a request failed.
 */
export async function ask(reading: Reading, asking: Asking): Promise<number> {
  let broken: unknown;
  // what waits behind a request that failed is asked another time
  const inTurn: Asking["inTurn"] = (work) =>
    asking.inTurn(async () => {
      if (broken !== undefined) throw broken;
      return work();
    });
  const askOne = (batch: Passage[]): Promise<number> =>
    askBatch(batch, { ...asking, inTurn }).catch((error: unknown) => {
      broken ??= error;
      return 0;
    });
  const dropped = await Promise.all(batchesOf(unasked(reading.passages, asking.llm, asking.answers)).map(askOne));
  if (broken !== undefined) throw broken;
  return total(dropped);
}

const total = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** What cannot be read is asked again in halves: a shorter question has a shorter answer. */
async function askBatch(passages: readonly Passage[], asking: Asking): Promise<number> {
  const written = await asking.inTurn(() => askModel(passages, asking));
  const answer = written.cut ? undefined : answerIn(written.text);
  if (answer === undefined) {
    if (passages.length === 1)
      throw new KenniswijzerError("unavailable", "llm: het model gaf geen antwoord dat te lezen is", {
        english: "llm: the model gave no answer that can be read",
      });
    return total(await Promise.all(halvesOf(passages).map((half) => askBatch(half, asking))));
  }
  const { found, dropped } = locate(answer, passages);
  await asking.answers.put(asking.llm.version, found);
  return dropped;
}

/** What a model said of a reading's passages, by their ids. Undefined when it was not asked about all of them. */
export function answersTo(
  { passages }: Reading,
  version: string,
  answers: RememberedAnswers,
): ReadonlyMap<string, Located> | undefined {
  const found = new Map<string, Located>();
  for (const passage of passages) {
    const own = answers.get(version, passage);
    if (own) found.set(passage.id, own);
    else if (passage.text.length <= LONGEST_PASSAGE) return undefined;
  }
  return found;
}
