import { type Answer, type AnswerItem, type Citation, type PathStep, verbOf } from "@kenniswijzer/domain";
import { messages, proof } from "./messages.nl.ts";

/** "Waarom dit antwoord?": how the question was read, by which ties each item was reached and which sentences say so. Plain text, a line each. */
export function explain(answer: Answer): string {
  const { plan, items, citations, resolved } = answer;
  const loose = items.length === 0 ? citations.map((citation) => `  ${sourceOf(citation)}`) : [];
  return [
    ...(resolved === undefined ? [] : [messages.resolved(resolved)]),
    messages.readAs(plan.words),
    ...plan.corrected.map(({ from, to }) => messages.corrected(from, to)),
    ...plan.topics.filter(({ also }) => also.length > 0).map(({ words, also }) => messages.searched(words, also)),
    ...(answer.status === "unknown" ? [messages.nothingSays] : []),
    ...items.flatMap(itemLines),
    ...loose,
  ].join("\n");
}

const itemLines = ({ name, path, citations }: AnswerItem): string[] => [
  `• ${name}`,
  ...(path === undefined ? [`  ${messages.bySentence}`] : path.map((step) => `  ${stepOf(step)}`)),
  ...citations.map((citation) => `  ${sourceOf(citation)}`),
];

const stepOf = ({ subject, type, modality, object }: PathStep): string =>
  `${subject} → ${verbOf(type, modality, false)} → ${object}`;

const sourceOf = (citation: Citation): string => `${proof(citation)} ${messages.confidence(citation.confidence)}`;
