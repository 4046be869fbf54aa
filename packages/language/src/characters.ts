/** Classes of UTF-16 units that the scanners tell apart. */
export const OTHER = 0;
export const SPACE = 1;
export const LOWER = 2;
export const UPPER = 3;
export const DIGIT = 4;
/** Belongs to the letter before it: a combining mark, a soft hyphen, a zero-width joiner. */
export const JOINED = 5;

const CLASSES: readonly [RegExp, number][] = [
  [/[\s\u0085]/u, SPACE],
  [/\p{Lu}|\p{Lt}/u, UPPER],
  [/\p{L}/u, LOWER],
  [/\p{Nd}/u, DIGIT],
  [/[\p{M}\u00ad\u200b-\u200d\u2060]/u, JOINED],
];

function classify(character: string): number {
  return CLASSES.find(([pattern]) => pattern.test(character))?.[1] ?? OTHER;
}

const UNITS = 0x10000;
const UNTOLD = 0xff;
/** By unit; told when it is first met. */
const TABLE = new Uint8Array(UNITS).fill(UNTOLD);

/** The class of the character that starts at this unit; a lone half of a surrogate pair is OTHER. */
export function classAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (Number.isNaN(unit)) return OTHER;
  return isHalf(unit) ? classify(String.fromCodePoint(text.codePointAt(at) as number)) : classOf(unit);
}

/** The class of a unit that is a whole character. */
export function classOf(unit: number): number {
  const known = TABLE[unit] as number;
  if (known !== UNTOLD) return known;
  const told = classify(String.fromCharCode(unit));
  TABLE[unit] = told;
  return told;
}

/** Half of a surrogate pair. */
export const isHalf = (unit: number): boolean => unit >= 0xd800 && unit < 0xe000;

/** How many units the character at this place takes. */
export function widthAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit < 0xdc00 && (text.codePointAt(at) as number) > 0xffff ? 2 : 1;
}

export const isLetter = (kind: number): boolean => kind === LOWER || kind === UPPER;

export function isAlphanumeric(kind: number): boolean {
  return kind === LOWER || kind === UPPER || kind === DIGIT;
}

/** True when the first letter of the text, signs and digits aside, is a capital. */
export function startsUpper(text: string): boolean {
  const first = /\p{L}/u.exec(text)?.[0];
  return first !== undefined && first !== first.toLowerCase();
}
