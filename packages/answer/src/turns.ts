import type { Answer, Turn } from "@kenniswijzer/domain";
import type { Composed } from "./compose.ts";
import { messages, proof } from "./messages.nl.ts";

const MOST = 20;

/** What the next question may refer to in this answer. */
export const turnOf = ({ question, resolved, items, plan }: Answer): Turn => ({
  question: resolved ?? question,
  items: items.slice(0, MOST).map(({ name }) => name),
  about: [...new Set([...plan.entities.map(({ name }) => name), ...plan.topics.map(({ words }) => words)])],
});

/** The same answer, told by its sources; an answer without any stays what it is. */
export function asSources(answer: Composed): Composed {
  if (answer.citations.length === 0) return answer;
  return { ...answer, text: [messages.sources, ...answer.citations.map(proof)].join("\n") };
}
