import type { Behind } from "../memory/memory.ts";
import { attempt, type Talk } from "../talk.ts";
import { sendText } from "../text/send.ts";
import type { Pressed } from "./data.ts";
import { choices } from "./keyboard.ts";

/** Shows what would be kept of an unanswered question, and asks. */
export async function askToKeep(talk: Talk, { question }: Behind, { key }: Pressed): Promise<void> {
  const { ctx, wording } = talk;
  if (question === undefined) return sendText(ctx, [{ text: wording.oldButton }]);
  const buttons = choices(
    [
      { text: wording.passOnYes, action: "bewaar" },
      { text: wording.passOnNo, action: "laat" },
    ],
    key,
  );
  await sendText(ctx, [{ text: wording.passOnAsk(question) }], buttons);
}

/** Keeps exactly what was shown. */
export async function keep(talk: Talk, { question }: Behind, { key }: Pressed): Promise<void> {
  const { ctx, options, memory, wording } = talk;
  const { openQuestions } = options;
  if (question === undefined || openQuestions === undefined) return sendText(ctx, [{ text: wording.oldButton }]);
  const kept = await attempt(talk, async () => {
    await openQuestions.keep(question);
    return true;
  });
  if (kept === undefined) return;
  memory.behind.delete(key);
  await sendText(ctx, [{ text: wording.passedOn }]);
}

export async function keepNothing({ ctx, memory, wording }: Talk, _: Behind, { key }: Pressed): Promise<void> {
  memory.behind.delete(key);
  await sendText(ctx, [{ text: wording.notPassedOn }]);
}
