import { adjacentNames } from "./adjacent-names.ts";
import { inContext } from "./contexts.ts";
import { type Definition, definedTerm, instituted, shortForms, spelledOut } from "./definitions.ts";
import { designations } from "./extractors/designations.ts";
import { government } from "./extractors/government.ts";
import { listed } from "./extractors/listed.ts";
import { municipalities } from "./extractors/municipalities.ts";
import { overlegs } from "./extractors/overlegs.ts";
import { persons } from "./extractors/persons.ts";
import { LOCATIVE } from "./lexicon.ts";
import { type NameExtractor, type Naming, withoutOverlap } from "./naming.ts";
import { Occurrences, type OwnName } from "./occurrences.ts";
import { partyCells } from "./party-cells.ts";
import type { Sheet } from "./sheet.ts";
import { shortNamings } from "./short-names.ts";
import { strangersWithin } from "./unknown-names.ts";

/** Each sees one passage. A new one joins by standing here. */
export const NAME_EXTRACTORS: readonly NameExtractor[] = [
  listed,
  municipalities,
  government,
  persons,
  designations,
  overlegs,
];

/** All names in a document: per passage, without overlap, in order; and what it defines. */
export interface Names {
  readonly namings: readonly (readonly Naming[])[];
  readonly definitions: readonly Definition[];
  readonly instituted: readonly Naming[];
}

export function namesOf(sheets: readonly Sheet[], extractors: readonly NameExtractor[] = NAME_EXTRACTORS): Names {
  const found = sheets.map((sheet) => instituted(sheet));
  const first = sheets.map((sheet, at) =>
    withoutOverlap([
      ...extractors.flatMap((extractor) => extractor.find(sheet)),
      ...spelledOut(sheet),
      ...adjacentNames(sheet),
      ...(found[at] ?? []),
    ]),
  );
  const terms = sheets.map((sheet, at) => definedTerm(sheet, first[at] ?? []));
  const second = first.map((namings, at) => merged(namings, terms[at]?.namings ?? []));
  const definitions = [
    ...sheets.flatMap((sheet, at) => shortForms(sheet, second[at] ?? [])),
    ...terms.flatMap((term) => term?.definition ?? []),
  ];
  const third = again(sheets, second, [...ownNames(second), ...definedNames(definitions)]);
  const legal = sheets.slice(0, 8).some((sheet) => LEGAL.test(sheet.passage.text));
  const short = (namings: readonly (readonly Naming[])[]) => (legal ? namings : withShortNames(sheets, namings));
  const namings = short(inSurroundings(sheets, short(third), legal));
  return { namings, definitions, instituted: found.flat() };
}

function again(
  sheets: readonly Sheet[],
  namings: readonly (readonly Naming[])[],
  names: readonly OwnName[],
  more: (at: number) => readonly Naming[] = () => [],
): (readonly Naming[])[] {
  const occurrences = new Occurrences(names);
  return sheets.map((sheet, at) => merged(namings[at] ?? [], more(at).concat(occurrences.in(sheet))));
}

/** Those of a passage, which overlap nowhere, and more. */
const merged = (own: readonly Naming[], more: readonly Naming[]): readonly Naming[] =>
  more.length === 0 ? own : withoutOverlap(own.concat(more));

/** Names that only this document makes, and that may return in other capitals. */
function ownNames(namings: readonly (readonly Naming[])[]): OwnName[] {
  return namings.flat().flatMap((naming): OwnName[] => {
    const own =
      naming.key === undefined && naming.head === undefined && naming.tentative !== true && naming.kind !== "person";
    // a noun before it says that the word is a name: "woningcorporatie X"
    const described = naming.aliases?.some((alias) => alias.endsWith(` ${naming.name}`)) === true;
    if (!own || (!/\s/.test(naming.name) && naming.extractor === "designations" && !described)) return [];
    return [{ name: naming.name, of: naming, extractor: naming.extractor, exact: described }];
  });
}

