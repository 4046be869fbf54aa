/** Text for a chat with marks on parts of it. Becomes HTML that is valid by construction, or plain text. */
export interface Run {
  readonly text: string;
  readonly mark?: "bold" | "italic" | "quote" | "copy";
}
export type Rich = readonly Run[];

/** What Telegram takes in one message, in UTF-16 units. */
export const MESSAGE_LIMIT = 4096;

const TAGS = { bold: "b", italic: "i", quote: "blockquote", copy: "pre" } as const;
const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Only what Telegram can show: no half characters, no control signs. */
export const clean = (text: string): string =>
  text.replace(/\p{Surrogate}/gu, "\ufffd").replace(/(?![\n\t])\p{Cc}/gu, " ");

export const escapeHtml = (text: string): string => clean(text).replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

export const toHtml = (rich: Rich): string =>
  rich
    .map(({ text, mark }) => (mark ? `<${TAGS[mark]}>${escapeHtml(text)}</${TAGS[mark]}>` : escapeHtml(text)))
    .join("");

export const toPlain = (rich: Rich): string => clean(rich.map((run) => run.text).join(""));

/** Cuts into messages whose HTML fits the limit: after a line, else a sentence, else a word, never inside a character. */
export function split(rich: Rich, limit: number = MESSAGE_LIMIT): Rich[] {
  const messages: Run[][] = [];
  let current: Run[] = [];
  let rest = rich.filter((run) => run.text !== "");
  let room = limit;
  const flush = (): void => {
    if (toPlain(current).trim() !== "") messages.push(current);
    current = [];
    room = limit;
  };
  for (let run = rest[0]; run !== undefined; run = rest[0]) {
    const size = toHtml([run]).length;
    if (size <= room) {
      current.push(run);
      room -= size;
      rest = rest.slice(1);
      continue;
    }
    const cut = cutAt(run, room, current.length === 0);
    if (cut > 0) current.push({ ...run, text: run.text.slice(0, cut).trimEnd() });
    rest = [{ ...run, text: run.text.slice(cut).trimStart() }, ...rest.slice(1)].filter(({ text }) => text !== "");
    flush();
  }
  flush();
  return messages;
}

/** How much of a run fits; 0 when it had better start in the next message. */
function cutAt(run: Run, room: number, alone: boolean): number {
  const most = fitting(run, room);
  const head = run.text.slice(0, most);
  for (const boundary of [/\n(?=[^\n]*$)/, /[.!?…;:]["'”’)\]]*\s(?=[^.!?…;:]*$)/, /\s(?=\S*$)/]) {
    const found = boundary.exec(head);
    if (found !== null && found.index > 0) return found.index + found[0].length;
  }
  return alone ? most : 0;
}

/** The longest beginning, in whole characters, whose HTML fits. */
function fitting(run: Run, room: number): number {
  let units = toHtml([{ ...run, text: "" }]).length;
  let end = 0;
  for (const character of run.text) {
    units += escapeHtml(character).length;
    if (units > room) break;
    end += character.length;
  }
  return end;
}
