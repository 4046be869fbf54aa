import type { Span } from "@kenniswijzer/domain";
import { cued, latin, matchesOf } from "@kenniswijzer/language";
import { isDesignating } from "../designation-nouns.ts";
import type { Entity } from "../entities.ts";
import { flat } from "../naming.ts";
import type { Extractor, Reader } from "../reader.ts";
import type { Sentence, Sheet } from "../sheet.ts";

const TASK = cued(
  /\b(?:heeft|hebben|krijgt|met) (?:voorts |tevens |mede |onder meer |in het bijzonder )*(?:als|tot)? ?(?:voornaamste |primaire |de volgende )?(?:tot )?(?:taak|taken|opdracht|doel)\b|\btot taak\b|\bheeft (?:als|tot) (?:taak|doel|opdracht)|\bde taak (?:om|van)|\btaken\s*:/i,
);
/** What a task does to its subject, up to the subject itself. */
const DOING = new RegExp(
  `^(?:(?:het|om|te|de|een|gevraagd|ongevraagd|en|jaarlijks|periodiek|actief|onafhankelijk)\\s+)*(?:${[
    "(?:uitbrengen|geven|verstrekken) van (?:een )?(?:advies|adviezen|inzicht)(?: aan [^.;:]{3,80}?)? (?:over|inzake|omtrent|met betrekking tot|ten aanzien van|op het gebied van)",
    "advies(?:eren)?(?: (?:uit te brengen|te geven|geven|uitbrengen))?(?: van| aan)?(?: [^.;:]{3,80}?)? (?:over|inzake|omtrent|met betrekking tot|ten aanzien van|op het gebied van)",
    "toezicht (?:te )?houden op",
    "(?:doen|formuleren|ontwikkelen|uitwerken) van (?:voorstellen|aanbevelingen|maatregelen)(?: aan [^.;:]{3,80}?)? (?:voor|over|ter|tot)",
    "voorstellen (?:te )?(?:doen|formuleren)(?: aan [^.;:]{3,60}?)? (?:voor|over|ter|tot)",
    "signaleren van (?:ontwikkelingen|knelpunten|problemen|trends)(?: aangaande| rond| rondom| op het gebied van| inzake| in| met betrekking tot)?",
    "(?:doen van |verrichten van )?onderzoek(?: te doen| doen)? naar",
    "(?:stimuleren|bevorderen|versterken|verbeteren|ondersteunen|vergroten|coördineren|organiseren|ontwikkelen|opstellen|bewaken|monitoren|volgen|evalueren|onderzoeken|inventariseren|beoordelen|toetsen|voorbereiden|begeleiden|verzorgen|bespreken|vormgeven|uitvoeren|realiseren|faciliteren|initiëren|stroomlijnen|agenderen|verspreiden|delen|bundelen|wegnemen|voorkomen|bestrijden|terugdringen|tegengaan|verminderen|bewerkstelligen|in kaart brengen|adviseren over|bijdragen aan|leveren van een bijdrage aan|afstemmen|regisseren|aanjagen|verbinden|waarborgen|borgen)(?: van| aan)?",
  ].join("|")})\\s+(?:de |het |een )?(?:(?:thema|onderwerp|terrein) )?`,
  "iu",
);
const TO_DO =
  /^(?:de |het |een )?(.{4,160}?)\s+te (?:stimuleren|bevorderen|versterken|verbeteren|ondersteunen|vergroten|coördineren|ontwikkelen|bewaken|monitoren|evalueren|onderzoeken|inventariseren|beoordelen|voorkomen|bestrijden|verminderen|verhogen|realiseren|verzorgen|bespreken|begeleiden)\b/iu;
const AIM = cued(
  /\b(?:ter (?:verhoging|verbetering|bevordering|versterking|voorkoming|bestrijding|stimulering|vermindering|ondersteuning) van|ten behoeve van (?:het (?:voorkomen|bevorderen|versterken|verbeteren|stimuleren|terugdringen|verminderen) van |de (?=participatie|emancipatie|ontwikkeling|verbetering|integratie))|met als doel|doelstelling(?: ten grondslag)?\s*:|heeft ten doel|heeft als doel|gericht op)\s*(?:de |het |een )?/giu,
);
const STATES_AIM = cued(/\bten behoeve van (?:het|de) |doelstelling\b|heeft (?:ten|als) doel/i);
const END = latin(
  /[.;:]|,\s|\s(?:en (?:het|de) (?=\p{L}+en van)|en van |alsook|alsmede|waarbij|waaronder|zoals|die|dat|welke|voor zover|door middel van|in het kader|conform|met het oog|en het |en om |bij |aan de (?:minister|hand))|\s(?:als )?bedoeld/iu,
);
const PREPOSITION =
  /^(?:voor|inzake|omtrent|rond|rondom|op het gebied van|over|betreffende|tegen|ter|t\.b\.v\.)\s+(?:de |het |een )?/i;
