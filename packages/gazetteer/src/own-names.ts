import { type ActorKind, nameKey } from "@kenniswijzer/domain";
import { lexicon } from "@kenniswijzer/language";
import type { Listed } from "./listed.ts";
import { isAbbreviation } from "./regions.ts";

/** An organisation of somebody's own list, with the node id that it goes by. */
export interface OwnName {
  readonly key: string;
  readonly kind: ActorKind;
  readonly name: string;
  readonly aliases: readonly string[];
  /** What our lists have under that id: it gains these names, and stays what it is. */
  readonly known?: Listed | undefined;
}

/** What a list of somebody's own is called. */
export const OWN_LIST = "eigen lijst";

/** An organisation as lists have it, with the names by which an own list finds it. */
export interface OwnListed {
  readonly listed: Listed;
  readonly names: readonly string[];
}

/** Fewer letters say nothing: an alias of one or two is passed by. */
const LEAST = 3;

/**
 * These organisations as lists have them. A name that two of them bear decides for none, one that our lists give to another is left to
 * them, and one small word says too little.
 */
export function ownListed(all: readonly OwnName[], bearersOf: (name: string) => readonly Listed[]): OwnListed[] {
  const owners = new Map<string, Set<string>>();
  for (const { key, name, aliases } of all) {
    for (const one of [name, ...aliases]) owners.set(nameKey(one), (owners.get(nameKey(one)) ?? new Set()).add(key));
  }
  const tells = (name: string): boolean =>
    (nameKey(name).length >= LEAST || isAbbreviation(name)) &&
    (name.includes(" ") || /\p{Lu}/u.test(name)) &&
    owners.get(nameKey(name))?.size === 1 &&
    bearersOf(name).length === 0;
  return all.flatMap((own) => {
    const names = [...new Set([own.name, ...own.aliases])].filter(tells);
    return names.length === 0 ? [] : [{ names, listed: listedOf(own, names) }];
  });
}

function listedOf({ key, kind, name, known }: OwnName, names: readonly string[]): Listed {
  const shown = known?.name ?? (names.includes(name) ? name : (names[0] as string));
  const others = names.filter((one) => one !== shown);
  const base = known ?? { key, type: "Actor", kind, aliases: [], abbreviations: [], listKind: OWN_LIST, asOf: "" };
  return {
    ...base,
    name: shown,
    aliases: [...base.aliases, ...others.filter((one) => !isAbbreviation(one))],
    abbreviations: [...base.abbreviations, ...others.filter(isAbbreviation)],
    common: known?.common ?? isPlainWord(shown),
    list: OWN_LIST,
  };
}

/** `Balans`, `Zorg`: also a word of the dictionary. */
export const isPlainWord = (name: string): boolean => {
  const form = name.includes(" ") ? undefined : lexicon().forms.get(name.toLowerCase());
  return form !== undefined && form.kind !== "name";
};
