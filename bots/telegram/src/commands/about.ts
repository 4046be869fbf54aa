import type { NodeRef } from "../memory/memory.ts";
import { sendAnswer } from "../messages/answering.ts";
import { attempt, type Talk } from "../talk.ts";
import { sendText } from "../text/send.ts";
import { sendDocument } from "./documents.ts";
import { linkTo } from "./links.ts";

/** All that is stated of one thing, with a link to share it by. */
export async function sendAbout(talk: Talk, { id, name, type }: NodeRef): Promise<void> {
  const { ctx, options, wording, clearance } = talk;
  if (type === "Document") return sendDocument(talk, id);
  const found = await attempt(talk, async () => ({ answer: await options.service.about(id, { clearance }) }));
  if (found === undefined) return;
  if (found.answer === undefined) return sendText(ctx, [{ text: wording.goneThing }]);
  const contact = await contactOfNode(talk, id, name, type);
  const notes = [
    ...(contact === undefined ? [] : [wording.contact(name, contact)]),
    wording.share(linkTo(ctx.me.username, id)),
  ];
  await sendAnswer(talk, found.answer, notes);
}

async function contactOfNode(
  { options, clearance }: Talk,
  id: string,
  name: string,
  type: NodeRef["type"],
): Promise<string | undefined> {
  if (type !== "Actor") return undefined;
  const view = await options.service.entity(id, { clearance }).catch(() => undefined);
  if (view === undefined || view.node.kind === "person") return undefined;
  const documents = view.documents.map((document) => document.id);
  return options.service.contact(name, documents, { clearance }).catch(() => undefined);
}
