import type { ActorKind, EntityType } from "@kenniswijzer/domain";
import { designations as listedDesignations } from "@kenniswijzer/gazetteer";
import { perWord, remembered } from "@kenniswijzer/language";
import { isCapital, type Sheet } from "./sheet.ts";
import { wordClass } from "./word-classes.ts";

export interface Designation {
  readonly type: EntityType;
  readonly kind?: ActorKind;
  readonly compound: boolean;
  /** `stichting`: what follows is inside the name, even when it names something itself. */
  readonly encloses: boolean;
}

const KINDS: Readonly<Record<string, ActorKind>> = {
  organisatie: "organisation",
  orgaan: "network",
  team: "network",
  lectoraat: "research-group",
  werkplaats: "network",
  samenwerking: "network",
  netwerk: "network",
  regio: "region",
  provincie: "government",
  overheid: "government",
  onderwijs: "education",
  kennisinstituut: "organisation",
  onderdeel: "organisation-unit",
  zorgaanbieder: "organisation",
  voorziening: "organisation",
  uitvoering: "organisation",
  "publieke gezondheid": "organisation",
  welzijn: "organisation",
  schuldhulp: "organisation",
  zorgverzekeraar: "organisation",
  financier: "organisation",
  rechtspraak: "government",
  onderzoek: "research-group",
};
const OWN_KIND: Readonly<Record<string, ActorKind>> = {
  opleiding: "organisation-unit",
  minor: "organisation-unit",
  faculteit: "organisation-unit",
  academie: "organisation-unit",
  expertisecentrum: "organisation-unit",
  afdeling: "department",
};
/** Nouns of this kind that the lists lack; those of networks also end compounds: `Zorgpact`. */
const MORE: readonly (readonly [string, ActorKind, boolean])[] = [
  ["pact", "network", true],
  ["akkoord", "network", false],
  ["alliantie", "network", true],
  ["coalitie", "network", true],
  ["tafel", "network", true],
  ["overleg", "network", true],
  ["lab", "network", true],
  ["cluster", "organisation-unit", false],
  ["kennispunt", "organisation", false],
  ["ziekenhuisgroep", "organisation", false],
  ["huisartsengroep", "organisation", false],
  ["stadsregio", "region", false],
  ["programmabureau", "organisation-unit", false],
  ["regiotafel", "network", false],
  ["overlegtafel", "network", false],
  ["bestuurstafel", "network", false],
  ["kamer", "organisation", false],
  ["politie", "organisation", false],
  ["brandweer", "organisation", false],
  ["parket", "organisation", false],
];
/** Work rather than a party, whatever the list calls them. */
const PROJECTS = new Set(["proeftuin", "broedplaats", "living lab", "fieldlab", "monitor", "leeratelier", "onderzoek"]);
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));
/** Nouns of work that the lists lack or call otherwise. */
const WORK = words(
  "actieplan actielijn aanpak subsidieregeling leerkring leergemeenschap uitvoeringsprogramma wijkaanpak proef werkwijze",
);
/** Too common to name a party by themselves: `dienst`, `huis`. */
export const VAGUE =
  words(`bedrijf maatschappij huis praktijk huiskamer kern dorp wijk buurt agenda nota visie college bureau
  kliniek school dienst unie inloop initiatief traject onderneming onderzoek aanpak community kamer akkoord loket centrum`);
/** A legal form: all that follows is the name. */
const ENCLOSING = words(
  "stichting vereniging coöperatie federatie koepel beroepsvereniging branchevereniging organisatie",
);
/** These make no name of a word that ends in them, as `monitor` does of `Armoedemonitor`. */
const NO_COMPOUND = words(
  "school huis raad centrum bond wijk buurt agenda wet regeling cursus training onderzoek instituut initiatief traject",
);
/** Named by an extractor of their own. */
const ELSEWHERE = words("centrumgemeente gemeente deelgemeente regiogemeente ministerie departement");
/** A part of what is named after it: `stuurgroep Werkplaats Noord` is about the werkplaats. */
export const ORGANS =
  words(`regiegroep stuurgroep projectgroep werkgroep klankbordgroep kernteam programmabureau bureau secretariaat
  bestuur directie adviesraad cliëntenraad projectteam team raad`);
export const NEVER = /^(?:raad|college) van (?:bestuur|toezicht|burgemeester|commissarissen|state|b&w)/i;
export const DETERMINERS = words("de het onze ons deze dit die dat hun haar");

const nouns: ReadonlyMap<string, Designation> = new Map([
  ...listedDesignations().flatMap(({ noun, kind, positions }): [string, Designation][] => {
    const compound = positions.includes("compound");
    const type: EntityType | undefined =
      PROJECTS.has(noun) || kind === "project" ? "Project" : KINDS[kind] === undefined ? undefined : "Actor";
    if (type === undefined || ELSEWHERE.has(noun)) return [];
    const actorKind = type === "Actor" ? (OWN_KIND[noun] ?? KINDS[kind]) : undefined;
    return [
      [
        noun.toLowerCase(),
        { type, ...(actorKind ? { kind: actorKind } : {}), compound, encloses: ENCLOSING.has(noun) },
      ],
    ];
  }),
  ...[...WORK].map((noun): [string, Designation] => [noun, { type: "Project", compound: false, encloses: false }]),
  ...MORE.map(([noun, kind, compound]): [string, Designation] => [
    noun,
    { type: "Actor", kind, compound, encloses: false },
  ]),
]);

export interface Noun {
  readonly word: string;
  readonly designation: Designation;
  readonly end: number;
  readonly compounded: boolean;
}

