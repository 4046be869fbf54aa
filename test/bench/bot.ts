import { monitorEventLoopDelay } from "node:perf_hooks";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { Answer } from "@kenniswijzer/domain";
import { startBot } from "@kenniswijzer/telegram";
import { chatOver, type Kenniswijzer, openKenniswijzer, sourcesAt } from "kenniswijzer";
import { type Chat, seen } from "../support/bot-api/chat.ts";
import { botApi, TOKEN } from "../support/bot-api/index.ts";
import { seedQuestions, seeds } from "../support/corpus.ts";
import { ms, percentile, show } from "./timing.ts";

const CHATS = 200;
const QUESTIONS = 10;
/** Between two questions in one chat, spread over the chats: 40 questions a second together. */
const PAUSE_MS = 5_000;
/** 2,000 questions at once take the library a while. */
const PATIENCE_MS = 300_000;
const clearance = "openbaar";

interface Run {
  readonly overheads: readonly number[];
  readonly wall: number;
  readonly answered: number;
  readonly outOfOrder: number;
}

/**
 * 200 chats with 10 questions each over HTTP on loopback: from the question standing at Telegram to its answer reaching Telegram, less what
 * the library took for it. Answers are the library's own, given from memory, so that what is measured is the bot (and the double, which
 * runs in the same process) and not the queue before the library. Then all 2,000 at once, asked for real, twice.
 */
export async function bot(): Promise<void> {
  const kenniswijzer = await openKenniswijzer({ store: "memory:" });
  try {
    await kenniswijzer.ingest(sourcesAt([seeds], { visibility: clearance }));
    const questions = (await seedQuestions()).map((q) => q.question);
    const answers = new Map<string, Answer>();
    for (const question of questions) answers.set(question, await kenniswijzer.ask(question, { clearance }));
    const remembered = async (question: string): Promise<Answer> =>
      answers.get(question) ?? kenniswijzer.ask(question, { clearance });
    const late = monitorEventLoopDelay({ resolution: 5 });
    late.enable();
    const spread = await run(kenniswijzer, remembered, answers, PAUSE_MS);
    late.disable();
    const ask = (question: string): Promise<Answer> => kenniswijzer.ask(question, { clearance });
    await run(kenniswijzer, ask, answers, 0);
    const before = heapNow();
    const atOnce = await run(kenniswijzer, ask, answers, 0);
    const heap = [before, heapNow()];
    show(`bot: ${CHATS} chats with ${QUESTIONS} questions each`, [
      [
        `own overhead at ${(1000 * CHATS) / PAUSE_MS} questions a second p50 / p95 (aim: p95 at most 50 ms)`,
        `${ms(percentile(spread.overheads, 0.5))} / ${ms(percentile(spread.overheads, 0.95))}`,
      ],
      ["a timer of 5 ms beside it p50 / p95", `${ms(late.percentile(50) / 1e6)} / ${ms(late.percentile(95) / 1e6)}`],
      ["answered, out of order", `${spread.answered} of ${CHATS * QUESTIONS}, ${spread.outOfOrder}`],
      [
        "all at once, answered by the library: answered, out of order",
        `${atOnce.answered} of ${CHATS * QUESTIONS}, ${atOnce.outOfOrder}`,
      ],
      ["all at once, a question", ms(atOnce.wall / (CHATS * QUESTIONS))],
      [
        "heap after the first 2,000, and after the next",
        heap.map((bytes) => `${(bytes / 1024 / 1024).toFixed(0)} MB`).join(" / "),
      ],
    ]);
  } finally {
    await kenniswijzer.close();
  }
}

async function run(
  kenniswijzer: Kenniswijzer,
  ask: (question: string) => Promise<Answer>,
  answers: ReadonlyMap<string, Answer>,
  pause: number,
): Promise<Run> {
  const questions = [...answers.keys()];
  const telegram = await botApi();
  const service = { ...chatOver(kenniswijzer), ask };
  const running = await startBot({ service, token: TOKEN, apiRoot: telegram.url, clearance });
  const overheads: number[] = [];
  let outOfOrder = 0;
  const began = performance.now();
  const converse = async (number: number): Promise<number> => {
    const chat = telegram.chat({ patienceMs: PATIENCE_MS });
    const marks: string[] = [];
    await after((number * pause) / CHATS);
    for (let at = 0; at < QUESTIONS; at++) {
      const question = questions[(number + at) % questions.length] ?? "";
      marks.push(question);
      const asked = performance.now();
      chat.say(`/vraag ${question}`);
      if (pause === 0) continue;
      if (!(await reached(chat, answers.get(question)))) outOfOrder++;
      overheads.push(performance.now() - asked);
      await after(pause - (performance.now() - asked));
    }
    if (pause === 0) for (const question of marks) if (!(await reached(chat, answers.get(question)))) outOfOrder++;
    return marks.length;
  };
  const answered = await Promise.all(Array.from({ length: CHATS }, (_, number) => converse(number)));
  const wall = performance.now() - began;
  await running.stop();
  await telegram.close();
  return { overheads, wall, answered: answered.reduce((a, b) => a + b, 0), outOfOrder };
}

/** Waits for the answer, and tells whether it is this one. */
async function reached(chat: Chat, expected: Answer | undefined): Promise<boolean> {
  let last = await chat.next();
  let text = seen(last);
  for (; last.reply_markup === undefined; text += seen(last)) last = await chat.next();
  const head = (expected?.text ?? "").replace(/\s+/g, " ").slice(0, 60);
  return text.replace(/\s+/g, " ").includes(head);
}

const after = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.max(0, milliseconds)));

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** What is kept, without what is merely not collected yet. */
function heapNow(): number {
  collect();
  return process.memoryUsage().heapUsed;
}
