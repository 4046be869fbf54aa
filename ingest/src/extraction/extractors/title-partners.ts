import type { Span } from "@kenniswijzer/domain";
import { cued } from "@kenniswijzer/language";
import type { Extractor, Reader, Reference } from "../reader.ts";
import { isSubjectTitle } from "../section-kinds.ts";

/** What stands between a title and the parties behind it: `Titel [A, B]`, `**Titel** - A, B`, `Titel: A; B`, `Titel → A`. */
const OPENS = /^[\s*_]*(?:\[|\(|[-–—:→|])[\s*_]*(?:met|partners?:)?\s*/u;
/** What may stand between and around parties that are only listed. */
const BETWEEN = /\b(?:en|gemeenten?|gem|de|het|of|o\.a|onder andere)\b|[\s,;.*_()[\]|/&]+/giu;
/** A title by its marks: bold, with or without a number. */
const MARKED = cued(
  /^\s*(?:\*\*|__)\s*(?:(?:\d{1,2}|[A-Z])[.)]\s+)?(?<title>\p{Lu}[^*_\n[\]:]{3,110}?)[\s.:]*(?:\*\*|__)/u,
);
/** Letters that may be left over: a function or an abbreviation behind a name. */
const LEFT_OVER = 14;

/** Parties that are listed on the line of a title, right behind it: they work on what the title names. */
export const titlePartners: Extractor = {
  name: "title-partners",
  read(reader) {
    for (const at of reader.sheets.keys()) {
      const titles = titlesIn(reader, at);
      const marked = titles.length === 0 ? markedTitle(reader, at) : undefined;
      if (marked !== undefined) readMarked(reader, at, marked);
      for (const title of titles) readTail(reader, at, title);
    }
  },
};

const titlesIn = (reader: Reader, at: number): Reference[] =>
  (reader.references[at] ?? []).filter((own) => (own.type === "Theme" || own.type === "Project") && own.short !== true);

/** The words of a marked title; none for one that announces people, papers or a list. */
function markedTitle(reader: Reader, at: number): Span | undefined {
  const passage = reader.sheets[at]?.passage;
  const found = passage === undefined ? null : MARKED.exec(passage.text);
  const title = found?.groups?.title?.trimEnd();
  if (passage === undefined || found === null || title === undefined) return undefined;
  if (!isSubjectTitle(title) || !title.includes(" ") || actorsAlone(reader, at, title)) return undefined;
  const start = passage.start + found[0].indexOf(title);
  return { start, end: start + title.length };
}

const actorsAlone = (reader: Reader, at: number, title: string): boolean =>
  (reader.references[at] ?? []).some(
    (own) => own.type === "Actor" && title.includes(reader.text.slice(own.start, own.end)),
  );

/** A title that no list or heading made a subject is one by the parties behind it. */
function readMarked(reader: Reader, at: number, span: Span): void {
  const closing = /^[\s.:]*(?:\*\*|__)/.exec(reader.text.slice(span.end))?.[0].length ?? 0;
  const tail = tailOf(reader, at, { ...span, end: span.end + closing });
  const parties = tail === undefined ? [] : partiesIn(reader, at, tail);
  if (tail === undefined || parties.length === 0 || !isList(reader.text, tail, parties)) return;
  reader.name(at, span, { type: "Theme", name: reader.text.slice(span.start, span.end) }, "title-partners");
  for (const title of titlesIn(reader, at)) readTail(reader, at, title);
}

const partiesIn = (reader: Reader, at: number, span: Span): Reference[] =>
  reader.actorsIn(at, span).filter((own) => own.kind !== "person");

function readTail(reader: Reader, at: number, title: Reference): void {
  const tail = tailOf(reader, at, title);
  const parties = tail === undefined ? [] : partiesIn(reader, at, tail);
  if (tail === undefined || parties.length === 0 || !isList(reader.text, tail, parties)) return;
  for (const party of parties) for (const entity of party.entities) tie(reader, at, title, entity, tail);
}

/** From behind the title to the end of its line; undefined when something else than a list opens there. */
function tailOf(reader: Reader, at: number, title: Span): Span | undefined {
  const passage = reader.sheets[at]?.passage;
  if (passage === undefined) return undefined;
  const line = reader.text.indexOf("\n", title.end);
  const end = Math.min(passage.end, line < 0 ? passage.end : line);
  const opening = OPENS.exec(reader.text.slice(title.end, end))?.[0];
  return opening === undefined ? undefined : { start: title.end + opening.length, end };
}

/** True when hardly anything is left beside the names: a sentence that merely mentions them is no list. */
function isList(text: string, tail: Span, parties: readonly Span[]): boolean {
  let rest = "";
  let from = tail.start;
  for (const { start, end } of parties) {
    rest += ` ${text.slice(from, Math.max(from, start))}`;
    from = Math.max(from, end);
  }
  rest += ` ${text.slice(from, tail.end)}`;
  return rest.replace(BETWEEN, "").length <= LEFT_OVER;
}

function tie(reader: Reader, at: number, title: Reference, party: Reference["entities"][number], tail: Span): void {
  for (const subject of title.entities) {
    const known = reader.book.ties.some((one) => one.subject === party && one.object === subject);
    if (known || party === subject) continue;
    const predicate = subject.type === "Project" ? "PARTNER_IN" : "WORKS_ON";
    const of = { extractor: "title-partners", modality: "noemt", confidence: 0.75 } as const;
    reader.tie(at, { start: title.start, end: tail.end }, party, predicate, subject, of);
  }
}
