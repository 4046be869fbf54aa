import { type Assertion, nameKey, type Passage } from "@kenniswijzer/domain";
import type { Evidence, Sentence } from "@kenniswijzer/query";
import type { Fact } from "./facts.ts";
import { isOtherwise, newestOf } from "./rivals.ts";

const quoted = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Place among the forms below of the one that says least surely that it defines. */
const LOOSEST = 4;

/** What a term or abbreviation stands for, as a document itself says it. */
export function definitionOf(evidence: Evidence): Fact | undefined {
  const term = termOf(evidence);
  if (term === "") return undefined;
  const forms = [
    new RegExp(`((?:[\\p{L}\\d&'’-]+[ ]){1,8}?[\\p{L}\\d&'’-]+) \\(${quoted(term)}\\)`, "iu"),
    new RegExp(`\\b${quoted(term)} \\(([^)]{4,120})\\)`, "iu"),
    new RegExp(`\\b${quoted(term)}\\*{0,2}: *\\*{0,2}([^;]{8,400})`, "iu"),
    new RegExp(`\\b(?:een|de|het) ${quoted(term)} is ((?:een|de|het) .{8,400})`, "iu"),
    new RegExp(`\\b${quoted(term)} (?:is|staat voor|betekent) (.{8,400})`, "iu"),
  ];
  for (const [at, form] of forms.entries()) {
    const facts = evidence.sentences.flatMap((sentence): Fact[] => {
      const match = form.exec(sentence.text);
      if (match?.[1] === undefined) return [];
      const text = at === 0 ? spelledOut(match[1], term) : match[1].trim().replace(/[.;,]+$/, "");
      return text === undefined ? [] : [{ text, sentence, score: Math.max(0.75, sentence.score) }];
    });
    // "is …" says anything of it: only the best of such sentences may define it
    const rivals = at === LOOSEST ? facts.slice(0, 1) : facts;
    const [first] = rivals;
    if (first !== undefined)
      return newestOf(
        rivals.map((one) => ({ ...one, score: first.score })),
        evidence,
        isOtherwise,
      );
  }
  return fullName(evidence);
}

// the graph knows the name that an abbreviation is short for; a sentence that has it is the proof
function fullName(evidence: Evidence): Fact | undefined {
  const typed = termOf(evidence);
  for (const { name } of evidence.entities) {
    if (nameKey(name) === nameKey(typed) || name.length <= typed.length) continue;
    const sentence = evidence.sentences.find(({ text }) => text.includes(name));
    if (sentence !== undefined) return { text: name, sentence, score: 0.8 };
  }
  return undefined;
}

function termOf({ read }: Evidence): string {
  const indexes = read.constraints.flatMap((constraint) => constraint.words);
  return indexes
    .map((index) => read.words[index]?.typed ?? "")
    .join(" ")
    .trim();
}

// of the words before the brackets, those whose initials spell the abbreviation: "rond sociale wijkteams (SWT)"
function spelledOut(before: string, short: string): string | undefined {
  const words = before.split(" ");
  const first = short[0]?.toLowerCase() ?? "";
  for (let from = words.length - 1; from >= 0; from--) {
    const part = words.slice(from);
    if (part[0]?.[0]?.toLowerCase() !== first) continue;
    if (isSpelledBy(part.join(""), short)) return part.join(" ");
  }
  return undefined;
}

function isSpelledBy(words: string, short: string): boolean {
  let at = 0;
  const letters = short.toLowerCase().replace(/[^\p{L}\d]/gu, "");
  for (const letter of words.toLowerCase()) if (letter === letters[at]) at++;
  return at === letters.length;
}

const NAME =
  "((?:[\\p{Lu}\\d][\\p{L}\\d&'’-]*)(?: (?:van|voor|en|de|het|der) (?=\\p{Lu})| ?[\\p{Lu}\\d][\\p{L}\\d&'’-]*)*)";

/** What became of it, where a sentence says so and the graph has no claim: "Van X naar Y", "X krijgt een vervolg: Y". */
export function successorOf(evidence: Evidence): Fact | undefined {
  const term = termOf(evidence);
  if (term === "") return undefined;
  const forms = [
    new RegExp(`${quoted(term)}(?: [^.;:]{0,40}?)? naar (?:de |het |een )?(?:[Rr]egionale? )?${NAME}`, "u"),
    new RegExp(
      `${quoted(term)}[^.;]{0,40}? (?:krijgt een vervolg|gaat op in|wordt|heet voortaan|heet nu):? (?:de |het |een )?${NAME}`,
      "u",
    ),
  ];
  for (const form of forms) {
    for (const sentence of evidence.sentences) {
      const name = form.exec(sentence.text)?.[1]?.trim();
      if (name !== undefined && name !== "") return { text: name, sentence, score: 0.8 };
    }
  }
  return undefined;
}

/** The role that a document gives a person: "Gert-Jan Cornel (kwartiermaker)". */
export function roleOf(evidence: Evidence): Fact | undefined {
  const facts = evidence.claims.flatMap((claim): Fact[] => {
    const person = evidence.entities.find((node) => node.id === claim.subject);
    const passage = evidence.passages.get(claim.passage);
    if (claim.role === undefined || person === undefined) return [];
    const sentence = sentenceOf(claim, evidence) ?? (passage && asSentence(claim, passage));
    return sentence === undefined ? [] : [{ text: claim.role, sentence, score: 0.9 }];
  });
  return newestOf(facts, evidence, isOtherwise) ?? roleInText(evidence);
}

const sentenceOf = (claim: { start: number; end: number; passage: string }, evidence: Evidence): Sentence | undefined =>
  evidence.sentences.find(
    (one) => one.passage.id === claim.passage && one.start <= claim.start && claim.end <= one.end,
  );

function roleInText(evidence: Evidence): Fact | undefined {
  for (const node of evidence.entities) {
    for (const name of [node.name, ...node.aliases]) {
      const form = new RegExp(`${quoted(name)}(?: \\(([^)]{3,80})\\)|, ((?:\\p{Ll}+ ?){1,5}))`, "u");
      const facts = evidence.sentences.flatMap((sentence): Fact[] => {
        const match = form.exec(sentence.text);
        const text = match?.[1] ?? match?.[2];
        return text === undefined ? [] : [{ text: text.trim(), sentence, score: 0.8 }];
      });
      if (facts.length > 0) return newestOf(facts, evidence, isOtherwise);
    }
  }
  return undefined;
}

const asSentence = (claim: Assertion, passage: Passage): Sentence => ({
  passage,
  start: claim.start,
  end: claim.end,
  text: claim.quote,
  score: 0.9,
  weakest: 1,
  setting: 0.9,
  weight: 1,
});
