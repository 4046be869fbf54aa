import type { Behind } from "../memory/memory.ts";
import { attempt, type Talk } from "../talk.ts";
import { sendText } from "../text/send.ts";
import { viewSource } from "../views/source.ts";
import type { Pressed } from "./data.ts";
import { pageButton } from "./page.ts";

/** The sentence in its document, as that is now. */
export async function showSource(talk: Talk, { sources = [] }: Behind, { number }: Pressed): Promise<void> {
  const { ctx, options, wording, clearance } = talk;
  const citation = sources[number - 1];
  if (citation === undefined) return sendText(ctx, [{ text: wording.oldButton }]);
  const found = await attempt(talk, async () => ({
    view: await options.service.document(citation.document, { clearance }),
  }));
  if (found === undefined) return;
  if (found.view === undefined) return sendText(ctx, [{ text: wording.goneDocument }]);
  const { document, start, end } = citation;
  const link = pageButton(options.pageUrl, wording.openPage, { document, van: String(start), tot: String(end) });
  await sendText(ctx, viewSource(citation, number, found.view, wording), { inline_keyboard: [link] });
  options.log?.({ level: "info", event: "source", outcome: "shown" });
}
