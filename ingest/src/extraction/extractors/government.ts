import { byName } from "@kenniswijzer/gazetteer";
import type { Token } from "@kenniswijzer/language";
import { DETERMINERS } from "../designation-nouns.ts";
import { flat, type NameExtractor, type Naming } from "../naming.ts";
import { isAcronym, isCapital, type Sheet, tokenAt } from "../sheet.ts";
import { wordClass } from "../word-classes.ts";

const OFFICE = new Set(
  "minister staatssecretaris ministerie departement ministers ministeries staatssecretarissen".split(" "),
);
/** Bodies of the state that are one by their name alone. */
const NATIONAL = new Set(["ministerraad", "rijksministerraad"]);
const NAMED = wordClass(({ key }) => OFFICE.has(key) || NATIONAL.has(key));

/** Minister, state secretary and ministry of a department: one actor, however it is spoken of. */
export const government: NameExtractor = {
  name: "government",
  find(sheet) {
    const found: Naming[] = [];
    for (const at of sheet.words.at(NAMED)) {
      const key = sheet.tokens[at]?.key ?? "";
      const naming = OFFICE.has(key) ? (departmentAt(sheet, at) ?? officeAt(sheet, at)) : nationalAt(sheet, at);
      if (naming !== undefined) found.push(naming, ...secondDepartment(sheet, naming));
    }
    return found;
  },
};

function nationalAt(sheet: Sheet, at: number): Naming | undefined {
  const token = sheet.tokens[at];
  if (token === undefined) return undefined;
  const { start, end, text } = token;
  return { start, end, type: "Actor", kind: "government", name: text, extractor: "government", weight: 6 };
}

/** `de minister`: whoever of that office the document named. */
function officeAt(sheet: Sheet, at: number): Naming | undefined {
  const token = sheet.tokens[at];
  if (
    token === undefined ||
    !DETERMINERS.has(sheet.tokens[at - 1]?.key ?? "") ||
    /^(?:ministers|ministeries|staatssecretarissen)$/.test(token.key)
  )
    return undefined;
  const { start, end, text, key } = token;
  return { start, end, type: "Actor", kind: "government", name: text, head: key, extractor: "government", weight: 1 };
}

/** `de Ministeries van X en van Y`. */
function secondDepartment(sheet: Sheet, first: Naming): Naming[] {
  const at = tokenAt(sheet.tokens, first.end);
  const [and, link] = [sheet.tokens[at]?.key, sheet.tokens[at + 1]?.key];
  if (and !== "en" || (link !== "van" && link !== "voor")) return [];
  const end = departmentEnd(sheet.tokens, at + 2);
  const [start, last] = [sheet.tokens[at + 2], sheet.tokens[end - 1]];
  if (start === undefined || last === undefined || end <= at + 2) return [];
  const name = flat(sheet.text.slice(start.start, last.end));
  const listed = byName(`Ministerie van ${name}`)[0];
  if (listed === undefined) return [];
  return [
    {
      start: start.start,
      end: last.end,
      type: "Actor",
      kind: "government",
      name: `Ministerie van ${name}`,
      key: listed.key,
      aliases: [name],
      extractor: "government",
      weight: 9,
    },
  ];
}

function departmentAt(sheet: Sheet, at: number): Naming | undefined {
  const { tokens, text } = sheet;
  const link = tokens[at + 1]?.key;
  const from = link === "van" || link === "voor" ? at + 2 : at + 1;
  const end = departmentEnd(tokens, from);
  const [office, first, last] = [tokens[at], tokens[from], tokens[end - 1]];
  if (office === undefined || first === undefined || last === undefined || end <= from) return undefined;
  if (from === at + 1 && !isAcronym(first.text)) return undefined;
  const department = flat(text.slice(first.start, last.end));
  const listed =
    byName(`Ministerie van ${department}`)[0] ?? (isAcronym(first.text) ? byName(department)[0] : undefined);
  return {
    start: office.start,
    end: last.end,
    type: "Actor",
    kind: "government",
    name: flat(text.slice(office.start, last.end)),
    ...(listed === undefined ? {} : { key: listed.key }),
    aliases: [department],
    extractor: "government",
    weight: 9,
  };
}

/** `Volksgezondheid, Welzijn en Sport`, `Grote Steden- en Integratiebeleid`, `VWS`. */
function departmentEnd(tokens: readonly Token[], from: number): number {
  let end = from;
  while (isCapital(tokens[end]) && !/^\p{Lu}\./u.test(tokens[end]?.text ?? "")) {
    end++;
    const [one, two] = [tokens[end], tokens[end + 1]];
    if (one?.text === "," && isCapital(two) && endsInAnd(tokens, end + 1)) end++;
    else if ((one?.text === "en" || one?.text === "&") && isCapital(two) && !OFFICE.has(two?.key ?? "")) end++;
  }
  return end;
}

function endsInAnd(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + 5; at++) {
    if (tokens[at]?.text === "en") return isCapital(tokens[at + 1]) && !OFFICE.has(tokens[at + 1]?.key ?? "");
    if (!isCapital(tokens[at]) && tokens[at]?.text !== ",") return false;
  }
  return false;
}
