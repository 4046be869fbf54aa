import { nameWords, surnamePrefixes } from "@kenniswijzer/gazetteer";
import { keyOf } from "./words.ts";

/**
 * A way in which a document may write a person's name. A `whole` form tells who is meant; an `inverted` one too, where no other
 * name follows it; a `surname` or `given` name alone only in a document that has a whole form as well.
 */
export interface NameForm {
  readonly kind: "whole" | "inverted" | "surname" | "given";
  /** As `keyOf` makes it: `jan de vries`. */
  readonly key: string;
}

/** All ways to write a name: in full, by initials, surname first, glued as in addresses, and its parts. Empty for a name without a letter. */
export function nameForms(name: string): NameForm[] {
  const { given, initials, prefix, surnames } = partsOf(name);
  if (surnames.length === 0) return [];
  const first = given.slice(0, 1);
  const fronts = unique([given, first, ...initials].filter((front) => front.length > 0));
  const tails = unique(surnames.map((surname) => [...prefix, ...surname]));
  const forms: NameForm[] = [];
  const add = (kind: NameForm["kind"], ...words: readonly string[]): void => {
    if (words.length > 0) forms.push({ kind, key: words.join(" ") });
  };
  for (const front of fronts) {
    for (const tail of tails) {
      add("whole", ...front, ...tail);
      if (front.join("").length > 1) add("whole", [...front, ...tail].join(""));
    }
    for (const surname of surnames) {
      add("inverted", ...surname, ...front);
      if (prefix.length > 0) add("inverted", ...surname, ...front, ...prefix);
    }
  }
  // a name of one word is all there is to know somebody by
  if (fronts.length === 0) for (const tail of tails) add("whole", ...tail);
  // particles before it are found with it; a short one says too little without them
  else for (const surname of surnames) add("surname", ...(isShort(surname) ? prefix : []), ...surname);
  for (const word of first) if (word.length > 1) add("given", word);
  return [...new Map(forms.map((form) => [`${form.kind} ${form.key}`, form])).values()];
}

interface Parts {
  readonly given: readonly string[];
  /** Ways to shorten the given names: `j p`, `jp`, `j`. */
  readonly initials: readonly (readonly string[])[];
  readonly prefix: readonly string[];
  /** Of a double surname each alone, too. */
  readonly surnames: readonly (readonly string[])[];
}

const leads: ReadonlySet<string> = new Set(
  nameWords()
    .filter(({ kind }) => kind !== "voorvoegsel")
    .flatMap(({ text }) => keyOf(text).split(" ")),
);
const prefixes: ReadonlySet<string> = new Set([...surnamePrefixes()].flatMap((prefix) => keyOf(prefix).split(" ")));

function partsOf(name: string): Parts {
  const pieces = upright(name)
    .split(/\s+/)
    .filter((piece) => keyOf(piece) !== "");
  while (pieces.length > 1 && pieces[0] !== undefined && leads.has(keyOf(pieces[0])) && !isInitials(pieces[0]))
    pieces.shift();
  const last = pieces.pop() ?? "";
  const words = pieces.flatMap((piece) => keyOf(piece).split(" "));
  let at = words.length;
  while (at > 0 && prefixes.has(words[at - 1] ?? "")) at--;
  const given = words.slice(0, at);
  const letters = given.map((word) => word.slice(0, 1));
  return {
    given,
    initials: letters.length === 0 ? [] : [letters, [letters.join("")], letters.slice(0, 1)],
    prefix: words.slice(at),
    surnames: unique([keyOf(last).split(" "), ...last.split("-").map((part) => keyOf(part).split(" "))]).filter(
      (surname) => surname.join("") !== "",
    ),
  };
}

const isInitials = (piece: string): boolean => /^(?:\p{Lu}\.)+$/u.test(piece);

/** `Vries, Jan de` the other way round. */
function upright(name: string): string {
  const [before = "", after] = name.replace(/\([^)]*\)/g, " ").split(",");
  return after === undefined ? before : `${after} ${before}`;
}

const isShort = (surname: readonly string[]): boolean => surname.join("").length <= 3;

const unique = (lists: readonly (readonly string[])[]): string[][] => [
  ...new Map(lists.map((list) => [list.join(" "), [...list]])).values(),
];