const ABOUT = latin(
  /\b(?:vergoeding|subsidi\p{L}+|regels|vrijstelling|stimulering|bijdrage|tegemoetkoming)\s+(?:van|voor|inzake|omtrent|over|betreffende|met betrekking tot|m\.b\.t\.|terzake van|ter (?:bevordering|verbetering|stimulering) van)?\s*(?:de |het |een )?/iu,
);

/** What a body is for: the subject in its name, the subjects of its tasks, and the aims that a regulation states. */
export const tasks: Extractor = {
  name: "tasks",
  read(reader) {
    for (const body of reader.linking.instituted) ownSubject(reader, reader.book.resolve(body));
    for (const [at, sheet] of reader.sheets.entries()) {
      const { kind, lead } = sheet.passage;
      if (kind === "item" && TASK.test(lead.join(" "))) taskItem(reader, at, sheet);
      else taskSentences(reader, at, sheet);
    }
    if (reader.isRegulation) for (const [at, sheet] of reader.sheets.entries()) aims(reader, at, sheet);
  },
};

/** `commissie Arbeid` is about Arbeid; `begeleidingscommissie voor het SCP` is about no theme. */
function ownSubject(reader: Reader, body: Entity): void {
  const [head = "", ...rest] = body.name.split(" ");
  if (!isDesignating(head)) return;
  const words = rest.join(" ").replace(PREPOSITION, "");
  if (words.length < 5 || /^(?:van|voor)\b/.test(words)) return;
  for (const [at, references] of reader.references.entries()) {
    const own = references.find(
      (other) => other.entities[0] === body && reader.text.slice(other.start, other.end).endsWith(words),
    );
    const sheet = reader.sheets[at];
    if (own === undefined || sheet === undefined) continue;
    const span = { start: own.end - words.length, end: own.end };
    if (reader.actorsIn(at, span).some((actor) => actor.entities[0] !== body) || knownInside(reader, at, span)) return;
    const theme = reader.name(at, span, { type: "Theme", name: words }, "tasks");
    const sentence = sheet.sentences.find((one) => one.start <= own.start && one.end >= own.end) ?? sheet.passage;
    reader.tie(at, sentence, body, "WORKS_ON", theme, { extractor: "tasks", modality: "voert-uit", confidence: 0.85 });
    return;
  }
}

const knownInside = (reader: Reader, at: number, span: Span): boolean =>
  (reader.sheets[at]?.known ?? []).some((known) => known.start >= span.start && known.end <= span.end && !known.common);

/** The body that has the task: the party in the lead, else what the document institutes or is about. */
function bodyOf(reader: Reader, at: number): Entity | undefined {
  for (let before = at; before >= Math.max(0, at - 12); before--) {
    const passage = reader.sheets[before]?.passage;
    if (passage === undefined || passage.kind === "heading") break;
    if (before < at && passage.kind === "item" && passage.depth >= (reader.sheets[at]?.passage.depth ?? 0)) continue;
    if (before === at && passage.kind === "item") continue;
    const own = reader
      .actorsIn(before, passage)
      .find((actor) => actor.kind !== "person" && actor.kind !== "government");
    if (own?.entities[0] !== undefined) return own.entities[0];
  }
  return [...reader.linking.instituted][0] ?? reader.focus;
}

function taskItem(reader: Reader, at: number, sheet: Sheet): void {
  const body = bodyOf(reader, at);
  const [sentence] = sheet.sentences;
  if (body === undefined || sentence === undefined) return;
  const span = taskSubject(reader.text, sentence);
  if (span !== undefined) enter(reader, at, sheet.passage, body, span);
}

/** What comes after the verb of a task. */
function taskSubject(text: string, sentence: Span): Span | undefined {
  const content = text.slice(sentence.start, sentence.end);
  const doing = DOING.exec(content);
  if (doing !== null) return cut(text, sentence.start + doing[0].length, sentence.end);
  const toDo = TO_DO.exec(content);
  if (toDo?.[1] === undefined) return undefined;
  const from = sentence.start + toDo[0].indexOf(toDo[1]);
  return cut(text, from, from + toDo[1].length);
}

function cut(text: string, start: number, end: number): Span | undefined {
  const rest = text.slice(start, end);
  const whole = ROW.test(rest) ? rest.replace(/[.;\s]+$/, "") : rest.slice(0, END.exec(rest)?.index ?? rest.length);
  const words = whole.replace(/(?:\s+(?:en|of|van|het|de))+$/, "").trimEnd();
  return words.length < 5 || words.split(/\s+/).length > 16 || NO_SUBJECT.test(words) || EMPTY.test(words)
    ? undefined
    : { start, end: start + words.length };
}

/** `samenwerking tussen gemeenten, justitie en zorg`: commas inside one subject. */
const ROW = /^[^,.;:]{4,60}(?:, [\p{L}-]+(?: [\p{L}-]+)?){1,3} en [\p{L}-]+(?: [\p{L}-]+)?[.;]?\s*$/u;

/** Says nothing without what stands before it. */
const EMPTY =
  /\b(?:eerdergenoemd|bovengenoemd|voornoemd|genoemd|dit thema|deze|die|dat|daarvan|hiervan)|^(?:ontwikkeling|uitvoering|voorbereiding|totstandkoming|start|besluitvorming|werkzaamheden|beleid|taken|doelstelling)$/iu;
