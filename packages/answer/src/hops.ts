import type { AnswerItem } from "@kenniswijzer/domain";
import type { Evidence, Found } from "@kenniswijzer/query";
import { answerOf, type Composed, itemOf } from "./compose.ts";
import { messages } from "./messages.nl.ts";
import { sayEmployer } from "./say.ts";
import { settled } from "./settled.ts";

const MOST = 4;

/** The answer with the step that the question takes beyond it: where who answers works. Without that step known, half a question is answered. */
export function withEmployers(answer: Composed, found: readonly Found[], evidence: Evidence): Composed {
  const { hop } = evidence.read;
  if (hop === undefined || answer.status === "unknown") return answer;
  const persons = found.filter(({ node }) => node.kind === "person").slice(0, MOST);
  const steps = persons.flatMap(({ node }) =>
    evidence.employersOf(node).map((employer) => ({ person: node, employer })),
  );
  if (steps.length === 0)
    return hop.alone ? unstepped(answer, evidence) : { ...answer, text: `${answer.text} ${messages.noEmployer}` };
  const items = steps.map(({ employer }): AnswerItem => itemOf(settled(employer, evidence), evidence));
  const said = steps
    .map(({ person, employer }, at) => sayEmployer(person, employer, items[at]?.citations[0]))
    .join(" ");
  const own = hop.alone ? items.map((item) => alsoProven(item, answer)) : [...answer.items, ...items];
  const { contradictions } = answer;
  const citations = contradictions?.flatMap((one) => one.citations) ?? [];
  return {
    ...answerOf(evidence, { status: answer.status, text: `${plain(answer)} ${said}`, items: own, citations }),
    // its text tells them already
    ...(contradictions === undefined ? {} : { contradictions }),
  };
}

// who is asked for is named by the lead's own proof, so that one sees why this organisation
const alsoProven = (item: AnswerItem, { citations }: Composed): AnswerItem => ({
  ...item,
  citations: [...item.citations, ...citations.slice(0, 1)],
});

const plain = ({ text, status }: Composed): string => (status === "unsure" ? text.replace(messages.unsure, "") : text);

const unstepped = (answer: Composed, evidence: Evidence): Composed => ({
  ...answerOf(evidence, { status: "unknown", text: `${messages.noEmployer} ${plain(answer)}`, items: [] }),
});