/** Lengths in words of the nouns that begin with a word, longest first. */
const lengths = new Map<string, number[]>();
for (const noun of nouns.keys()) {
  const parts = noun.split(" ");
  const known = lengths.get(parts[0] ?? "") ?? [];
  if (!known.includes(parts.length)) known.push(parts.length);
  lengths.set(
    parts[0] ?? "",
    known.sort((a, b) => b - a),
  );
}

/** What a word can be as a noun that names, told by the word alone. */
interface Naming {
  readonly first: string;
  readonly lengths: readonly number[];
  readonly singular?: NounWord;
  readonly compound?: NounWord;
  readonly tail?: NounWord;
}
type NounWord = Omit<Noun, "end">;

/** Undefined for most words. */
const namingBy = perWord(({ text }): Naming | undefined => {
  // a word in capitals throughout is shouted, not named
  if (text.length > 5 && text === text.toUpperCase()) return undefined;
  const first = text.toLowerCase();
  const [own, singular, compound, tail] = [lengths.get(first), singularOf(first), compoundOf(first), tailOf(first)];
  if (own === undefined && singular === undefined && compound === undefined && tail === undefined) return undefined;
  return {
    first,
    lengths: own ?? [],
    ...(singular === undefined ? {} : { singular }),
    ...(compound === undefined ? {} : { compound }),
    ...(tail === undefined ? {} : { tail }),
  };
});

/** Words that `nounAt` looks at. */
export const NAMING_NOUNS = wordClass((word) => namingBy(word) !== undefined);

/** The noun at this token that says what a name names; the longest, in singular, also as the tail of a compound. */
export function nounAt(sheet: Sheet, at: number): Noun | undefined {
  const { tokens } = sheet;
  const token = tokens[at];
  const naming = token?.kind === "word" ? namingBy(token) : undefined;
  if (naming === undefined) return undefined;
  for (const length of naming.lengths) {
    const word = length === 1 ? naming.first : phraseAt(tokens, at, length);
    const designation = nouns.get(word);
    if (designation !== undefined) return { word, designation, end: at + length, compounded: false };
  }
  const found = naming.singular ?? naming.compound ?? (isCapital(tokens[at + 1]) ? naming.tail : undefined);
  return found === undefined ? undefined : { ...found, end: at + 1 };
}

const phraseAt = (tokens: Sheet["tokens"], at: number, length: number): string =>
  tokens
    .slice(at, at + length)
    .map((own) => own.text.toLowerCase())
    .join(" ");

type Listed = readonly [noun: string, designation: Designation];
const ENDING = 4;

/** In their order, by their last letters: few words end like any of them. */
function byEnding(listed: readonly Listed[]): ReadonlyMap<string, readonly Listed[]> {
  const found = new Map<string, Listed[]>();
  for (const own of listed) {
    const ending = own[0].slice(-ENDING);
    found.set(ending, [...(found.get(ending) ?? []), own]);
  }
  return found;
}

/** The first of them that a word ends in, with at least so many letters before it. */
function endIn(listed: ReadonlyMap<string, readonly Listed[]>, word: string, before: number): NounWord | undefined {
  const own = listed
    .get(word.slice(-ENDING))
    ?.find(([noun]) => word.length - noun.length >= before && word.endsWith(noun));
  return own === undefined ? undefined : { word: own[0], designation: own[1], compounded: true };
}

const tails = byEnding([...nouns].filter(([noun]) => noun.length > 5 && !VAGUE.has(noun) && !NO_COMPOUND.has(noun)));

/** Before a name any noun may end a compound: `arrondissementsrechtbank Arnhem`. */
const tailOf = (word: string): NounWord | undefined => (word.length < 9 ? undefined : endIn(tails, word, 3));

/** `expertisecentra` names one group of centres; other plurals are kinds, not names. */
function singularOf(word: string): NounWord | undefined {
  if (!word.endsWith("centra")) return undefined;
  const one = `${word.slice(0, -3)}trum`;
  const designation = nouns.get(one);
  return designation === undefined ? undefined : { word: one, designation, compounded: false };
}

const compounds = byEnding(
  [...nouns]
    .filter(([noun, own]) => own.compound && noun.length >= ENDING && !NO_COMPOUND.has(noun))
    .sort(([a], [b]) => b.length - a.length),
);

const compoundOf = (word: string): NounWord | undefined => (word.length < 7 ? undefined : endIn(compounds, word, 2));

/** True for a word, or the last part of a hyphenated one, that says what a thing is, in singular or plural: `werkplaatsen`. */
export function isDesignating(word: string, type?: EntityType): boolean {
  const { designations, always } = designationsBy(word);
  return always || designations.some((own) => type === undefined || own.type === type);
}

const designationsBy = remembered((word): { designations: readonly Designation[]; always: boolean } => {
  const last = word.toLowerCase().split("-").at(-1) ?? "";
  const forms = [
    last,
    last.replace(/en$/, ""),
    last.replace(/([a-z])\1en$/, "$1"),
    last.replace(/s$/, ""),
    last.replace(/([aeou])([^aeiou])en$/, "$1$1$2"),
  ];
  const designations = [...forms.map((form) => nouns.get(form)), compoundOf(last)?.designation];
  return { designations: designations.filter((own) => own !== undefined), always: COMPOUND_TAIL.test(last) };
});

const COMPOUND_TAIL = /(?:werkplaats|netwerk|lectoraat|commissie|team|platform)(?:en|s)?$/;
