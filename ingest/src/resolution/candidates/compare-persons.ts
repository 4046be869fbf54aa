import type { MergeEvidence } from "@kenniswijzer/domain";
import { isGivenName, surnamePrefixes } from "@kenniswijzer/gazetteer";
import { editDistance } from "@kenniswijzer/language";
import type { NameForm, Profile } from "./profile.ts";

interface PersonForm {
  readonly name: string;
  /** Given names or initials, in order. */
  readonly given: readonly string[];
  readonly surname: string;
  /** `jr` or `sr`; empty for neither. */
  readonly generation: string;
}

/** Persons by surname and what stands before it. Two full given names that differ are two people. */
export function comparePersons(a: Profile, b: Profile): MergeEvidence | undefined {
  let best: MergeEvidence | undefined;
  for (const one of a.forms.map(personForm))
    for (const other of b.forms.map(personForm)) {
      const found = compare(one, other);
      if (found !== undefined && found.weight > (best?.weight ?? 0)) best = found;
    }
  return best;
}

const prefixes = new Set([...surnamePrefixes()].flatMap((prefix) => prefix.split(" ")));

/** The surname begins at its first prefix, or is the last word. */
function personForm({ name, words: all }: NameForm): PersonForm {
  const generation = all.find((word) => word === "jr" || word === "sr") ?? "";
  const words = all.filter((word) => word !== generation);
  const prefix = words.findIndex(
    (word, at) => prefixes.has(word) && at < words.length - 1 && (at > 0 || word.length > 1),
  );
  const from = prefix < 0 ? lastGiven(words) : prefix;
  return { name, given: words.slice(0, from), surname: words.slice(from).join(" "), generation };
}

/** A row of initials and given names before the surname; a double surname keeps its parts. */
function lastGiven(words: readonly string[]): number {
  let at = 0;
  while (at < words.length - 1 && (words[at]?.length === 1 || at === 0 || isGivenName(capital(words[at] ?? "")))) at++;
  return at;
}

const capital = (word: string): string => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;

function compare(one: PersonForm, other: PersonForm): MergeEvidence | undefined {
  const names = `“${one.name}” en “${other.name}”`;
  if (one.generation !== other.generation && one.generation !== "" && other.generation !== "") return undefined;
  if (one.surname !== other.surname) {
    const same = one.given.length > 0 && one.given.join(" ") === other.given.join(" ");
    const long = Math.min(one.surname.length, other.surname.length) >= 6 && (one.given[0]?.length ?? 0) > 1;
    return same && long && editDistance(one.surname, other.surname, 1) === 1
      ? { kind: "spelling", weight: 0.5, text: `${names} schelen een letter` }
      : undefined;
  }
  if (one.given.length === 0 || other.given.length === 0)
    return { kind: "longer-name", weight: 0.35, text: `${names} hebben dezelfde achternaam; één voornaam ontbreekt` };
  return compareGiven(one.given, other.given, names);
}

function compareGiven(one: readonly string[], other: readonly string[], names: string): MergeEvidence | undefined {
  const [a = "", b = ""] = [one[0], other[0]];
  const full = a.length > 1 && b.length > 1;
  if (full && a === b) return { kind: "longer-name", weight: 0.6, text: `${names}: dezelfde voor- en achternaam` };
  if (full)
    return a[0] === b[0] && editDistance(a, b, 1) === 1
      ? { kind: "spelling", weight: 0.4, text: `${names} schelen een letter in de voornaam` }
      : undefined;
  const fits = one.every((name, at) => other[at] === undefined || other[at]?.[0] === name[0]);
  return fits ? { kind: "initials", weight: 0.5, text: `${names}: de voorletters passen bij elkaar` } : undefined;
}
