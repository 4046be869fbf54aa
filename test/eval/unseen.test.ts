import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { goldOf, HALVES, ONLY_MEASURED, questionsOfHalf, textOf } from "./unseen-halves.ts";

const run = promisify(execFile);
const SCRIPT = new URL("unseen.ts", import.meta.url).pathname;

const plain = (text: string): string => text.replace(/\s+/g, " ").toLowerCase();

const QUESTIONS = {
  dev: { asked: 40, unanswerable: 10 },
  held: { asked: 40, unanswerable: 10 },
  fresh: { asked: 30, unanswerable: 8 },
  learn: { asked: 60, unanswerable: 15 },
  sealed: { asked: 47, unanswerable: 12 },
  "sealed-2": { asked: 60, unanswerable: 15 },
} as const;

describe.each(HALVES)("the %s half of the unseen set", (half) => {
  const golds = Object.values(goldOf(half));

  it("has names and quotes that occur in their text", () => {
    const foreign = golds.flatMap(({ doc, actors, projects, themes, questions, relations, negated = [] }) => {
      const text = plain(textOf(half, doc));
      const quotes = [...relations, ...negated].map(({ quote }) => quote);
      const subjects = [...projects, ...themes].map((one) => (typeof one === "string" ? one : one.name));
      const names = [...actors.map(({ name }) => name), ...subjects, ...questions];
      return [...names, ...quotes].filter((words) => !text.includes(plain(words))).map((words) => [doc, words]);
    });
    expect(foreign).toEqual([]);
  });

  it("denies no relation that it also states", () => {
    const key = ({ subject, predicate, object }: { subject: string; predicate: string; object: string }) =>
      [subject, predicate, object].join(" | ");
    const both = golds.flatMap(({ relations, negated = [] }) => {
      const stated = new Set(relations.map(key));
      return negated.map(key).filter((denied) => stated.has(denied));
    });
    expect(both).toEqual([]);
  });

  it("asks its number of questions with their own id, of which a quarter has no answer", () => {
    const questions = questionsOfHalf(half);
    const { asked, unanswerable } = QUESTIONS[half];
    expect(new Set(questions.map(({ id }) => id)).size).toBe(asked);
    expect(questions).toHaveLength(asked);
    expect(questions.filter(({ kind }) => kind === "unanswerable")).toHaveLength(unanswerable);
    expect(questions.filter(({ answers, match }) => (answers.length === 0) !== (match === "abstain"))).toEqual([]);
  });
});

it.each(ONLY_MEASURED)(
  "lists no misses of %s, which is only measured",
  async (half) => {
    const asked = run(process.execPath, [
      "--import",
      "tsx",
      "--conditions=@kenniswijzer/source",
      SCRIPT,
      half,
      "--misses",
    ]);
    const refused = { code: 1, stdout: "", stderr: expect.stringContaining("--misses is not for") };
    await expect(asked).rejects.toMatchObject(refused);
  },
  60_000,
);