/** Short forms and terms that are names: `SIO`, `het Fonds Noord`; a term such as `minister` is resolved as a short form instead. */
function definedNames(definitions: readonly Definition[]): OwnName[] {
  return definitions.flatMap(({ term, of, local }): OwnName[] => {
    const [naming] = of;
    return naming === undefined || local || of.length > 1 ? [] : [{ name: term, of: naming, extractor: "definitions" }];
  });
}

/** Adds what only its surroundings make a party, then finds those names again everywhere. */
function inSurroundings(
  sheets: readonly Sheet[],
  namings: readonly (readonly Naming[])[],
  legal: boolean,
): (readonly Naming[])[] {
  const inCells = partyCells(sheets);
  const contexts = sheets.map((sheet, at) => inContext(sheet, namings[at] ?? [], inCells.get(at) ?? []));
  const strangers = sheets.map((sheet, at) =>
    legal ? [] : strangersWithin(sheet, [...(namings[at] ?? []), ...(contexts[at]?.found ?? [])]),
  );
  const found = [...contexts.flatMap((context) => context.found), ...strangers.flat()];
  const parties = new Set(contexts.flatMap((context) => [...context.promoted].flatMap((naming) => naming.key ?? [])));
  for (const naming of namings.flat())
    if (naming.tentative !== true && naming.key !== undefined) parties.add(naming.key);
  const firm = namings.map((own, at) =>
    own.map((naming) =>
      naming.tentative !== true
        ? naming
        : contexts[at]?.promoted.has(naming) ||
            isKnownParty(sheets[at], naming, parties) ||
            (!legal && isSpokenOf(sheets[at], naming))
          ? promote(naming)
          : naming,
    ),
  );
  const names = found.map((naming): OwnName => ({ name: naming.name, of: naming, extractor: "contexts" }));
  return again(sheets, firm, names, (at) => [...(contexts[at]?.found ?? []), ...(strangers[at] ?? [])]);
}

function withShortNames(sheets: readonly Sheet[], namings: readonly (readonly Naming[])[]): (readonly Naming[])[] {
  const short = shortNamings(sheets, namings);
  return namings.map((own, at) => merged(own, short[at] ?? []));
}

const LEGAL =
  /^\W*(?:besluit van|regeling van|wet van|beschikking|verordening)|Besluit(?:en)?:\s*$|Gelet op|heeft (?:het volgende )?besloten/i;
const SHORTEST_SENTENCE = 25;

/** A municipality in a note or mail that is not where something is: there it is spoken of as a party. */
function isSpokenOf(sheet: Sheet | undefined, naming: Naming): boolean {
  if (
    sheet === undefined ||
    naming.tentative !== true ||
    naming.kind !== "municipality" ||
    sheet.passage.kind === "row"
  )
    return false;
  const sentence = sheet.sentences.find((span) => span.start <= naming.start && span.end >= naming.end);
  if (sentence === undefined || sentence.end - sentence.start < SHORTEST_SENTENCE || sheet.passage.kind === "heading")
    return false;
  const before = sheet.text.slice(Math.max(sheet.passage.start, naming.start - 30), naming.start);
  const after = sheet.text.slice(naming.end, naming.end + 3);
  return (
    !LOCATIVE.test(before) &&
    !/\p{Lu}\p{L}*[ -]$/u.test(before) &&
    !/^(?: \p{Lu}|-| -)/u.test(after) &&
    !/^, \d/.test(after)
  );
}

/** A party of this document, named again, and not as the place where something is. */
function isKnownParty(sheet: Sheet | undefined, naming: Naming, parties: ReadonlySet<string>): boolean {
  if (sheet === undefined || naming.tentative !== true || naming.key === undefined || !parties.has(naming.key))
    return false;
  return !LOCATIVE.test(sheet.text.slice(Math.max(sheet.passage.start, naming.start - 30), naming.start));
}

function promote(naming: Naming): Naming {
  const { tentative: _tentative, ...rest } = naming;
  return rest;
}
