import type { Span } from "@kenniswijzer/domain";
import { stem } from "@kenniswijzer/language";
import { verbForm } from "../frames/verb-forms.ts";
import type { Reader } from "../reader.ts";
import { type Sheet, tokenAt } from "../sheet.ts";
import type { Group } from "./groups.ts";
import type { Pair } from "./pairs.ts";

/** A word of a unit, or the sign of what is named there. */
export interface Word {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly stem: string;
  readonly verb?: string;
  readonly participle?: boolean;
  /** What it stands for, instead of a word. */
  readonly sign?: string;
  readonly group?: Group;
}

const PLAIN = new WeakMap<Span, readonly Word[]>();

/** The words of a unit as they stand: the same for all its pairs. */
function plainWords(sheet: Sheet, unit: Span): readonly Word[] {
  const known = PLAIN.get(unit);
  if (known !== undefined) return known;
  const words: Word[] = [];
  for (let i = tokenAt(sheet.tokens, unit.start); i < sheet.tokens.length; i++) {
    const token = sheet.tokens[i];
    if (token === undefined || token.start >= unit.end) break;
    const form = token.kind === "word" ? verbForm(token.key) : undefined;
    const key = token.kind === "number" ? "<n>" : token.key;
    words.push({
      key,
      start: token.start,
      end: token.end,
      stem: token.kind === "word" ? stem(token.key) : key,
      ...(form && { verb: form.lemma, participle: form.kind === "participle" }),
    });
  }
  PLAIN.set(unit, words);
  return words;
}

/** The words of the unit, each group of names as one sign. */
export function wordsOf(reader: Reader, { unit, at, subject, object }: Pair, sheet: Sheet): Word[] {
  const ends = [subject, object].filter(({ where }) => where === "here").map(({ group }) => group);
  const others = (reader.references[at] ?? []).filter(
    (own) => own.start >= unit.start && own.end <= unit.end && own.type !== "Theme" && own.type !== "Question",
  );
  const words: Word[] = [];
  for (const word of plainWords(sheet, unit)) {
    const inside = (own: Span): boolean => word.start >= own.start && word.end <= own.end;
    const last = words.at(-1);
    const group = ends.find(inside);
    if (group !== undefined) {
      if (last?.group !== group) words.push(signOf(group, group === subject.group, word.start));
      continue;
    }
    const other = others.find(inside);
    if (other === undefined) words.push(word);
    else {
      const party = other.type === "Actor";
      const key = party ? "<a>" : "<p>";
      if (last?.key !== key)
        words.push({ key, start: word.start, end: other.end, stem: "", sign: party ? "party" : "matter" });
    }
  }
  return words;
}

const signOf = (group: Group, isSubject: boolean, start: number): Word => ({
  key: isSubject ? "<s>" : "<o>",
  start,
  end: group.end,
  stem: "",
  group,
  sign: group.references[0]?.type === "Actor" ? "party" : "matter",
});