const NO_SUBJECT = latin(
  /^(?:te\s|in\s|op\s|met\s|artikel|dit|deze|dat|die|hun|haar|zijn|daar\p{L}*|hier\p{L}*|het (?:bepaalde|eerste)|artikel|bovengenoemde|eerdergenoemde|genoemde|maatregelen|voorstellen|contacten te|subsidies?|aanvragen)\b/iu,
);

const OF_TASKS = /^\s*(?:taken|instelling en taak|taak\p{L}*)\s*$/iu;

/** `De commissie heeft tot taak de minister te adviseren over X.` and `zal voorstellen doen ter verbetering van X`. */
function taskSentences(reader: Reader, at: number, sheet: Sheet): void {
  const underTasks = OF_TASKS.test(sheet.passage.headings.at(-1) ?? "");
  for (const sentence of sheet.sentences) {
    const content = sentence.text;
    const task = TASK.exec(content);
    if (task === null && !underTasks) continue;
    const body = bodyOf(reader, at);
    if (body === undefined || /:\s*$/.test(content)) continue;
    const found = task === null ? [] : afterTask(reader.text, sentence, task);
    for (const span of found) enter(reader, at, sentence, body, span);
    if (found.length === 0) for (const span of aimSpans(reader.text, sentence)) enter(reader, at, sentence, body, span);
  }
}

const CONJUNCT = /,? (?:en|alsmede|alsook) (?=het \p{L}+en van )/gu;

/** The subjects of all that the task consists of: `het X-en van A en het Y-en van B`. */
function afterTask(text: string, sentence: Sentence, task: RegExpExecArray): Span[] {
  const from = sentence.start + task.index + task[0].length;
  const rest = text.slice(from, sentence.end);
  const over =
    /\b(?:te adviseren|adviseren|advies uit te brengen|te rapporteren) (?:over|inzake|omtrent)\s+(?:de |het |een )?/i.exec(
      rest,
    );
  if (over !== null) return [cut(text, from + over.index + over[0].length, sentence.end) ?? []].flat();
  const starts = [
    /^[\s:,]*/.exec(rest)?.[0].length ?? 0,
    ...matchesOf(rest, CONJUNCT).map((own) => own.index + own[0].length),
  ];
  return starts.flatMap((start, index) => {
    const end = starts[index + 1] ?? rest.length;
    return taskSubject(text, { start: from + start, end: from + end }) ?? [];
  });
}

function aimSpans(text: string, sentence: Sentence): Span[] {
  return matchesOf(sentence.text, AIM).flatMap((found) => {
    const lead =
      /(?:het )?(?:voorkomen|bevorderen|versterken|verbeteren|stimuleren|terugdringen|verminderen) van $/i
        .exec(found[0])?.[0]
        .replace(/^het /i, "").length ?? 0;
    return cut(text, sentence.start + found.index + found[0].length - lead, sentence.end) ?? [];
  });
}

/** Aims of a regulation are themes of it; whose they are, it seldom says. */
function aims(reader: Reader, at: number, sheet: Sheet): void {
  if (sheet.passage.kind === "heading" && at === 0) titleSubject(reader, at, sheet);
  for (const sentence of sheet.sentences) {
    const content = sentence.text;
    if (!STATES_AIM.test(content)) continue;
    for (const span of aimSpans(reader.text, sentence)) {
      const theme = reader.name(
        at,
        span,
        { type: "Theme", name: flat(reader.text.slice(span.start, span.end)) },
        "tasks",
      );
      const [body] = reader.linking.instituted;
      if (body !== undefined)
        reader.tie(at, sentence, reader.book.resolve(body), "WORKS_ON", theme, {
          extractor: "tasks",
          modality: "voert-uit",
          confidence: 0.6,
        });
    }
  }
}

/** `houdende vergoeding bijzondere kosten …`: what a regulation's long title is about. */
function titleSubject(reader: Reader, at: number, sheet: Sheet): void {
  const content = reader.text.slice(sheet.passage.start, sheet.passage.end);
  const found = ABOUT.exec(content);
  if (found === null || reader.linking.instituted.size > 0) return;
  const start = sheet.passage.start + found.index + found[0].length;
  const rest = content.slice(found.index + found[0].length);
  const words = rest
    .slice(0, /\s(?:in verband|door|\(|\d{4}|op grond)|[,;:(]|$/.exec(rest)?.index ?? rest.length)
    .trimEnd();
  if (words.length >= 6)
    reader.name(at, { start, end: start + words.length }, { type: "Theme", name: flat(words) }, "tasks");
}

function enter(reader: Reader, at: number, proof: Span, body: Entity, span: Span): void {
  const theme = reader.name(at, span, { type: "Theme", name: flat(reader.text.slice(span.start, span.end)) }, "tasks");
  reader.tie(at, proof, body, "WORKS_ON", theme, { extractor: "tasks", modality: "voert-uit", confidence: 0.75 });
}
