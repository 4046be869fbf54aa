import type { MergeEvidence } from "@kenniswijzer/domain";
import { compoundParts, editDistance, lexicon, shortFormOf } from "@kenniswijzer/language";
import { comparePersons } from "./compare-persons.ts";
import { isPerson, isPlace, type NameForm, type Profile } from "./profile.ts";

/** Below this, names alone give no reason to ask a person. */
const WORTH_ASKING = 0.3;

/**
 * What the names of two nodes say for and against their being one thing; undefined when they give no reason to wonder.
 * Two that lists know by different ids are two things.
 */
export function compareNames(a: Profile, b: Profile): MergeEvidence[] | undefined {
  if (a.node.type !== b.node.type || (a.listed && b.listed)) return undefined;
  const alike = isPerson(a.node) ? comparePersons(a, b) : strongest(a, b);
  if (alike === undefined) return undefined;
  const evidence = [alike, ...againstByName(a, b)];
  return evidence.reduce((sum, one) => sum + one.weight, 0) >= WORTH_ASKING ? evidence : undefined;
}

function strongest(a: Profile, b: Profile): MergeEvidence | undefined {
  let best: MergeEvidence | undefined;
  for (const one of a.forms)
    for (const other of b.forms) {
      const found = compareForms(one, other, a.node.type === "Theme");
      if (found !== undefined && found.weight > (best?.weight ?? 0)) best = found;
    }
  return best;
}

/** A theme's wording is often a part of another's: only inflection and spelling count there. */
function compareForms(one: NameForm, other: NameForm, spellingOnly: boolean): MergeEvidence | undefined {
  const names = `“${one.name}” en “${other.name}”`;
  // Two things may share an alias, above all an abbreviation, and be two all the same.
  if (!one.own && !other.own) return undefined;
  if (one.joined === other.joined)
    return { kind: "spelling", weight: 0.85, text: `${names} zijn dezelfde letters, anders geschreven` };
  if (one.stems.size > 1 && sameSet(one.stems, other.stems))
    return { kind: "same-words", weight: 0.75, text: `${names} hebben dezelfde woorden` };
  if (isSlip(one, other)) return { kind: "spelling", weight: 0.6, text: `${names} schelen een letter` };
  if (spellingOnly) return undefined;
  if (one.bare !== "" && one.bare === other.bare)
    return { kind: "longer-name", weight: 0.55, text: `${names} verschillen alleen in wat tussen haakjes staat` };
  const [short, long] = one.joined.length < other.joined.length ? [one, other] : [other, one];
  if (isShortForm(short, long))
    return {
      kind: "short-form",
      weight: short.joined.length > 2 ? 0.5 : 0.35,
      text: `“${short.name}” kan een afkorting zijn van “${long.name}”`,
    };
  return contains(long, short)
    ? {
        kind: "longer-name",
        weight: weightOfPart(short, long),
        text: `“${long.name}” bevat alle woorden van “${short.name}”`,
      }
    : undefined;
}

function sameSet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((word) => other.has(word));
}

/** A slip of the pen, and not two words of the language: `Noord` and `Woord`. */
function isSlip(one: NameForm, other: NameForm): boolean {
  const length = Math.min(one.joined.length, other.joined.length);
  if (length < 8) return false;
  const limit = length >= 16 ? 2 : 1;
  if (editDistance(one.joined, other.joined, limit) > limit) return false;
  const [own, their] = [differing(one, other), differing(other, one)];
  if (own.some((word) => /\d/.test(word)) || their.some((word) => /\d/.test(word))) return false;
  return !(own.length > 0 && their.length > 0 && [...own, ...their].every(isWord));
}

const differing = (one: NameForm, other: NameForm): string[] => one.words.filter((word) => !other.words.includes(word));
const isWord = (word: string): boolean => lexicon().forms.has(word) || compoundParts(word).length > 1;

function isShortForm(short: NameForm, long: NameForm): boolean {
  // Of a thing that has a longer name the letters are explained already.
  if (!short.own || short.words.length !== 1 || long.words.length < 2 || !/^\S*\p{Lu}\S*\p{Lu}\S*$/u.test(short.name))
    return false;
  const [noun = "", ...rest] = long.name.split(/\s+/);
  return (
    shortFormOf(short.name, long.name) || (rest.length > 1 && noun !== "" && shortFormOf(short.name, rest.join(" ")))
  );
}

/** Two words or more, or one that is no word of the language. */
function contains(long: NameForm, short: NameForm): boolean {
  if (short.stems.size >= long.stems.size || ![...short.stems].every((stem) => long.stems.has(stem))) return false;
  return short.words.length > 1 || (short.own && short.joined.length >= 5 && !isWord(short.joined));
}

// The less a name lacks of the longer one, the likelier it is short for it.
const weightOfPart = (short: NameForm, long: NameForm): number =>
  Math.round((0.1 + 0.5 * (short.stems.size / long.stems.size)) * 100) / 100;

function againstByName(a: Profile, b: Profile): MergeEvidence[] {
  const against: MergeEvidence[] = [];
  if (!sameSet(a.numbers, b.numbers))
    against.push({ kind: "other-number", weight: -0.6, text: "De nummers of jaren in de namen verschillen" });
  if (differ(a.places, b.places))
    against.push({ kind: "other-place", weight: -0.6, text: "De namen noemen verschillende plaatsen" });
  else if (a.places.size !== b.places.size)
    against.push({
      kind: "other-place",
      weight: -0.1,
      text: "Maar één van de namen noemt een plaats: het kan een afdeling zijn",
    });
  if (a.node.kind !== b.node.kind)
    against.push({
      kind: "other-kind",
      weight: isPlace(a.node) || isPlace(b.node) ? -0.6 : -0.1,
      text: "Het zijn verschillende soorten",
    });
  return against;
}

const differ = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size > 0 && other.size > 0 && ![...one].some((place) => other.has(place));
