import type { Answer, Citation } from "@kenniswijzer/domain";
import type { Rich } from "../text/rich.ts";
import { dateIn, type Wording } from "../wording/wording.ts";

const MOST_ITEMS = 3;
const LONGEST_QUOTE = 400;

/** A text to copy or send on: who, why, how to reach them, and where it stands. Without the question, which is the asker's own. */
export function viewReferral(answer: Answer, wording: Wording, contact: string | undefined): Rich {
  const items = answer.items.slice(0, MOST_ITEMS);
  const lines =
    items.length === 0
      ? answer.citations.slice(0, 1).flatMap((citation) => [sourceOf(citation, wording)])
      : items.flatMap(({ name, why, citations: [first] }, index) => [
          `${name}: ${why}`,
          ...(index === 0 && contact !== undefined ? [`Contact: ${contact}`] : []),
          ...(first === undefined ? [] : [sourceOf(first, wording), ""]),
        ]);
  return [
    { text: `${wording.forwardThis}\n` },
    { text: `${wording.referral}\n\n${lines.join("\n").trim()}`, mark: "copy" },
  ];
}

function sourceOf({ quote, title, date, page, caution }: Citation, wording: Wording): string {
  const flat = quote.replace(/\s+/g, " ").trim();
  const cut = flat.length <= LONGEST_QUOTE ? flat : `${flat.slice(0, LONGEST_QUOTE).replace(/\s\S*$/, "")} …`;
  const where = [
    title,
    date === undefined ? wording.noDate : dateIn(wording.language, date),
    ...(page === undefined ? [] : [wording.page(page)]),
    ...(caution === undefined ? [] : [caution]),
  ];
  return `“${cut}” (${where.join(", ")})`;
}
