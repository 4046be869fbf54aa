import { type GraphNode, nameKey, type Passage } from "@kenniswijzer/domain";
import { matchListed } from "@kenniswijzer/gazetteer";
import { analyse, numberOf, terms, tokenize, type Value } from "@kenniswijzer/language";
import { type Evidence, rememberedOf, type Sentence, valuesIn } from "@kenniswijzer/query";
import { looseValues } from "./loose-values.nl.ts";
import { isOtherwise, newestOf } from "./rivals.ts";

/** A fact read from a sentence. */
export interface Fact {
  /** As the document has it. */
  readonly text: string;
  readonly sentence: Sentence;
  readonly score: number;
  /** What other documents say instead, newest first; absent for none. */
  readonly others?: readonly Fact[];
}

/** What is said of the counted must be said of it there, in some words. */
const LEAST_SAID = 0.25;
const TIME = /^(jaar|jaren|maand|maanden|week|weken|dag|dagen|uur|uren)$/;
/** Amounts are few in a document: which document it is says most. */
const RARE = 0.7;

/** The best sentence that holds a value of the kind that is asked for, read in its setting first; none when no sentence does. */
export function valueFact(evidence: Evidence): Fact | undefined {
  const other = evidence.sentences.filter(
    (sentence) => namesActors(sentence, evidence) && namesProjects(sentence, evidence),
  );
  const told =
    evidence.read.want.asked === "amount" ? evidence.told.filter((one) => namesProjects(one, evidence)) : evidence.told;
  return valueIn(evidence, told) ?? valueIn(evidence, other);
}

// whom the question names must be named where the value stands, or the value is somebody else's
const namesActors = (sentence: Sentence, evidence: Evidence): boolean => namesAll(sentence, evidence, "Actor");

// and an amount for another project is no answer
const namesProjects = (sentence: Sentence, evidence: Evidence): boolean => namesAll(sentence, evidence, "Project");

const OPENING = 700;

// what the first lines of a document name, all of it is about: of an amount only where whose it is stands beside it
const openingOf = (document: string, passages: Evidence["passages"]): string =>
  [...passages.values()]
    .flatMap((one) => (one.document === document && one.start < OPENING ? saidOf(one) : []))
    .join(" ");

function namesAll(
  { passage, actors }: Sentence,
  { entities, documents, passages }: Evidence,
  of: GraphNode["type"],
): boolean {
  const named = entities.filter(({ type }) => type === of);
  if (named.length === 0) return true;
  const own = of === "Project" && actors?.some(({ asked }) => asked) ? openingOf(passage.document, passages) : "";
  const key = `${saidOf(passage)} ${nameKey(documents.get(passage.document)?.title ?? "")} ${own}`;
  return named.every(({ name, aliases }) => [name, ...aliases].some((one) => key.includes(nameKey(one))));
}

const saidOf = rememberedOf(({ text, headings, lead }: Passage) => nameKey([text, ...headings, ...lead].join(" . ")));

function valueIn(evidence: Evidence, sentences: readonly Sentence[]): Fact | undefined {
  const { want } = evidence.read;
  const kinds: readonly string[] = want.values;
  const found: Fact[] = [];
  for (const sentence of sentences) {
    if (!saysMust(sentence, evidence)) continue;
    const { text } = sentence;
    for (const value of [
      ...valuesIn(text),
      ...yearsIn(text, want.asked === "date"),
      ...sharesIn(text, want.asked === "amount"),
      ...looselyIn(text, want.asked === "target-group" ? "age" : want.asked),
    ]) {
      if (!kinds.includes(value.kind) || isGiven(value, sentence, evidence)) continue;
      const fits = want.head === "" ? 1 : unitFit(want.head, value, sentence.text);
      const score =
        fits *
        boundFit(value, sentence.text, evidence) *
        rateFit(value, sentence.text, evidence) *
        namedFit(sentence, evidence) *
        (looseValues(text).includes(value) ? LOOSELY : 1) *
        ownerFit(value, sentence) *
        (want.asked === "amount" ? RARE * sentence.setting + (1 - RARE) * sentence.score : sentence.score);
      if (fits > 0) found.push({ text: value.text, sentence, score });
    }
  }
  return newestOf(found, evidence);
}

const YEAR = /(?<![\d.,-])(?:19|20)\d{2}(?![\d.,]*\d|-\d)/g;

// a bare year is a date where a date is asked for: "gestart in 2014"
function yearsIn(text: string, asked: boolean): Value[] {
  if (!asked) return [];
  const taken = valuesIn(text);
  return [...text.matchAll(YEAR)].flatMap(({ 0: year, index }) =>
    taken.some((value) => value.start <= index && index < value.end)
      ? []
      : [{ kind: "date" as const, text: year, start: index, end: index + year.length, date: year }],
  );
}

/** What is put loosely counts a little less than a date or an amount in full. */
const LOOSELY = 0.95;

function looselyIn(text: string, asked: Evidence["read"]["want"]["asked"] | "age"): readonly Value[] {
  const taken = valuesIn(text);
  const isFree = ({ start, end }: Value): boolean =>
    !taken.some((one) => one.kind === asked && one.start < end && start < one.end);
  return looseValues(text).filter((value) => value.kind === asked && isFree(value));
}

