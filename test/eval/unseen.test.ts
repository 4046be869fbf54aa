import { describe, expect, it } from "vitest";
import { goldOf, HALVES, questionsOfHalf, textOf } from "./unseen-halves.ts";

const plain = (text: string): string => text.replace(/\s+/g, " ").toLowerCase();

const QUESTIONS = {
  dev: { asked: 40, unanswerable: 10 },
  held: { asked: 40, unanswerable: 10 },
  fresh: { asked: 30, unanswerable: 8 },
  learn: { asked: 60, unanswerable: 15 },
  sealed: { asked: 47, unanswerable: 12 },
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
