import type { Pressed } from "../buttons/data.ts";
import { choices } from "../buttons/keyboard.ts";
import type { Behind } from "../memory/memory.ts";
import { attempt, type Talk } from "../talk.ts";
import { sendText } from "../text/send.ts";
import { dateIn } from "../wording/wording.ts";

const MOST = 20;

/** /open: questions that got no answer and were passed on, the oldest first, each with a button to take it out. */
export async function listOpen(talk: Talk): Promise<void> {
  const { ctx, options, memory, wording, person, clearance } = talk;
  const { openQuestions } = options;
  if (openQuestions === undefined) return sendText(ctx, [{ text: wording.openOff }]);
  const all = await attempt(talk, () => openQuestions.list());
  if (all === undefined) return;
  if (all.length === 0) return sendText(ctx, [{ text: wording.noOpen }]);
  const shown = all.slice(0, MOST);
  const key = memory.remember({ owner: person, clearance, openQuestions: shown.map(({ id }) => id) });
  const lines = shown.map(({ question, on }, index) => `${index + 1}. ${question} (${dateIn(wording.language, on)})`);
  const buttons = shown.map((_, index) => ({
    text: wording.openDone(index + 1),
    action: "sluit" as const,
    number: index + 1,
  }));
  await sendText(ctx, [{ text: [wording.openList(all.length), ...lines].join("\n") }], choices(buttons, key));
}

export async function closeOpen(talk: Talk, { openQuestions = [] }: Behind, { number }: Pressed): Promise<void> {
  const { ctx, options, wording, isCoordinator } = talk;
  const id = openQuestions[number - 1];
  const closed = await attempt(talk, async () => {
    if (isCoordinator && id !== undefined) await options.openQuestions?.close(id);
    return true;
  });
  if (closed) await sendText(ctx, [{ text: wording.openClosed }]);
}