const MONEY =
  /€|(?<!\p{L})(?:euro|geld|kosten|kost|budget|begroting|lasten|tarief|rekening|(?:\p{L}*(?:bijdrage|subsidie|bedrag))\p{L}*|beta(?:al|l)\p{L}*|financ\p{L}*|bekostig\p{L}*|geeft|geven|leg(?:t|gen)|draagt|dragen)(?!\p{L})/iu;
const SHARE =
  /(?<!\p{L})(?:(?:de|een) helft|het dubbele|het drievoudige|(?:een|één|twee|drie) (?:derde|kwart|vierde|vijfde)|de rest|ieder de helft)(?!\p{L})/giu;

// "de helft van de kosten" is how much, where a text has no figure
function sharesIn(text: string, asked: boolean): Value[] {
  if (!asked || !MONEY.test(text)) return [];
  return [...text.matchAll(SHARE)].map(({ 0: share, index }) => ({
    kind: "amount" as const,
    text: share,
    start: index,
    end: index + share.length,
  }));
}

/** True when the sentence says what this kind of question needs: when something comes into force, or what follows on what. */
export const saysMust = ({ text }: Sentence, { read }: Evidence): boolean => read.must?.test(text) ?? true;

const digits = (text: string): string => text.replace(/[^\d]+/g, " ").trim();

// what the question or the title says already is no news: "het beleid 2001-2004"
function isGiven(value: Value, { passage }: Sentence, { read, documents }: Evidence): boolean {
  const title = documents.get(passage.document)?.title ?? "";
  const own = digits(value.text);
  return own !== "" && [read.question, title].some((text) => ` ${digits(text)} `.includes(` ${own} `));
}

const OF_ANOTHER = 0.55;
/** A passage that opens with a name is about it: "5. Project Goed Begin." */
const TITLED = 20;

// a passage that tells its subjects apart gives each its own value: the sentence beside the one that names it speaks of another
function namedFit({ text, passage }: Sentence, { entities, read }: Evidence): number {
  const isAmount = read.want.asked === "amount";
  const apart = entities.some(({ name, aliases }) => {
    const names = [name, ...aliases];
    const titled = !isAmount && names.some((one) => passage.text.slice(0, TITLED + one.length).includes(one));
    return names.some((one) => passage.text.includes(one)) && !names.some((one) => text.includes(one)) && !titled;
  });
  return apart && entities.length === 1 ? OF_ANOTHER : 1;
}

// "A geeft € 100, B het dubbele": in a clause that names somebody else the value is somebody else's
function ownerFit({ start, end }: Value, { text, actors = [] }: Sentence): number {
  if (!actors.some(({ asked }) => asked)) return 1;
  const from = Math.max(...[", ", "; "].map((sign) => text.lastIndexOf(sign, start)));
  const until = text.slice(end).search(/[,;](?=\s)/);
  const clause = { start: from, end: until < 0 ? text.length : end + until };
  const own = actors.filter((name) => name.start >= clause.start && name.end <= clause.end);
  return own.length === 0 || own.some(({ asked }) => asked) ? 1 : OF_ANOTHER;
}

const RATE = /\bper (?!jaar\b|maand\b|wanneer\b)(\p{Ll}{3,})/u;
const NO_RATE = 0.5;

// "hoeveel euro per inwoner" asks for a rate
function rateFit(value: Value, text: string, { read }: Evidence): number {
  const unit = RATE.exec(read.words.map((word) => word.text).join(" "))?.[1];
  if (unit === undefined) return 1;
  return text.slice(value.start, value.end + 40).includes(`per ${unit}`) ? 1 : NO_RATE;
}

const FROM = /\b(vanaf|sinds|per|met ingang van|ingang)\s*(\S+\s+)?$/i;
const UNTIL =
  /\b(tot|uiterlijk|voor|v[oó][oó]r|t\/m|met)\s*$|\b(?:eindig[te]n?|eindigde|vervalt|verloopt|sluit|stopt)\b[^.;]{0,24}\b(?:op|per)\s*$/i;
const OTHER_BOUND = 0.75;
const ELSEWHERE = 0.6;

// "vanaf welke datum" asks for a beginning, "tot wanneer" for an end
function boundFit(value: Value, text: string, { read }: Evidence): number {
  if (read.want.asked !== "date") return 1;
  const before = text.slice(Math.max(0, value.start - 30), value.start);
  const asks = read.words.map((word) => word.text).join(" ");
  const kind = value.kind === "period" && /^\D*\d{4}\D+\d{4}/.test(value.text) ? 0.9 : 1;
  const own = `${before}${value.text.split(/\d/)[0] ?? ""}`;
  if (read.must !== undefined) return FROM.test(own) ? kind : ELSEWHERE * kind;
  if (/\b(vanaf|sinds|per) (welke|wanneer)/.test(asks)) return FROM.test(own) ? kind : OTHER_BOUND * kind;
  if (/\b(tot|uiterlijk|voor) (welke|wanneer)|\bmoet\b/.test(asks)) return UNTIL.test(own) ? kind : OTHER_BOUND * kind;
  return kind;
}

