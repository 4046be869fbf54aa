import { type ListedDocument, nameKey } from "@kenniswijzer/domain";
import { listKeyboard } from "../buttons/keyboard.ts";
import { pageButton } from "../buttons/page.ts";
import type { NodeRef } from "../memory/memory.ts";
import { attempt, type Talk } from "../talk.ts";
import { sendText } from "../text/send.ts";
import { dateIn } from "../wording/wording.ts";
import { sendList } from "./names.ts";

const MOST_LISTED = 200;
const MOST_MENTIONED = 16;

/** All documents that may be seen, the newest first, or those with these words in their title. */
export async function listDocuments(talk: Talk, words: string): Promise<void> {
  const { ctx, options, wording, clearance } = talk;
  const all = await attempt(talk, () => options.service.documents({ clearance }));
  if (all === undefined) return;
  const key = nameKey(words);
  const found = all
    .filter(({ title }) => nameKey(title).includes(key))
    .toSorted((a, b) => (b.date ?? "").localeCompare(a.date ?? "") || a.title.localeCompare(b.title, "nl"))
    .slice(0, MOST_LISTED)
    .map(
      ({ id, title, date }): NodeRef => ({
        id,
        name: date ? `${title} (${date.slice(0, 4)})` : title,
        type: "Document",
      }),
    );
  const [only, ...others] = found;
  if (only === undefined) return sendText(ctx, [{ text: wording.nothingListed(words) }]);
  if (words !== "" && others.length === 0) return sendDocument(talk, only.id);
  await sendList(talk, wording.documents, found);
}

/** What is known of a document, and who and what it speaks of, as buttons. */
export async function sendDocument(talk: Talk, id: string): Promise<void> {
  const { ctx, options, memory, wording, clearance, person } = talk;
  const found = await attempt(talk, async () => ({
    document: (await options.service.documents({ clearance })).find((one) => one.id === id),
    nodes: await options.service.entities(["Actor", "Theme", "Project"], { clearance }),
  }));
  if (found === undefined) return;
  if (found.document === undefined) return sendText(ctx, [{ text: wording.goneDocument }]);
  const nodes = found.nodes
    .filter(({ documents }) => documents.includes(id))
    .slice(0, MOST_MENTIONED)
    .map((node): NodeRef => ({ id: node.id, name: node.name, type: node.type }));
  const key = memory.remember({ owner: person, clearance, nodes });
  const { inline_keyboard } = listKeyboard(nodes, key, 0, wording);
  const link = pageButton(options.pageUrl, wording.openPage, { document: id });
  await sendText(
    ctx,
    [
      { text: found.document.title, mark: "bold" },
      { text: `\n${factsOf(found.document, talk)}${nodes.length === 0 ? "" : `\n\n${wording.inDocument}`}` },
    ],
    { inline_keyboard: [...inline_keyboard, ...(link.length > 0 ? [link] : [])] },
  );
}

function factsOf(document: ListedDocument, { wording }: Talk): string {
  const { date, kind, authors, organisation, caution, replacedBy } = document;
  return [
    date === undefined ? wording.noDate : dateIn(wording.language, date),
    kind,
    organisation,
    authors?.join(", "),
    replacedBy === undefined ? caution : wording.replacedBy(replacedBy.title),
  ]
    .filter((part) => part !== undefined)
    .join(" · ");
}
