import { randomUUID } from "node:crypto";
import { mkdir, open, readFile, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { KenniswijzerError, nameKey, type OpenQuestion, type OpenQuestions } from "@kenniswijzer/domain";
import * as z from "zod";

const Line = z.object({ id: z.string(), question: z.string(), on: z.string() });

/** Unanswered questions in a file of one JSON object a line, so that who looks after it can read and mend it. One process at a time writes it. */
export function openQuestionsIn(file: string, clock: () => Date = () => new Date()): OpenQuestions {
  // one after the other, so that nothing is written over
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = turn.then(work, work).catch((cause: unknown) => {
      throw cause instanceof KenniswijzerError ? cause : unavailable(file, cause);
    });
    turn = next.catch(() => undefined);
    return next;
  };
  return {
    keep: (question) =>
      inTurn(async () => {
        const kept = await linesOf(file);
        if (kept.some((one) => nameKey(one.question) === nameKey(question))) return;
        const on = clock().toISOString().slice(0, 10);
        await write(file, [...kept, { id: randomUUID().slice(0, 8), question, on }]);
      }),
    list: () => inTurn(() => linesOf(file)),
    close: (id) =>
      inTurn(async () => {
        const kept = await linesOf(file);
        const left = kept.filter((one) => one.id !== id);
        if (left.length < kept.length) await write(file, left);
      }),
  };
}

async function linesOf(file: string): Promise<OpenQuestion[]> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => Line.parse(JSON.parse(line)));
}

/** Beside it first, then in its place: a broken-off write leaves the old file whole. */
async function write(file: string, questions: readonly OpenQuestion[]): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const beside = `${file}.nieuw`;
  await writeFile(beside, questions.map((one) => `${JSON.stringify(one)}\n`).join(""), { mode: 0o600 });
  const handle = await open(beside, "r");
  await handle.sync();
  await handle.close();
  await rename(beside, file);
}

const unavailable = (file: string, cause: unknown): KenniswijzerError =>
  new KenniswijzerError(
    "unavailable",
    `openQuestionsIn: ${file} cannot be used; check that it is readable and writable`,
    {
      cause,
    },
  );
