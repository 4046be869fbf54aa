import type { Answer, PersonalData } from "@kenniswijzer/domain";
import { answerKeyboard } from "../buttons/keyboard.ts";
import { attempt, type Talk } from "../talk.ts";
import { sendText } from "../text/send.ts";
import { viewAnswer } from "../views/answer.ts";

const QUESTION_LENGTH = 1000;

/** Answers a question in its conversation. Personal data in it goes no further than the look that noticed it. */
export async function answerQuestion(talk: Talk, typed: string): Promise<void> {
  const { ctx, options, memory, wording, clearance, person } = talk;
  if (typed.length > QUESTION_LENGTH) return sendText(ctx, [{ text: wording.questionTooLong(QUESTION_LENGTH) }]);
  const started = performance.now();
  // only a courtesy: the answer neither waits for it nor fails with it
  ctx.replyWithChatAction("typing").catch(() => undefined);
  const answer = await attempt(talk, async () => {
    const personal = await options.service.personalData(typed, { clearance });
    if (personal !== undefined) await warn(talk, personal);
    const turns = memory.conversations.get(person)?.turns ?? [];
    return options.service.ask(personal?.masked ?? typed, { clearance, turns });
  });
  if (answer === undefined) return;
  if (ctx.editedMessage !== undefined) await sendText(ctx, [{ text: wording.edited }]);
  await sendAnswer(talk, answer, await notesOn(talk, answer));
  memory.tally[answer.status]++;
  options.log?.({
    level: "info",
    event: "answered",
    outcome: answer.status,
    ms: Math.round(performance.now() - started),
  });
}

/** Sends an answer with notes under it and its buttons; what comes next is read after it. */
export async function sendAnswer(talk: Talk, answer: Answer, notes: readonly string[] = []): Promise<void> {
  const { ctx, options, memory, wording, clearance, person } = talk;
  const view = viewAnswer(answer, wording, notes);
  const key = memory.remember({
    owner: person,
    clearance,
    answer: withoutQuestion(answer),
    sources: view.sources,
    ...(answer.status === "unknown" && { question: answer.resolved ?? answer.question }),
  });
  memory.continue(person, options.service.turnOf(answer), key);
  const canKeep = options.openQuestions !== undefined;
  const { sources, shown } = view;
  const { pageUrl } = options;
  await sendText(ctx, view.text, answerKeyboard({ answer, sources, key, wording, shown, pageUrl, canKeep }));
}

async function notesOn(talk: Talk, answer: Answer): Promise<string[]> {
  const contact = await contactOf(talk, answer);
  return contact === undefined ? [] : [talk.wording.contact(answer.items[0]?.name ?? "", contact)];
}

/** How to reach the first partner, where a cited document says so in public. The answer does without when that cannot be found out. */
export async function contactOf({ options, clearance }: Talk, { items: [first] }: Answer): Promise<string | undefined> {
  if (first?.type !== "Actor" || first.kind === "person") return undefined;
  const documents = [...new Set(first.citations.map(({ document }) => document))];
  return options.service.contact(first.name, documents, { clearance }).catch(() => undefined);
}

/** An answer that stays for its buttons tells nothing of what was typed. */
const withoutQuestion = ({ resolved: _, ...answer }: Answer): Answer => ({ ...answer, question: "" });

/** Warns, and takes the message out of the chat: in a private chat that is always allowed, in a group only to an administrator. */
async function warn({ ctx, options, wording }: Talk, { kinds }: PersonalData): Promise<void> {
  const gone = await ctx.deleteMessage().then(
    () => true,
    () => false,
  );
  options.log?.({ level: "info", event: "personal-data", outcome: gone ? "deleted" : "left" });
  const named = kinds.map((kind) => wording.personalKinds[kind]);
  await sendText(ctx, [{ text: wording.personalData(named, gone) }]);
}
