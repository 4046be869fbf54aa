import { byName } from "@kenniswijzer/gazetteer";
import { fold, type Word } from "./words.ts";

// the irregular ones; for the others the ending falls away and the list of places decides
const IRREGULAR: ReadonlyMap<string, readonly string[]> = new Map([
  ["zeeuws", ["zeeland"]],
  ["fries", ["friesland", "fryslan", "frysk", "fryske"]],
  ["haags", ["den haag"]],
  ["hollands", ["holland"]],
  ["vlaams", ["vlaanderen"]],
  ["drents", ["drenthe"]],
  ["bosch", ["den bosch"]],
  ["gouds", ["gouda"]],
  ["zaans", ["zaanstad"]],
  ["gooise", ["gooi"]],
]);

const ENDINGS: readonly (readonly [ending: RegExp, instead: readonly string[]])[] = [
  [/eegse?$/, ["egen"]],
  [/eerse?$/, ["ere"]],
  [/([^aeious])se?$/, ["$1", "$1e", "$1en", "$1land"]],
  [/([^aeious])\1?se?$/, ["$1$1e", "$1$1en"]],
  [/(?:er|enaar|enaren|ers)$/, ["", "en", "e"]],
];

/** The places that a word is the adjective of: "Leidse" is of Leiden, "Almeerse" of Almere. Empty for any other word. */
export function placesOf(word: Word): readonly string[] {
  const known = IRREGULAR.get(word.text) ?? IRREGULAR.get(word.text.replace(/e$/, ""));
  if (known !== undefined) return known;
  if (word.text.length < 5) return [];
  const made = ENDINGS.flatMap(([ending, instead]) =>
    ending.test(word.text) ? instead.map((end) => word.text.replace(ending, end)) : [],
  );
  const listed = made.filter(isPlace);
  if (listed.length > 0) return [...new Set(listed)];
  return word.capital && /[^s]se$/.test(word.text) ? [word.text.slice(0, -2)] : [];
}

// a region may bear only a longer name: "Regio Twente", "Provincie Flevoland"
const isPlace = (name: string): boolean =>
  name.length > 3 &&
  [name, `regio ${name}`, `provincie ${name}`].some((one) =>
    byName(fold(one)).some(
      ({ kind, common }) => !common && (kind === "municipality" || kind === "region" || kind === "government"),
    ),
  );
