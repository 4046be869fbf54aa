import { type ActorKind, type EntityType, nameKey, nodeId } from "@kenniswijzer/domain";
import { byName, type Listed, nameWords } from "@kenniswijzer/gazetteer";

/** What names are compared by: what a document calls something, and what kind of thing it is. */
export interface Named {
  readonly type: EntityType;
  readonly kind?: ActorKind | undefined;
  readonly name: string;
  /** Of a body that every place has one of ("Adviesraad Sociaal Domein"): the place of this one, where its document tells. */
  readonly place?: string | undefined;
}

/**
 * The node id that a name gives: the list's when exactly one listed thing of a fitting kind bears it, also without its legal
 * form; else the name's core. Equal ids over all documents are one thing, so this leaves out only what never tells things apart.
 */
export function identityOf(named: Named): string {
  if (named.type === "Theme") return nodeId("Theme", withoutArticle(named.name));
  if (named.type !== "Actor") return nodeId(named.type, named.name);
  // A namespace of their own: Pieter van Foreest is a care organisation, and may well be a person too.
  if (named.kind === "person") return nodeId("Actor", `persoon ${personName(named.name)}`);
  return listedAs(named)?.key ?? nodeId("Actor", coreName([named.name, named.place].filter(Boolean).join(" ")));
}

/** The one listed thing that an unlisted name stands for; undefined when none or several fit. */
function listedAs({ name, kind }: Named): Listed | undefined {
  const spelled = name.replace(/\s*&\s*/g, " en ");
  if (kind === "municipality") return sole(byName(spelled.replace(TOWN_HALL, "")).filter((one) => one.kind === kind));
  const department = DEPARTMENT.exec(spelled)?.[1];
  const bearers = [name, spelled, ...(department === undefined ? [] : [department])]
    .map(byName)
    .find((all) => all.length > 0);
  if (bearers !== undefined) {
    // "Holland Rijnland" is the joint body rather than the labour market region; of "Utrecht" nobody knows which region.
    const [likeliest] = bearers;
    if (kind === "region" && likeliest?.listKind === "samenwerkingsregio") return likeliest;
    return sole(bearers.filter((one) => bearers.length === 1 && fits(one, name, kind)));
  }
  const bare = withoutLegalForm(name);
  // "Stichting Leiden" is not the town: only an organisation goes by its name with and without its legal form.
  return bare === name
    ? undefined
    : sole(byName(bare).filter((one, _, all) => all.length === 1 && one.kind === "organisation"));
}

const TOWN_HALL = /^(?:de )?(?:gemeente|gem\.?|gemeentebestuur(?: van)?)\s+/i;
/** Minister, state secretary and ministry of one department are one party. */
const DEPARTMENT = /^(?:de |het )?(?:ministers?|ministeries?|staatssecretaris(?:sen)?|departement) (?:van|voor) (.+)$/i;

const sole = (all: readonly Listed[]): Listed | undefined => (all.length === 1 ? all[0] : undefined);

/** Of its kind; or an organisation of another kind by its own name, by letters or by several words: "Onderwijs" is no ministry. */
function fits(listed: Listed, name: string, kind: ActorKind | undefined): boolean {
  if (listed.kind === kind || kind === undefined) return true;
  if (isPlaceKind(listed.kind) || isPlaceKind(kind) || listed.common) return false;
  return name === listed.name || name.includes(" ") || listed.abbreviations.includes(name);
}

const isPlaceKind = (kind: ActorKind | undefined): boolean => kind === "municipality" || kind === "region";

const FORM_BEFORE = /^(?:stichting|coöperatie|coöperatieve vereniging|maatschap)\s+(?=\S)/i;
const FORM_AFTER = /[\s,]+(?:b\.?v\.?|n\.?v\.?|u\.?a\.?|v\.?o\.?f\.?|c\.?v\.?)$/i;

