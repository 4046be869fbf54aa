import { describe, expect, it } from "vitest";
import { agenda, cite, sampleAnswer } from "../../../test/support/sample-knowledge.ts";
import { inEnglish } from "./english.ts";

const QUOTE = "Schuldhulp aan gezinnen (gemeente Oosterwold)";
const item = (more: object = {}) => ({
  id: "actor:gm9999",
  type: "Actor" as const,
  name: "gemeente Oosterwold",
  why: "noemt schuldhulp aan gezinnen (2015)",
  citations: [{ ...cite(agenda, QUOTE), ...more }],
});

describe("an answer in English", () => {
  it.each([
    { more: {}, says: "is mentioned, 2015", because: "a name in brackets is no deed" },
    { more: { modality: "is-van-plan" }, says: "plans it, 2015", because: "a plan is no deed either" },
    { more: { modality: "vraagt" }, says: "asks about it, 2015", because: "it asks" },
    { more: { date: undefined }, says: "is mentioned, date unknown", because: "no date is told" },
    { more: { caution: "mogelijk verouderd" }, says: "is mentioned, 2015, possibly outdated", because: "it is old" },
  ])("says $says ($because), with the quote as it is", ({ more, says }) => {
    const { text, items } = inEnglish(sampleAnswer("schulden", { items: [item(more)] }));
    expect(items[0]?.why).toBe(says);
    expect(text).toContain(`gemeente Oosterwold (${says}): “${QUOTE}”, in “Agenda wijkteams <concept>”`);
  });

  const OTHER = { ...cite(agenda, QUOTE), title: "Brief", quote: "Oosterwold is gestopt.", date: "2024-05-01" };

  it.each([
    {
      kind: "withdrawn",
      name: "gemeente Oosterwold",
      says: "gemeente Oosterwold: no longer, by the newest document: ",
    },
    { kind: "otherwise", value: "€ 55.000", says: "Another document says otherwise (€ 55.000): " },
    { kind: "otherwise", says: "Another document says otherwise: " },
    { kind: "ended", name: "Goed Begin", value: "gestopt", says: "Note: Goed Begin has stopped: " },
  ] as const)("tells what another document says against it: $says", ({ says, ...what }) => {
    const contradictions = [{ ...what, citations: [OTHER] }];
    const told = `${says}“Oosterwold is gestopt.”, in “Brief” (2024-05-01).`;
    expect(inEnglish(sampleAnswer("x", { items: [item()], contradictions })).text).toContain(told);
    expect(inEnglish(sampleAnswer("x", { status: "unsure", contradictions, citations: [OTHER] })).text).toBe(
      `Not sure, but this may be it. ${told}`,
    );
  });

  it("says yes or no, and gives the sentence of an answer that has no items", () => {
    const answered = { status: "answered" as const, citations: [cite(agenda, QUOTE)] };
    const { text } = inEnglish(sampleAnswer("x", { ...answered, verdict: "no" }));
    expect(text).toMatch(/^No\. “Schuldhulp aan gezinnen/);
    expect(inEnglish(sampleAnswer("x", answered)).text).toMatch(/^“Schuldhulp aan gezinnen/);
  });

  it("is as sure as the answer, and says what it doesn't know", () => {
    expect(inEnglish(sampleAnswer("x", { status: "unsure", items: [item()] })).text).toMatch(/^Not sure, but/);
    expect(inEnglish(sampleAnswer("x", { suggestions: ["informele zorg"] })).text).toBe(
      "I don't know: the documents that you may see don't say. Near it: informele zorg.",
    );
  });
});
