import type { Document } from "@kenniswijzer/domain";
import { givenName } from "@kenniswijzer/gazetteer";
import { blot } from "../document/masking.ts";
import { namesOf } from "../extraction/names.ts";
import { sheetOf } from "../extraction/sheet.ts";
import type { Persons } from "../extraction/version.ts";
import { passagesOf } from "../passage/passage.ts";
import { blotNames, rehashed } from "./blot-names.ts";
import { knownNames } from "./find-names.ts";
import { nameForms } from "./name-forms.ts";
import { personShapes } from "./person-shapes.ts";
import { namesOn, REMOVED_PERSONS, type RemovedPersons, removedPersonsIn } from "./removed-persons.ts";

/** What may be stored of persons. Plain data, so that it can go along to a worker. */
export interface PersonPolicy {
  /** `none`: every name that is recognised as a person's is blotted out of the text. */
  readonly persons: Persons;
  /** Blotted out in any case. */
  readonly removed: RemovedPersons;
}

/** Under which name a store's settings keep `Persons`. */
export const PERSONS = "persons";

/** What the settings of a store say. A new store keeps persons in their role. */
export function policyIn(settings: ReadonlyMap<string, string>): PersonPolicy {
  return { persons: settings.get(PERSONS) === "none" ? "none" : "named", removed: removedPersonsIn(settings) };
}

/** The settings in which a store keeps a policy. */
export const settingsOf = ({ persons, removed }: PersonPolicy): Map<string, string> =>
  new Map([
    [PERSONS, persons],
    [REMOVED_PERSONS, JSON.stringify(removed)],
  ]);

/** Takes out of a document what may not be stored of persons, at equal length. Doing it twice is doing it once. */
export function cleaner({ persons, removed }: PersonPolicy): (document: Document) => Document {
  const names = namesOn(removed);
  return (document) => {
    const allowed = removed.persons.length === 0 ? document : blotNames(document, names);
    return persons === "none" ? withoutPersons(allowed) : allowed;
  };
}

/** Without the names of persons; what they are and do stays: "wethouder ███ ████ trekt het project". */
function withoutPersons(document: Document): Document {
  const { authors = [], ...rest } = document;
  const about = [rest.title, rest.source, ...authors].join("\n\n");
  const found = [document.text, about].flatMap((text) => personsIn({ ...rest, text }));
  if (found.length === 0) return authors.length === 0 ? document : rest;
  const blotted = withoutGivenNames(blotNames(rest, knownNames(found.map(nameForms))));
  // what stood beside a name may be read otherwise when that is gone
  return blotted.text === document.text ? blotted : withoutPersons(blotted);
}

const BESIDE_BLOT = /(?<=█[,.( ]{0,2})\p{Lu}[\p{L}’'-]+|\p{Lu}[\p{L}’'-]+(?=[,.) ]{0,2}█)/gu;

/** "Zwartbol, Anna" where the text named her A. Zwartbol elsewhere. */
function withoutGivenNames(document: Document): Document {
  const blotGiven = (text: string): string =>
    text.replace(BESIDE_BLOT, (word) => (givenName(word)?.alsoWord === false ? blot(word) : word));
  const { title, source, text } = document;
  return rehashed({ ...document, title: blotGiven(title), source: blotGiven(source), text: blotGiven(text) });
}

function personsIn(document: Document): string[] {
  const sheets = passagesOf(document).map((passage) => sheetOf(document.text, passage));
  const namings = namesOf(sheets).namings.flat();
  const named = namings.filter(({ kind }) => kind === "person").map(({ name }) => name);
  return [...new Set([...named, ...personShapes(document.text)])];
}
