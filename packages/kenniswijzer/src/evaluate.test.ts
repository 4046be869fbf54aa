import { describe, expect, it } from "vitest";
import { sampleAnswer, sampleNode } from "../../../test/support/sample-knowledge.ts";
import { evaluate } from "./evaluate.ts";

const service = (answers: Record<string, readonly string[]>) => ({
  ask: async (question: string) =>
    sampleAnswer(question, {
      items: (answers[question] ?? []).map((name) => ({
        ...sampleNode("Actor", name),
        why: "",
        citations: [],
      })) as never,
    }),
});

describe("evaluate", () => {
  it("counts what is right, what is missed and what should not have come", async () => {
    const asked = service({ a: ["Gemeente LEIDEN", "Stichting X"], b: [], c: ["iets"], d: [] });
    const found = await evaluate(asked, [
      { question: "a", items: [["Leiden", "gemeente Leiden"], "gemeente Gouda"] },
      { question: "b", items: ["Delft"] },
      { question: "c", items: [] },
      { question: "d", items: [] },
    ]);
    expect(found).toMatchObject({ precision: 0.5, f1: 0.4, unanswerable: { questions: 2, refused: 1 } });
    expect(found.recall).toBeCloseTo(1 / 3);
    expect(found.questions).toEqual([
      { question: "a", missed: ["gemeente Gouda"], wrong: ["Stichting X"] },
      { question: "b", missed: ["Delft"], wrong: [] },
      { question: "c", missed: [], wrong: ["iets"] },
      { question: "d", missed: [], wrong: [] },
    ]);
  });

  it("is nothing of nothing", async () => {
    expect(await evaluate(service({}), [])).toMatchObject({ precision: 0, recall: 0, f1: 0 });
  });
});
