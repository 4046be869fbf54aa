import { type ActorKind, type DocumentEntity, nameKey } from "@kenniswijzer/domain";
import { byKey, byName } from "@kenniswijzer/gazetteer";
import { stopWords } from "@kenniswijzer/language";
import { identityOf } from "../../resolution/identity.ts";
import { isLocal } from "../local-bodies.ts";
import { isAcronym } from "../sheet.ts";
import { isCommon, isOrdinary } from "../words.ts";
import type { LocatedThing } from "./located.ts";

/** Kinds that only a list can tell: a model takes a region for a municipality, and a school for a government. */
const FREE: ReadonlySet<ActorKind> = new Set([
  "person",
  "organisation",
  "organisation-unit",
  "network",
  "research-group",
]);
const MOST_THEME_WORDS = 8;
const LEAST_LETTERS = 2;

/** A thing that the rules do not know, as its name and the lists tell; undefined for what cannot be what a model takes it for. */
export function newEntity(thing: Kinded, name: string, opensSentence: boolean): DocumentEntity | undefined {
  const kind = kindOf(thing, name);
  const key = identityOf({ type: thing.type, kind, name });
  const listed = byKey(key);
  // the verb "leiden" is a town's name too, for who says so and writes it as one
  const known = listed !== undefined && listed.kind === thing.kind && /^\p{Lu}/u.test(name);
  if (!known && !isPlausible(thing, name, opensSentence)) return undefined;
  if (thing.type === "Actor" && listed === undefined && !isFree(thing, name)) return undefined;
  return {
    key,
    type: thing.type,
    ...(thing.type === "Actor" ? { kind: listed?.kind ?? kind ?? "organisation" } : {}),
    name,
    aliases: listed ? aliasesOf([listed.name, ...listed.aliases, ...listed.abbreviations], name) : [],
    defined: [],
    listed: listed !== undefined,
    attributes: listed?.code === undefined ? {} : { code: listed.code },
  };
}

const aliasesOf = (names: readonly string[], own: string): string[] =>
  [...new Set(names)].filter((name) => name !== own).sort();

type Kinded = Pick<LocatedThing, "type" | "kind">;

/** Without a list nobody can tell which town or ministry it is, and a town's name alone is no organisation. */
const isFree = ({ kind }: Kinded, name: string): boolean =>
  (kind === null || FREE.has(kind)) &&
  !byName(name).some((one) => one.kind === "municipality" || one.kind === "region");

const kindOf = ({ type, kind }: Kinded, name: string): ActorKind | undefined => {
  if (type !== "Actor") return undefined;
  if (kind === "person") return isPerson(name) ? "person" : "organisation";
  return kind ?? "organisation";
};

const isPerson = (name: string): boolean => (name.match(/(?<![\p{L}\p{N}])\p{Lu}/gu) ?? []).length >= 2;

/** Whether words can be what a model takes them for: a party or project is written as a name, a subject is a few words with one that says something. */
function isPlausible({ type, kind }: Kinded, name: string, opensSentence: boolean): boolean {
  const words = name.split(" ");
  if ((name.match(/\p{L}/gu) ?? []).length < LEAST_LETTERS) return false;
  if (type === "Question") return true;
  const telling = words.some((word) => word.length > 3 && !stopWords.has(nameKey(word)));
  if (type === "Theme") return words.length <= MOST_THEME_WORDS && telling && !/[.:;?!]$/.test(name);
  if (type === "Actor" && isLocal(name)) return false;
  if (kind === "person") return isPerson(name);
  const asName = words.filter(
    (word, at) => /^[‘'’(]?\d*\p{Lu}/u.test(word) && !(at === 0 && opensSentence && !isAcronym(word)),
  );
  if (asName.length === 0) return words.length === 1 && !isOrdinary(nameKey(name)) && /^\p{Lu}/u.test(name);
  // "de Gemeente", "het Bestuur": a kind of thing, whatever its capital
  return words.length > 1 || isAcronym(name) || !isCommon(nameKey(name));
}