/** Nouns that describe a party rather than belong to its name: written small, before a capital. */
const DESCRIBING =
  /^(?:\p{Ll}*(?:corporatie|verzekeraar|organisatie|instelling|vereniging|aanbieder|onderneming)|(?:advies|onderzoeks|ingenieurs)bureau|kinderopvang|ziekenhuis)\s+(?=\p{Lu})/u;

/** `Stichting Leergeld Delft` → `Leergeld Delft`, `Buurtzorg Nederland B.V.` → `Buurtzorg Nederland`, `zorgverzekeraar Menzis` → `Menzis`. */
export const withoutLegalForm = (name: string): string =>
  name.replace(DESCRIBING, "").replace(FORM_BEFORE, "").replace(FORM_AFTER, "");

/** The words that tell one organisation from another: without legal form, outer article, link words and `gemeente` before a place. */
function coreName(name: string): string {
  const department = DEPARTMENT.exec(name)?.[1];
  if (department !== undefined) return `ministerie ${coreName(department)}`;
  const joined = /^(?:de )?gemeenten /i.test(name) ? inOneOrder(name) : name;
  const bare = withoutArticle(withoutLegalForm(joined));
  const words = nameKey(isPlace(bare) ? joined : bare).split(" ");
  const core = words
    .filter((word, at) => at === 0 || !LINKS.has(word))
    .filter((word, at, all) => !isOfPlace(word, at, all));
  return core.length > 1 || words.length === core.length ? core.join(" ") : words.join(" ");
}

const LINKS = new Set("de het van voor der den".split(" "));

const isPlace = (name: string): boolean =>
  byName(name).some((one) => isPlaceKind(one.kind) || one.listKind === "provincie");

/** `Adviesraad Jeugd gemeente Gouda` and `Adviesraad Jeugd Gouda`; but `gemeente Gouda` itself keeps its noun. */
const isOfPlace = (word: string, at: number, all: readonly string[]): boolean =>
  (word === "gemeente" || word === "gem") && at > 0 && at < all.length - 1 && isPlace(all.slice(at + 1).join(" "));

/** Of `gemeenten Leiden en Katwijk` the order says nothing. */
function inOneOrder(name: string): string {
  const [noun = "", ...rest] = name.replace(/^de /i, "").split(" ");
  return `${noun} ${rest
    .join(" ")
    .split(/\s*(?:,|;|&|\ben\b)\s*/)
    .filter(Boolean)
    .sort()
    .join(" en ")}`;
}

/** Without `de`, `het` or `'t` before two words or more: of `De Brug` it is the name. */
const withoutArticle = (name: string): string => name.replace(/^(?:de|het|['’‘]t)\s+(?=\S+\s+\S)/i, "");

const ADDRESSING: ReadonlySet<string> = new Set(["titel", "aanspreekvorm", "predicaat"]);
/** Titles and forms of address; `jr.` and `sr.` tell a father from his son. */
const addresses = new Set(
  nameWords()
    .filter((word) => ADDRESSING.has(word.kind))
    .flatMap((word) => nameKey(word.text).split(" "))
    .filter((word) => word.length > 1 && word !== "de"),
);

/** `Berg, A. (Anna) van den` → `anna van den berg`, `prof. dr. J.A. de Wit` → `j a de wit`. */
export function personName(name: string): string {
  const turned = name.replace(/^([^,]+),\s+(.+)$/, (_, last: string, first: string) => `${first} ${last}`);
  // The given name in brackets says more than the initials before it.
  const given = turned.replace(/^(?:\p{Lu}\p{L}{0,2}\.[\s-]*)+\((\p{L}[^)]*)\)/u, "$1");
  const words = nameKey(given).split(" ");
  const first = words.findIndex((word) => !addresses.has(word));
  const last = words.findLastIndex((word) => !addresses.has(word));
  return first < 0 ? words.join(" ") : words.slice(first, last + 1).join(" ");
}
