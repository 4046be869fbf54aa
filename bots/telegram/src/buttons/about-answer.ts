import type { Answer } from "@kenniswijzer/domain";
import { sendList } from "../commands/names.ts";
import type { Behind, NodeRef } from "../memory/memory.ts";
import { contactOf, sendAnswer } from "../messages/answering.ts";
import { attempt, type Talk } from "../talk.ts";
import { sendText } from "../text/send.ts";
import { viewMore } from "../views/answer.ts";
import { viewReferral } from "../views/referral.ts";
import type { Pressed } from "./data.ts";
import { answerKeyboard } from "./keyboard.ts";

/** "Wie nog meer?": the items that were not shown yet; after the last, whoever the library finds beside them. */
export async function showMore(talk: Talk, { answer }: Behind, { number, key }: Pressed): Promise<void> {
  const { ctx, memory, wording, options, person, clearance } = talk;
  if (answer === undefined || number >= answer.items.length) return askForMore(talk, key);
  const { text, sources, shown } = viewMore(answer, number);
  const next = memory.remember({ owner: person, clearance, answer, sources });
  const { pageUrl } = options;
  await sendText(ctx, text, answerKeyboard({ answer, sources, key: next, wording, shown, pageUrl, canKeep: false }));
}

/** What one types for it: it is read after the last question, as long as that is remembered. */
const WHO_ELSE = "Wie nog meer?";

async function askForMore(talk: Talk, key: string): Promise<void> {
  const { ctx, memory, wording, options, person, clearance } = talk;
  const conversation = memory.conversations.get(person);
  if (conversation?.last !== key) return sendText(ctx, [{ text: wording.noMore }]);
  const answer = await attempt(talk, () => options.service.ask(WHO_ELSE, { clearance, turns: conversation.turns }));
  if (answer === undefined) return;
  if (answer.items.length === 0)
    return sendText(ctx, [{ text: noMoreOf(answer, wording.noMore, wording.suggestions) }]);
  await sendAnswer(talk, answer);
}

const noMoreOf = ({ suggestions }: Answer, noMore: string, lead: string): string =>
  suggestions.length === 0
    ? noMore
    : [noMore, "", lead, ...suggestions.slice(0, 5).map((line) => `• ${line}`)].join("\n");

/** "Waarom dit antwoord?": how it was read, the path and the sentences. */
export async function showWhy(talk: Talk, { answer }: Behind): Promise<void> {
  const { ctx, options, wording } = talk;
  if (answer === undefined) return sendText(ctx, [{ text: wording.oldButton }]);
  await sendText(ctx, [{ text: `${wording.why}\n`, mark: "bold" }, { text: options.service.explain(answer) }]);
}

const MOST_LOOKED_AT = 3;

/** Themes that the same partners work on, and for a theme those of its partners; the nearest first. */
export async function showRelated(talk: Talk, { answer }: Behind): Promise<void> {
  const { ctx, wording } = talk;
  const related = await attempt(talk, () => relatedThemes(talk, answer));
  if (related === undefined) return;
  if (related.length === 0) return sendText(ctx, [{ text: wording.noRelated }]);
  await sendList(talk, wording.themes, related);
}

async function relatedThemes({ options, clearance }: Talk, answer: Answer | undefined): Promise<NodeRef[]> {
  const items = (answer?.items ?? [])
    .filter(({ type }) => type !== "Value" && type !== "Document")
    .slice(0, MOST_LOOKED_AT);
  const views = await Promise.all(items.map(({ id }) => options.service.entity(id, { clearance })));
  const known = new Set([
    ...(answer?.items ?? []).map(({ id }) => id),
    ...(answer?.plan.entities ?? []).map(({ id }) => id),
  ]);
  const counts = new Map<string, { node: NodeRef; count: number }>();
  for (const node of views.flatMap((view) => view?.neighbours ?? [])) {
    if (node.type !== "Theme" || known.has(node.id) || items.some(({ why }) => why.includes(node.name))) continue;
    const count = (counts.get(node.id)?.count ?? 0) + 1;
    counts.set(node.id, { node: { id: node.id, name: node.name, type: node.type }, count });
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count).map(({ node }) => node);
}

/** A text to copy or send on. */
export async function showReferral(talk: Talk, { answer }: Behind): Promise<void> {
  const { ctx, wording } = talk;
  if (answer === undefined) return sendText(ctx, [{ text: wording.oldButton }]);
  await sendText(ctx, viewReferral(answer, wording, await contactOf(talk, answer)));
}
