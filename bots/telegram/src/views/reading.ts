import { type Answer, nameKey } from "@kenniswijzer/domain";
import type { Run } from "../text/rich.ts";
import type { Wording } from "../wording/wording.ts";

/** How the question was read, where that wasn't literal or led nowhere. */
export function readingOf(answer: Answer, wording: Wording): Run[] {
  const { plan, status, resolved, text } = answer;
  const lines = [
    ...(resolved === undefined ? [] : [wording.resolved(resolved)]),
    ...plan.corrected.map(({ from, to }) => wording.corrected(from, to)),
  ];
  const loose = plan.corrected.length > 0 || status !== "answered" || isWidened(answer);
  // the honest no tells already what was searched for
  if (loose && plan.words !== "" && !text.includes(plan.words)) lines.push(wording.readAs(plan.words));
  return lines.length === 0 ? [] : [{ text: "\n\n" }, { text: lines.join("\n"), mark: "italic" }];
}

/** Enough of a word to know it in another form: "schulden" in "schuldhulp". */
const STEM = 5;

/** Whether a subject of the question stands nowhere in the answer: it was found by another word for it. */
function isWidened({ text, items, citations, plan }: Answer): boolean {
  const said = nameKey(
    [
      text,
      ...items.flatMap(({ name, why }) => [name, why]),
      ...citations.flatMap(({ quote, headings = [], title }) => [quote, ...headings, title]),
    ].join(" "),
  );
  return plan.topics.some(
    ({ words }) =>
      !nameKey(words)
        .split(" ")
        .some((word) => said.includes(word.slice(0, STEM))),
  );
}
