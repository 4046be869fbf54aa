import { fold, remembered } from "@kenniswijzer/language";
import { once, table } from "./table.ts";

export interface GivenName {
  readonly name: string;
  readonly gender: "m" | "v" | "x";
  /** Also an ordinary word: `Roos`, `Mark`. */
  readonly alsoWord: boolean;
}

/** A word that stands with the name of a person. */
export interface NameWord {
  readonly text: string;
  readonly kind: "aanspreekvorm" | "functie" | "predicaat" | "titel" | "toevoeging" | "voorvoegsel";
  readonly meaning: string;
  readonly position: "voor" | "tussen" | "na";
}

const names = once(
  () =>
    new Map(
      table("voornamen.tsv").map((row): [string, GivenName] => [
        fold(row.name as string),
        { name: row.name as string, gender: row.gender as GivenName["gender"], alsoWord: row.also_word === "ja" },
      ]),
    ),
);

/** The given name that this word is, whatever its accents; undefined unless it begins with a capital. Of `Gert-Jan` either whole or first part. */
export const givenName = remembered((word): GivenName | undefined => {
  if (!/^\p{Lu}/u.test(word)) return undefined;
  const key = fold(word);
  return names().get(key) ?? (key.includes("-") ? names().get(key.slice(0, key.indexOf("-"))) : undefined);
});

export const isGivenName = (word: string): boolean => givenName(word) !== undefined;

/** Titles, forms of address, offices and particles around names of persons. */
export const nameWords = once((): readonly NameWord[] =>
  table("achternaam-voorvoegsels.tsv").map((row) => ({
    text: row.text as string,
    kind: row.kind as NameWord["kind"],
    meaning: row.meaning as string,
    position: row.position as NameWord["position"],
  })),
);

/** Particles between first name and surname, lower case: `van der`. Many are ordinary words as well. */
export const surnamePrefixes = once(
  (): ReadonlySet<string> =>
    new Set(
      nameWords()
        .filter((word) => word.kind === "voorvoegsel")
        .map((word) => word.text.toLowerCase()),
    ),
);
