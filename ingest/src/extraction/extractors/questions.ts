import type { Span } from "@kenniswijzer/domain";
import { cued, latin } from "@kenniswijzer/language";
import type { Entity } from "../entities.ts";
import { flat } from "../naming.ts";
import type { Extractor, Reader } from "../reader.ts";
import type { Sentence, Sheet } from "../sheet.ts";

const ASKING =
  "(?:hoe(?:veel|zeer|ver)?|of|wat|welke|welk|waarom|wanneer|wie|in hoeverre|op welke|aan welke|met welke)";
const INDIRECT = cued(
  latin(
    new RegExp(
      `(?:\\b(?:wil|willen|wilde|wilden|zou|zouden)\\b[^.?;]{0,30}?\\b(?:weten|uitzoeken|achterhalen|begrijpen|nagaan)\\b|\\b(?:vraagt|vragen|vroeg|vroegen|vraagde)\\b(?: zich| ons| ook| daarom| dan){0,2}(?:[^.?;]{0,25}? af)?|\\b(?:de|deze|een|volgende|zijn|haar|hun|hoofd|centrale|belangrijkste) ?\\p{L}*vraag\\b(?: van [^,.;:?]{3,60}?)?(?: is| was| blijft| luidt)?(?: vooral| dan| nu| nog)?|\\b(?:benieuwd|nieuwsgierig)(?: naar)?|\\bis onduidelijk|\\b(?:speelt|leeft)(?: vooral| ook| nu)?|\\b(?:onderzoek(?:t|en)|onderzocht|verken(?:t|nen)|besprek(?:en)|bespreekt|inventariseer(?:t|en)|nagaan|uitzoeken|uit te zoeken)\\b(?: [\\p{L}\\d-]+){0,5}?(?= (?!of |wie )))[,:]?\\s+["'‘“]?(?<question>${ASKING}\\b[^?]{8,220}?)(?=[?.;"”’]|, is het antwoord|$)`,
      "iu",
    ),
  ),
);
const ANNOUNCES = cued(/\bvra(?:ag|gen)\b[^.?]{0,120}(?:zijn|is|luidt|luiden)?\s*:\s*$/i);
/** `X heeft een vraag.` `Y zit met vragen.` */
const HAS_QUESTION = cued(
  /\b(?:heeft|hebben|had|hadden|zit|zitten|kwam|komt|ligt|liggen|stelde|stelt|blijft|blijven)\b[^.?]{0,60}\bvra(?:ag|gen)\b[^.?]{0,40}[.:]$/i,
);
const SAID = /["”’]?,?\s*\b(?:aldus|zegt|vraagt|vroeg|wil(?:len)? (?:wij|we|hij|zij|ze)? ?weten|wilden? weten)\b/i;
const ASKED = /\b(?:vraag|vragen)\b/i;
const IS_ASKED = cued(/\?["'”’)]*$/);
const QUOTED = cued(/^["“‘'][^"”]{8,220}\?/);
const COMES_FROM = /^(?:die|deze|de) vraag\b[^.]{0,40}\b(?:komt|kwam|is afkomstig|leeft|is ingebracht|is gesteld)\b/i;
const RAISED = /\b(?:stelde|stelt|stelden|stellen|bracht|brengt|had|heeft|legde)\b[^.]{0,20}\b(?:de|deze|die) vraag\b/i;
const FAQ = cued(/veelgestelde vragen|faq/i);

/** Knowledge questions, direct and indirect, with who asks them. Rhetorical ones and headings are left out. */
export const questions: Extractor = {
  name: "questions",
  read(reader) {
    let last: Entity | undefined;
    let open = false;
    let headings: readonly string[] = [];
    let isOfFaq = false;
    for (const [at, sheet] of reader.sheets.entries()) {
      if (sheet.passage.kind === "heading" || sheet.passage.kind === "quote") continue;
      // what stands under one heading shares the list of them
      if (sheet.passage.headings !== headings) {
        headings = sheet.passage.headings;
        isOfFaq = headings.some((heading) => FAQ.test(heading));
      }
      if (isOfFaq) continue;
      const before = reader.sheets[at - 1]?.passage;
      // a long paragraph is cut into passages: what it announced goes on
      const goesOn = before !== undefined && before.kind === sheet.passage.kind && sheet.passage.start - before.end < 3;
      ({ last, open } = readSheet(reader, at, sheet, last, goesOn && open));
    }
  },
};

function readSheet(
  reader: Reader,
  at: number,
  sheet: Sheet,
  before: Entity | undefined,
  announced: boolean,
): { last: Entity | undefined; open: boolean } {
  let last = before;
  let open = announced;
  for (const sentence of sheet.sentences) {
    const content = sentence.text;
    const direct = content.includes("?") ? asked(reader, at, sheet, sentence, open) : undefined;
    open = direct !== undefined || ANNOUNCES.test(content) || HAS_QUESTION.test(content);
    const found = direct ?? indirect(content);
    if (found !== undefined) {
      last = enter(reader, at, sentence, found);
      continue;
    }
    if (last !== undefined && (COMES_FROM.test(content) || SAID.test(content)))
      ask(reader, at, sentence, sentence, last);
    const topic = reader.topics[at]?.entity;
    if (topic !== undefined && RAISED.test(content)) {
      const verb = sentence.start + (RAISED.exec(content)?.index ?? 0);
      ask(reader, at, sentence, { start: sentence.start, end: verb }, topic);
    }
  }
  return { last, open };
}

/** A question with its mark. */
function asked(reader: Reader, at: number, sheet: Sheet, sentence: Sentence, open: boolean): Found | undefined {
  const content = sentence.text;
  return (
    directQuestion(content, open) ??
    askedBy(reader, at, sentence, content) ??
    saidBy(reader, at, sheet, sentence, content) ??
    takenUp(reader, at, sheet, sentence, content)
  );
}

interface Found {
  readonly start: number;
  readonly end: number;
  /** Where its words begin to announce it; parties before and in it ask. */
  readonly announced: number;
}

/** `… een vraag van X: mogen vrijwilligers …?`, or one of a row that was announced. */
function directQuestion(content: string, open: boolean): Found | undefined {
  if (!IS_ASKED.test(content)) return undefined;
  const colon = content.lastIndexOf(":", content.length - 10);
  if (colon > 0 && ASKED.test(content.slice(0, colon))) {
    const start = colon + 1 + (/^\s*["'‘“]?/.exec(content.slice(colon + 1))?.[0].length ?? 0);
    return { start, end: content.length, announced: colon };
  }
  return open ? { start: 0, end: content.length, announced: 0 } : undefined;
}

const OPENS = latin(
  /^["'“‘]?(?:hoe|wat|welke?|waarom|wanneer|wie|waar\p{L}*|in hoeverre|(?:op|met|aan|voor) welke|is|zijn|kan|kunnen|werkt|helpt|leidt|draagt)(?!\p{L})/iu,
);
const ADDRESSED = /\b(?:u|uw|jij|je|jou|jouw|jullie)\b/i;
const BACK = cued(
  /\b(?:dat|dit) (?:wil|willen|ga|gaan|gaat|moet|moeten|wordt|worden|zou|zouden)\b[^.]{0,40}\b(?:onderzo\p{L}+|uitzoeken|uitgezocht|weten|nagaan|nagegaan|verkennen|verkend|beantwoord(?:en)?)\b|\b(?:die|deze) vra(?:ag|gen)\b|\b(?:zoek(?:t|en)|onderzoek(?:t|en)|ga(?:at|an)) (?:dat|dit) (?:uit|na|samen)\b|\b(?:vroeg|vroegen|legde|legden) (?:het|dat|dit)\b/iu,
);

/** `Hoe …? Over die vraag …`: asked in earnest when the next words take it up, or when a line of work opens with it. */
function takenUp(reader: Reader, at: number, sheet: Sheet, sentence: Span, content: string): Found | undefined {
  if (!IS_ASKED.test(content) || !OPENS.test(content)) return undefined;
  const next = sheet.sentences.find((own) => own.start >= sentence.end);
  const before = reader.text.slice(sheet.passage.start, sentence.start).replace(/[*\s]+/g, " ");
  const opens = reader.opened.has(at) && before.length < 90 && !ADDRESSED.test(content);
  const back = next !== undefined && BACK.test(reader.text.slice(next.start, next.end));
  return opens || back ? { start: 0, end: content.length, announced: 0 } : undefined;
}

/** `"Welke …?" vraagt X.`: a question in quotation marks that someone is said to ask. */
function saidBy(reader: Reader, at: number, sheet: Sheet, sentence: Span, content: string): Found | undefined {
  if (!QUOTED.test(content)) return undefined;
  const rest = reader.text.slice(sentence.end, Math.min(sentence.end + 160, sheet.passage.end));
  const close = /\?/.exec(content)?.index ?? content.length;
  if (!SAID.test(content.slice(close)) && !SAID.test(rest)) return undefined;
  return reader.actorsIn(at, sheet.passage).length === 0 ? undefined : { start: 1, end: close + 1, announced: 0 };
}

/** `Gemeente X: hoe regelen we vervoer?` */
function askedBy(reader: Reader, at: number, sentence: Span, content: string): Found | undefined {
  if (!IS_ASKED.test(content)) return undefined;
  const [first] = reader.actorsIn(at, sentence);
  const colon =
    first === undefined || first.start - sentence.start > 4
      ? null
      : /^(?:\s*\([^()]*\))?\s*:\s*/.exec(reader.text.slice(first.end, sentence.end));
  if (first === undefined || colon === null) return undefined;
  const start = first.end + colon[0].length - sentence.start;
  return { start, end: content.length, announced: start };
}

function indirect(content: string): Found | undefined {
  const found = INDIRECT.exec(content);
  const question = found?.groups?.question;
  if (
    found === null ||
    question === undefined ||
    /^(?:om|aan|of er|of (?:u|jij|je|jullie|wij|we|iemand) )\b/i.test(question)
  )
    return undefined;
  const start = found.index + found[0].length - question.length;
  const end = start + question.trimEnd().length;
  return { start, end: end + (content[end] === "?" ? 1 : 0), announced: start };
}

function enter(reader: Reader, at: number, sentence: Span, found: Found): Entity {
  const span = { start: sentence.start + found.start, end: sentence.start + found.end };
  const question = reader.name(
    at,
    span,
    { type: "Question", name: flat(reader.text.slice(span.start, span.end)) },
    "questions",
  );
  ask(reader, at, sentence, { start: sentence.start, end: sentence.start + found.announced }, question);
  return question;
}

/** All parties that the announcing words name ask it. */
function ask(reader: Reader, at: number, sentence: Span, announcing: Span, question: Entity): void {
  for (const own of reader.actorsIn(at, announcing)) {
    for (const party of own.entities)
      reader.tie(at, sentence, party, "ASKS", question, {
        extractor: "questions",
        modality: "vraagt",
        confidence: 0.85,
      });
  }
}
