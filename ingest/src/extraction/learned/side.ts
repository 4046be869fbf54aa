import type { Features } from "./features.ts";
import { Lexeme, NO_WORD } from "./lexemes.ts";
import type { Side } from "./shape.ts";
import type { Word } from "./word.ts";

const BEFORE_FIRST = new Lexeme("^");
const AFTER_LAST = new Lexeme("$");

const keyAt = (words: readonly Word[], at: number): Lexeme => (at < 0 ? BEFORE_FIRST : (words[at]?.key ?? AFTER_LAST));

/** The words around one end of a pair. */
export function side(words: readonly Word[], at: number, names: Side, features: Features): void {
  const [left, right] = [keyAt(words, at - 1), keyAt(words, at + 1)];
  for (const slot of names.left) features.word(slot, left);
  for (const slot of names.right) features.word(slot, right);
  features.two(names.left2, keyAt(words, at - 2), left);
  features.two(names.right2, right, keyAt(words, at + 2));
  features.text(names.at, at === 0 ? "first" : at < 4 ? "early" : at === words.length - 1 ? "last" : "mid");
  // the nearest preposition or article run before it, and the noun before that: "de regie berust bij", "directeur van"
  for (let i = at - 1; i >= 0 && i > at - 6; i--) {
    const word = words[i] as Word;
    if (word.sign !== undefined) break;
    if (!word.is.preposition) continue;
    features.word(names.preposition, word.key);
    features.two(names.noun, i === 0 ? BEFORE_FIRST : (words[i - 1] as Word).stem, word.key);
    break;
  }
  sideVerb(words, at, names, features);
  if (left.text === "(" || right.text === ")") features.add(names.bracket);
  let colon = at - 1;
  while (colon > 0 && words[colon]?.is.colon === false) colon--;
  if (colon <= 0) return;
  const label = words[colon - 1] as Word;
  features.word(names.colon, label.sign === undefined ? label.stem : NO_WORD);
  features.add(names.anyColon);
}

/** The verb that stands nearest, of two as near the one behind. */
function sideVerb(words: readonly Word[], at: number, names: Side, features: Features): void {
  for (let d = 1; d < words.length; d++) {
    const [after, before] = [words[at + d], d > at ? undefined : words[at - d]];
    const near = after?.verb === undefined ? before : after;
    if (near?.verb === undefined) continue;
    const own = near === after ? names.after : names.before;
    for (const slot of own.verb) features.word(slot, near.verb);
    for (const one of near.classes) features.text(own.verbClass, one);
    return;
  }
}
