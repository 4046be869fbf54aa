import { type HandedOutcome, Visibility } from "@kenniswijzer/domain";
import type { Pressed } from "../buttons/data.ts";
import { choices } from "../buttons/keyboard.ts";
import type { Behind } from "../memory/memory.ts";
import { outcomeOf, type Talk } from "../talk.ts";
import { sendText } from "../text/send.ts";
import { shorten } from "../text/shorten.ts";
import { download } from "./download.ts";
import { progressMessage } from "./progress.ts";

/** What Telegram hands to bots. */
const MOST_BYTES = 20 * 1024 * 1024;
const NAME = 60;
const MOST_TOLD = 10;

/** /toevoegen: tells how. */
export const askForFile = ({ ctx, wording }: Talk): Promise<void> => sendText(ctx, [{ text: wording.addHow }]);

/** Whether files from this person are read here. */
export const mayAdd = ({ options, isCoordinator, isPrivate }: Talk): boolean =>
  options.takeIn !== undefined && isCoordinator && isPrivate;

/** A file came: asks who may see it. Nothing is fetched yet. */
export async function offerFile(talk: Talk, file: { id: string; name: string; size: number }): Promise<void> {
  const { ctx, memory, wording, person, clearance } = talk;
  if (file.size > MOST_BYTES) return sendText(ctx, [{ text: wording.addTooLarge }]);
  const key = memory.remember({ owner: person, clearance, file: { id: file.id, name: file.name } });
  const seenBy = Visibility.options.map((text, number) => ({ text, action: "lees" as const, number }));
  const no = { text: wording.addNo, action: "lees" as const, number: Visibility.options.length };
  await sendText(ctx, [{ text: wording.addForWhom(shorten(file.name, NAME)) }], choices([...seenBy, no], key));
}

/** Reads the file for whom the button says. It goes on by itself: questions of the same chat need not wait. */
export async function addFile(talk: Talk, { file }: Behind, { key, number }: Pressed): Promise<void> {
  const { ctx, memory, wording, background } = talk;
  if (file === undefined || !mayAdd(talk)) return sendText(ctx, [{ text: wording.oldButton }]);
  memory.behind.delete(key);
  const visibility = Visibility.options[number];
  if (visibility === undefined) return sendText(ctx, [{ text: wording.addLeft(file.name) }]);
  const work = read(talk, file, visibility).finally(() => background.delete(work));
  background.add(work);
}

async function read(talk: Talk, file: { id: string; name: string }, visibility: Visibility): Promise<void> {
  const { options, wording } = talk;
  const name = shorten(file.name, NAME);
  const progress = progressMessage(talk);
  try {
    await progress.show(wording.addFetching(name));
    const bytes = await download(talk, file.id);
    if (bytes === undefined) return await progress.end(wording.addNotFetched(name));
    await progress.show(wording.addReading(name, 0));
    const onProgress = (done: number): void => void progress.show(wording.addReading(name, done));
    const outcomes = await options.takeIn?.({ name: file.name, bytes, visibility }, onProgress);
    await progress.end(reportOf(talk, name, outcomes ?? []));
    options.log?.({ level: "info", event: "added", outcome: String(outcomes?.length ?? 0) });
  } catch (error) {
    options.log?.({ level: "error", event: "failed", outcome: outcomeOf(error) });
    await progress.end(wording.failures.unavailable).catch(() => undefined);
  }
}

function reportOf({ wording }: Talk, name: string, outcomes: readonly HandedOutcome[]): string {
  if (outcomes.length === 0) return wording.addNothing(name);
  const lines = outcomes
    .slice(0, MOST_TOLD)
    .flatMap(({ title, outcome, entities, relations, remarks, error }) => [
      error === undefined
        ? wording.addDone(title, wording.outcomes[outcome], entities, relations)
        : wording.addFailed(title, error),
      ...remarks.map((remark) => `  ${title} ${remark}`),
    ]);
  const more = outcomes.length - MOST_TOLD;
  return [...lines, ...(more > 0 ? [wording.addMore(more)] : [])].join("\n");
}
