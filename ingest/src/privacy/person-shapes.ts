import { nameWords, surnamePrefixes, thesaurus } from "@kenniswijzer/gazetteer";

const or = (words: Iterable<string>): string =>
  [...words]
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/ /g, "\\s"))
    .sort((a, b) => b.length - a.length)
    .join("|");

const before = nameWords().filter(({ position, kind }) => position === "voor" && kind !== "voorvoegsel");
const textsOf = (offices: boolean): string[] =>
  before.filter(({ kind }) => (kind === "functie") === offices).map(({ text }) => text);

const PARTICLES = `(?:(?:${or(surnamePrefixes())})\\s){0,2}`;
const SURNAME = String.raw`\p{Lu}[\p{L}’']+(?:-\p{Lu}[\p{L}’']+)*`;
const INITIALS = String.raw`(?!(?:B\.V|N\.V|E\.[GU]|V\.[NS])\.)(?:(?:\p{Lu}|Th|Ch|Chr|Ph|Joh|Fr|IJ)\.[ ]?){1,6}`;

/** Not "van" alone: the minister van Justitie is no person's name. */
const OFFICE_PARTICLES = String.raw`(?:(?:van\s)?(?:de[nr]?|'t|ter|ten)\s)?`;

/** "M. Visser", "A.B. van der Kok-Smit". */
const initialled = new RegExp(`(?<![\\p{L}\\p{N}.])${INITIALS}${PARTICLES}${SURNAME}`, "gu");
/** "mevrouw Kok", "dr. Vos". */
const addressed = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${or(textsOf(false))})\\s(?:${INITIALS})?${PARTICLES}${SURNAME}`,
  "giu",
);
/** "wethouder Wolf", but "wethouder Jeugd". */
const inOffice = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${or(textsOf(true))})\\s(?:${INITIALS})?${OFFICE_PARTICLES}(${SURNAME})`,
  "giu",
);

/**
 * What has the shape of a person's name, whatever its words are: "M. Visser" is a name, though visser is a word. Meant for blotting
 * out, where a word too many is better than a name too few.
 */
export function personShapes(text: string): string[] {
  const found = [...text.matchAll(initialled)]
    .filter((match) => !isLabel(match[0], match.index, text))
    .map(([name]) => name);
  for (const [name] of text.matchAll(addressed)) if (endsInName(name)) found.push(name);
  for (const [name, surname = ""] of text.matchAll(inOffice))
    if (endsInName(name) && (/\s\p{Ll}+\s/u.test(name) || !isSubject(surname))) found.push(name);
  return [...new Set(found)];
}

// the flag `i` is there for the titles, not for the name
const endsInName = (name: string): boolean =>
  new RegExp(`${SURNAME}$`, "u").test(name) && /^\p{Lu}/u.test(lastWord(name));
const lastWord = (name: string): string => name.split(/\s/).at(-1) ?? "";

/** "M. Visser" at the start of a line is a person; "B. Wonen" between "A. …" and "C. …" a heading, and "bijlage A. De gemeente" two sentences. */
function isLabel(name: string, at: number, text: string): boolean {
  const letters = name.match(/\p{Lu}(?=[a-z]?\.)/gu) ?? [];
  const word = lastWord(name);
  if (CLOSED.has(word.toLowerCase())) return true;
  if (letters.length > 1 || !/(?:^|\n)[\s#*•|-]*$/u.test(text.slice(Math.max(0, at - 12), at))) return false;
  const code = (letters[0] ?? "").codePointAt(0) ?? 0;
  return [code - 1, code + 1].some((near) =>
    new RegExp(`(?:^|\\n)[\\s#*•|-]*${String.fromCodePoint(near)}\\.\\s`, "u").test(text),
  );
}

const CLOSED = new Set(
  "de het een deze dit die dat er ze zij wij we hij ik u in op bij voor met als om ook en of maar dus want wie wat waar hoe".split(
    " ",
  ),
);

/** "wethouder Jeugd": the office's field. */
const isSubject = (word: string): boolean =>
  FIELD.test(word) || thesaurus().conceptsIn(word).length > 0 || thesaurus().meant(word).length > 0;

const FIELD = /(?:kunde|logie|wetenschap(?:pen)?|recht|zaken|ministerie)$/i;
