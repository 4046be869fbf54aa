import { type EntityType, nameKey } from "@kenniswijzer/domain";
import type { Pressed } from "../buttons/data.ts";
import { listKeyboard, pageOf } from "../buttons/keyboard.ts";
import type { Behind, NodeRef } from "../memory/memory.ts";
import { attempt, type Talk } from "../talk.ts";
import { sendText } from "../text/send.ts";
import { sendAbout } from "./about.ts";

const MOST_LISTED = 200;
const MOST_FOUND = 16;

/** Types of which there is a list: /themas, /partner, /project. */
export type Listed = Extract<EntityType, "Theme" | "Actor" | "Project">;

/** All things of a type, those in most documents first; or the one with this name; or those whose names come near. */
export async function lookUp(talk: Talk, type: Listed, name: string): Promise<void> {
  const { ctx, wording } = talk;
  const titles = { Theme: wording.themes, Actor: wording.partners, Project: wording.projects };
  const nodes = await attempt(talk, () => (name === "" ? mostNamed(talk, type) : named(talk, [type], name)));
  const [only, ...others] = nodes ?? [];
  if (nodes === undefined) return;
  if (only === undefined) return sendText(ctx, [{ text: wording.nothingListed(name) }]);
  if (name !== "" && (others.length === 0 || nameKey(only.name) === nameKey(name))) return sendAbout(talk, only);
  await sendList(talk, name === "" ? titles[type] : wording.severalFound(name), nodes, name === "");
}

async function mostNamed({ options, clearance }: Talk, type: Listed): Promise<NodeRef[]> {
  const nodes = await options.service.entities([type], { clearance });
  return nodes
    .filter(({ kind }) => kind !== "person")
    .toSorted((a, b) => b.documents.length - a.documents.length)
    .slice(0, MOST_LISTED)
    .map(({ id, name }) => ({ id, name, type }));
}

/** What bears this name, else what has it in its name, else what search finds. */
export async function named({ options, clearance }: Talk, types: readonly Listed[], name: string): Promise<NodeRef[]> {
  const key = nameKey(name);
  const nodes = await options.service.entities(types, { clearance });
  const refs = (found: typeof nodes): NodeRef[] =>
    found.slice(0, MOST_FOUND).map((node) => ({ id: node.id, name: node.name, type: node.type }));
  const exact = nodes.filter((node) => [node.name, ...node.aliases].some((one) => nameKey(one) === key));
  if (exact.length > 0) return refs(exact);
  const within = nodes.filter((node) => nameKey(node.name).includes(key));
  if (key !== "" && within.length > 0) return refs(within.toSorted((a, b) => a.name.length - b.name.length));
  const hits = await options.service.search(name, { clearance, types: [...types], limit: MOST_FOUND });
  return hits.flatMap(({ id, name: found, type }) => (isListed(type) ? [{ id, name: found, type }] : []));
}

const isListed = (type: string): type is Listed => type === "Theme" || type === "Actor" || type === "Project";

/** Names as buttons, a page at a time. */
export async function sendList(talk: Talk, title: string, nodes: readonly NodeRef[], counted = true): Promise<void> {
  const { ctx, memory, person, clearance, wording } = talk;
  const key = memory.remember({ owner: person, clearance, nodes });
  const { from, to } = pageOf(nodes.length, 0);
  const text = counted ? wording.listed(title, from, to, nodes.length) : title;
  await sendText(ctx, [{ text }], listKeyboard(nodes, key, 0, wording));
}

/** Another page of a list, in the same message. */
export async function turnPage(
  { ctx, wording }: Talk,
  { nodes = [] }: Behind,
  { key, number }: Pressed,
): Promise<void> {
  const { from, to } = pageOf(nodes.length, number);
  const title = ctx.callbackQuery?.message?.text?.split(/ \d/, 1)[0] ?? "";
  await ctx.editMessageText(wording.listed(title, from, to, nodes.length), {
    reply_markup: listKeyboard(nodes, key, number, wording),
  });
}

/** The thing behind a button of a list. */
export async function showNode(talk: Talk, { nodes = [] }: Behind, { number }: Pressed): Promise<void> {
  const node = nodes[number - 1];
  if (node === undefined) return sendText(talk.ctx, [{ text: talk.wording.oldButton }]);
  await sendAbout(talk, node);
}
