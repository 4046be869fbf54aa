import type { Span } from "@kenniswijzer/domain";
import { perWord, stem } from "@kenniswijzer/language";
import { verbForm } from "../frames/verb-forms.ts";
import type { Reader, Reference } from "../reader.ts";
import { type Sheet, tokenAt } from "../sheet.ts";
import type { Group } from "./groups.ts";
import type { Pair } from "./pairs.ts";

/** A word of a unit, or the sign of what is named there. */
export interface Word {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly stem: string;
  readonly verb: string | undefined;
  readonly participle: boolean;
  /** What it stands for, instead of a word. */
  readonly sign: string | undefined;
  readonly group: Group | undefined;
}

/** What a word is a form of. */
const formOf = perWord(({ key }): Pick<Word, "stem" | "verb" | "participle"> => {
  const form = verbForm(key);
  return { stem: stem(key), verb: form?.lemma, participle: form?.kind === "participle" };
});

const PLAIN = new WeakMap<Span, readonly Word[]>();

/** The words of a unit as they stand: the same for all its pairs. */
function plainWords(sheet: Sheet, unit: Span): readonly Word[] {
  const known = PLAIN.get(unit);
  if (known !== undefined) return known;
  const words: Word[] = [];
  for (let i = tokenAt(sheet.tokens, unit.start); i < sheet.tokens.length; i++) {
    const token = sheet.tokens[i];
    if (token === undefined || token.start >= unit.end) break;
    const key = token.kind === "number" ? "<n>" : token.key;
    const form = token.kind === "word" ? formOf(token) : undefined;
    words.push({
      key,
      start: token.start,
      end: token.end,
      stem: form === undefined ? key : form.stem,
      verb: form?.verb,
      participle: form?.participle === true,
      sign: undefined,
      group: undefined,
    });
  }
  PLAIN.set(unit, words);
  return words;
}

/** A plain word, and the name of something else that it is part of. */
interface Placed {
  readonly word: Word;
  readonly within: Reference | undefined;
}

const PLACED = new WeakMap<Span, { readonly references: readonly Reference[]; readonly placed: readonly Placed[] }>();
const NONE: readonly Reference[] = [];

/** The words of a unit with the names that they are part of: anew when something was named there since. */
function placedWords(reader: Reader, sheet: Sheet, at: number, unit: Span): readonly Placed[] {
  const references = reader.references[at] ?? NONE;
  const known = PLACED.get(unit);
  if (known?.references === references) return known.placed;
  const others = references.filter(
    (own) => own.start >= unit.start && own.end <= unit.end && own.type !== "Theme" && own.type !== "Question",
  );
  const placed = plainWords(sheet, unit).map((word) => ({ word, within: others.find((own) => inside(word, own)) }));
  PLACED.set(unit, { references, placed });
  return placed;
}

const inside = (word: Span, own: Span): boolean => word.start >= own.start && word.end <= own.end;

/** The words of the unit, each group of names as one sign. */
export function wordsOf(reader: Reader, { unit, at, subject, object }: Pair, sheet: Sheet): Word[] {
  const [one, other] = [subject, object].map(({ where, group }) => (where === "here" ? group : undefined));
  const words: Word[] = [];
  let last: Word | undefined;
  const add = (word: Word): void => {
    words.push(word);
    last = word;
  };
  for (const { word, within } of placedWords(reader, sheet, at, unit)) {
    const group = one && inside(word, one) ? one : other && inside(word, other) ? other : undefined;
    if (group !== undefined) {
      if (last?.group !== group) add(signOf(group, group === subject.group, word.start));
    } else if (within === undefined) add(word);
    else {
      const party = within.type === "Actor";
      const key = party ? "<a>" : "<p>";
      if (last?.key !== key) add(signAs(key, word.start, within.end, party ? "party" : "matter"));
    }
  }
  return words;
}

const signOf = (group: Group, isSubject: boolean, start: number): Word =>
  signAs(
    isSubject ? "<s>" : "<o>",
    start,
    group.end,
    group.references[0]?.type === "Actor" ? "party" : "matter",
    group,
  );

// all words have the same fields: code that reads objects of one form is fast
const signAs = (key: string, start: number, end: number, sign: string, group?: Group): Word => ({
  key,
  start,
  end,
  stem: "",
  verb: undefined,
  participle: false,
  sign,
  group,
});
