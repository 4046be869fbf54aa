import { perWord, type Token, tokenize } from "@kenniswijzer/language";
import { allListed } from "./all.ts";
import { byLikelihood } from "./likelihood.ts";
import type { Listed } from "./listed.ts";
import { isOrdinary } from "./ordinary-words.ts";
import { isPlainWord, OWN_LIST, type OwnListed } from "./own-names.ts";
import { once } from "./table.ts";

/** A place where the text has a name of the lists. */
export interface ListedMatch {
  readonly start: number;
  readonly end: number;
  /** Indexes of its first and last token. */
  readonly first: number;
  readonly last: number;
  /** Everything that bears the name, the likeliest first. */
  readonly listed: readonly Listed[];
  /** As the text has it, blanks as one space. */
  readonly surface: string;
  /** The name is also an ordinary word or a kind of thing (`Onderwijs`, `Present`, `GGD`): needs context before it counts. */
  readonly common: boolean;
}

export interface MatchOptions {
  /** For questions, typed without capitals: a name counts however it is written. */
  readonly anyCase?: boolean;
  /** Names beside those of the lists; of two that a place may have, the longer counts, and of equals the own one. */
  readonly own?: OwnTrie | undefined;
}

/** Names of somebody's own list, made ready to be found; `ownTrie` makes it. */
export interface OwnTrie {
  readonly root: Node;
}

interface Name {
  readonly listed: Listed;
  readonly common: boolean;
  /** Words as the list has them, when the capitals must agree. */
  readonly exact?: string;
  /** The list writes it with a capital. */
  readonly capital: boolean;
}

interface Node {
  readonly next: Map<string, Node>;
  names?: Name[];
}

const SHORT = 4;
const ADDRESS = /^(?:gem\.?|gemeente|(?:ministerie|minister|staatssecretaris|bewindslieden) (?:van|voor)) /i;

const trie = once((): Node => {
  const root: Node = { next: new Map() };
  for (const listed of allListed()) {
    for (const name of [listed.name, ...listed.aliases]) add(root, name, listed, false);
    for (const name of listed.abbreviations) add(root, name, listed, true);
    for (const name of addressed(listed)) add(root, name, listed, false);
  }
  return root;
});

/** Makes these ready to be found beside the lists. */
export function ownTrie(own: readonly OwnListed[]): OwnTrie {
  const root: Node = { next: new Map() };
  for (const { listed, names } of own) {
    for (const name of names) add(root, name, listed, listed.abbreviations.includes(name));
  }
  return { root };
}

/** How people speak of a municipality or ministry besides its names: `gem. Leiden`, `de staatssecretaris van VWS`. */
function addressed(listed: Listed): string[] {
  if (listed.kind === "municipality") return [`gem ${listed.name}`];
  const named = [listed.name, ...listed.aliases].flatMap(
    (name) => /^Ministerie (?:van|voor) (.+)$/.exec(name)?.[1] ?? [],
  );
  if (listed.listKind !== "ministerie") return [];
  const fields = [...named, ...listed.abbreviations];
  const offices = ["ministerie van", "minister van", "minister voor", "staatssecretaris van", "bewindslieden van"];
  return [
    ...named.filter((one) => one.includes(" ")),
    ...offices.flatMap((office) => fields.map((f) => `${office} ${f}`)),
  ];
}

function add(root: Node, name: string, listed: Listed, abbreviation: boolean): void {
  const tokens = tokenize(name);
  let node = root;
  for (const token of tokens) {
    for (const step of stepsOf(token)) {
      const known: Node | undefined = node.next.get(step);
      const next = known ?? { next: new Map<string, Node>() };
      if (known === undefined) node.next.set(step, next);
      node = next;
    }
  }
  if (node === root) return;
  const words = tokens.map((token) => token.text).join(" ");
  const plain = listed.list === OWN_LIST ? isPlainWord(name) : isOrdinary(name);
  const common = tokens.length === 1 ? listed.common || plain : listed.common && name === listed.name;
  const strict = (abbreviation && words.length <= SHORT) || (common && tokens.length === 1);
  const capital = /\p{Lu}/u.test(name);
  node.names ??= [];
  if (node.names.some((other) => other.listed === listed && (other.exact === undefined || other.exact === words)))
    return;
  node.names.push(strict ? { listed, common, exact: words, capital } : { listed, common, capital });
}

/** `Wmo-werkplaats` and `Wmo werkplaats` go the same way. */
function stepsOf(token: Token): readonly string[] {
  return token.key.includes("-") && token.kind === "word" ? token.key.split("-").filter(Boolean) : [token.key];
}

/** The names of the lists in these tokens, longest first at each place, none inside another. */
export function matchListed(tokens: readonly Token[], options: MatchOptions = {}): ListedMatch[] {
  const matches: ListedMatch[] = [];
  const root = trie();
  for (let first = 0; first < tokens.length; first++) {
    const anyCase = options.anyCase === true;
    const known = longestAt(root, tokens, first, anyCase);
    const own = options.own && longestAt(options.own.root, tokens, first, anyCase);
    const found = own !== undefined && own.last >= (known?.last ?? -1) ? own : known;
    if (found === undefined) continue;
    matches.push(found);
    first = found.last;
  }
  return matches;
}

function longestAt(root: Node, tokens: readonly Token[], first: number, anyCase: boolean): ListedMatch | undefined {
  const from = tokens[first] as Token;
  let node = root === trie() && from.kind === "word" ? firstStep(from) : step(root, from);
  let best: ListedMatch | undefined;
  for (let last = first; node !== undefined; node = step(node, tokens[++last])) {
    if (node.names === undefined) continue;
    const names = fitting(node.names, tokens, first, last, anyCase);
    if (names.length > 0) best = matchOf(tokens, first, last, names);
  }
  return best;
}

/** Most words begin no name of the lists. */
const firstStep = perWord(({ key }) => stepBy(trie(), key.includes("-") ? key.split("-").filter(Boolean) : [key]));

function step(from: Node, token: Token | undefined): Node | undefined {
  if (token === undefined) return undefined;
  return token.kind !== "word" || !token.key.includes("-") ? from.next.get(token.key) : stepBy(from, stepsOf(token));
}

function stepBy(from: Node, steps: readonly string[]): Node | undefined {
  let node: Node | undefined = from;
  for (const part of steps) {
    node = node.next.get(part);
    if (node === undefined) return undefined;
  }
  return node;
}

function fitting(
  names: readonly Name[],
  tokens: readonly Token[],
  first: number,
  last: number,
  anyCase: boolean,
): readonly Name[] {
  if (anyCase) return names;
  const words = tokens
    .slice(first, last + 1)
    .map((token) => token.text)
    .join(" ");
  // of "gemeente Leiden" or "Minister van Financiën" the name itself must have the capital
  const capital = /\p{Lu}/u.test(words.replace(ADDRESS, ""));
  return names.filter((name) => (name.exact === undefined ? capital || !name.capital : name.exact === words));
}

function matchOf(tokens: readonly Token[], first: number, last: number, names: readonly Name[]): ListedMatch {
  const span = tokens.slice(first, last + 1);
  const start = (span[0] as Token).start;
  const end = (span.at(-1) as Token).end;
  let surface = "";
  for (const [at, token] of span.entries()) {
    surface += at > 0 && token.start > (span[at - 1] as Token).end ? ` ${token.text}` : token.text;
  }
  const listed = [...new Set(names.map((name) => name.listed))].sort(byLikelihood);
  return { start, end, first, last, listed, surface, common: names.every((name) => name.common) };
}