/** A number of what is asked for: "vier gemeenten", "tien jaar". */
export function countFact(evidence: Evidence): Fact | undefined {
  const { noun: head } = evidence.read.want;
  const facts: Fact[] = [];
  const told = new Set(evidence.told.map(({ passage, start }) => `${passage.id}|${start}`));
  const others = evidence.sentences.filter(
    (sentence) => !told.has(`${sentence.passage.id}|${sentence.start}`) && namesActors(sentence, evidence),
  );
  for (const sentence of [...evidence.told, ...others]) {
    const found = TIME.test(head) ? durationIn(sentence.text, head) : countIn(sentence.text, head);
    if (found === undefined || sentence.weakest < LEAST_SAID) continue;
    // the counted thing itself is found: that is a good part of the question
    const { weight, named = 1 } = sentence;
    const score = (named * (1 + weight * sentence.score)) / (1 + weight);
    facts.push({ text: found, sentence, score });
  }
  return newestOf(facts, evidence);
}

/** What stands in the newest table under the column that is asked for. */
export const cellFact = (evidence: Evidence): Fact | undefined =>
  newestOf(
    evidence.cells.map((one) => ({ text: one.cell, sentence: one, score: one.score })),
    evidence,
    isOtherwise,
  );

/** The town in the best sentence that names one: "te Utrecht". */
export function placeFact(evidence: Evidence): Fact | undefined {
  const asked = new Set(evidence.read.words.map((word) => word.text));
  const facts = evidence.sentences.flatMap((sentence): Fact[] => {
    const town = matchListed(tokenize(sentence.text)).find(
      ({ listed, surface }) => listed.some((one) => one.kind === "municipality") && !asked.has(surface.toLowerCase()),
    );
    return town === undefined ? [] : [{ text: town.surface, sentence, score: sentence.score }];
  });
  return newestOf(facts, evidence, isOtherwise);
}

function countIn(text: string, head: string): string | undefined {
  const found = [...valuesIn(text), ...looseValues(text)].find(
    (value) => value.kind === "count" && unitFit(head, value, text) > 0,
  );
  return found?.text ?? brokenIn(text, head) ?? referredIn(text, head);
}

const OF_THEM =
  /(?<!\p{L})(?:(?:zijn|waren|komen|kwamen|hebben|heeft|had|hadden|werden|worden)\s(?:\p{L}+\s){0,3}er(?:\s(?:nu|al|inmiddels|ongeveer|ruim|bijna|in totaal|momenteel|intussen)){0,2}|er\s(?:zijn|waren)(?:\s(?:nu|al|inmiddels|ruim|bijna|in totaal)){0,2})\s(\d{1,6}|\p{L}+)(?=\s*(?:[.,;:!?)]|$|en\s|bij\s|actief))/giu;

// "de vrijwilligers, het zijn er nu elf": the number is of what was named before it
function referredIn(text: string, head: string): string | undefined {
  const asked = new Set(terms(head));
  for (const { 1: number = "", index } of text.matchAll(OF_THEM)) {
    if (numberOf(number) === undefined && !/^\d+$/.test(number)) continue;
    if (analyse(text.slice(0, index)).some(({ term }) => asked.has(term))) return number;
  }
  return undefined;
}

// "0,5 fte"
function brokenIn(text: string, head: string): string | undefined {
  return [...text.matchAll(/(?<![\d.,])\d{1,3},\d{1,2}\s+(\p{L}+)/gu)].find(
    ([, unit = ""]) => unit.toLowerCase() === head,
  )?.[0];
}

const DURATION =
  /(?<![\p{L}\d])(\d{1,3}|[\p{L}]+)\s+(jaar|jaren|maand|maanden|week|weken|dag|dagen|uur|uren)(?![\p{L}])/giu;

function durationIn(text: string, head: string): string | undefined {
  for (const match of text.matchAll(DURATION)) {
    const [whole, number = "", unit = ""] = match;
    if (numberOf(number) !== undefined && unit.toLowerCase().slice(0, 3) === head.slice(0, 3)) return whole;
  }
  return undefined;
}

// whoever counts people may call them by what they do there
const PEOPLE = /^(?:mensen|personen|deelnemers|kandidaten)$/;

// what is counted must be what was asked for: the same word, or a compound of which the other is the last part
function unitFit(head: string, value: Value, text: string): number {
  const unit = value.unit ?? text.slice(value.end, value.end + 40);
  const asked = wholeWords(PEOPLE.test(head) ? `${head} mensen personen deelnemers kandidaten` : head);
  return wholeWords(unit).some((one) => asked.some((other) => isSameNoun(one, other))) ? 1 : 0;
}

const wholeWords = (text: string): string[] => analyse(text).flatMap(({ term, of }) => (of === "word" ? [term] : []));

const SHORTEST_NOUN = 4;

function isSameNoun(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long === short || (short.length >= SHORTEST_NOUN && long.endsWith(short));
}
