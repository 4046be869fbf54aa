const HEAD_LINES = 30;
const TITLE_LENGTH = 240;

const SUBJECT = /^(?:onderwerp|betreft|betreffende|subject|titel)\s*:\s*(.+)$/i;
const MAIL_PREFIX = /^(?:(?:re|fw|fwd|antw|doorst)\s*:\s*)+/i;
/** A line of a letter head or a trail of links is no title. */
const NO_TITLE = /^(?:van|aan|cc|bcc|verzonden|datum|date|from|to|sent)\s*:|^\S[^.]{0,40}\s(?:>|›|»)\s|^[-=_*\s]*$|^>/i;

const LEGAL_START = /^(?:\p{Lu}\p{L}*)?(?:besluit|regeling|beschikking|beleidsregels?|verordening|wet)\b/iu;
const CITED_AS = /\b(?:wordt|worden|kan worden) aangehaald als\s*:?\s*[‘“"']?(\S[^\n]{3,300}?)[’”"']?\.?\s*(?:\n|$)/i;

/** The short title by which a regulation is cited, the subject line of a mail or agenda item, else the first heading or line; empty when there is no text. */
export function titleOf(text: string): string {
  const lines = headLines(text);
  const cited = LEGAL_START.test(lines[0]?.plain ?? "") ? CITED_AS.exec(text)?.[1] : undefined;
  const subject = lines.map((line) => SUBJECT.exec(line.plain)?.[1]).find((found) => found !== undefined);
  const heading = lines.find((line) => line.heading && !NO_TITLE.test(line.plain) && !/:$/.test(line.plain));
  const first = lines.find((line) => !NO_TITLE.test(line.plain)) ?? lines[0];
  // a heading far below the first line is a section's, not the document's
  const own = heading !== undefined && lines.indexOf(heading) <= 3 ? heading : first;
  const title = (cited ?? subject ?? own?.plain ?? "").replace(MAIL_PREFIX, "").trim();
  return title.length <= TITLE_LENGTH ? title : `${title.slice(0, title.lastIndexOf(" ", TITLE_LENGTH))} …`;
}

/** A line without the signs of Markdown. */
export interface HeadLine {
  readonly plain: string;
  readonly heading: boolean;
}

/** The first lines that have words in them. */
export function headLines(text: string): readonly HeadLine[] {
  if (text !== last?.text) last = { text, lines: readHead(text) };
  return last.lines;
}

/** Title, kind, date and author are all looked for in them. */
let last: { readonly text: string; readonly lines: readonly HeadLine[] } | undefined;

function readHead(text: string): HeadLine[] {
  const lines: HeadLine[] = [];
  const head = text.slice(0, HEAD_LENGTH);
  for (let from = 0; from < head.length && lines.length < HEAD_LINES; ) {
    const to = lineEnd(head, from);
    const line = head.slice(from, to);
    from = to + 1;
    const plain = line
      .replace(/^\s*#+\s*/, "")
      .replace(/\*\*|__/g, "")
      .replace(BLANKS, " ")
      .trim();
    if (plain !== "") lines.push({ plain, heading: /^\s*#/.test(line) });
  }
  return lines;
}

const HEAD_LENGTH = 20_000;
/** All but the single blank, which nearly all are. */
const BLANKS = /\s{2,}|[^\S ]/g;

/** Where the line ends that this place is in. */
export function lineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}
