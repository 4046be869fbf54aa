import { nodeId } from "@kenniswijzer/domain";
import { perWord, stopWords, type Token, tokenize } from "@kenniswijzer/language";
import { listIn, once, table } from "./table.ts";

const FILE = "doelgroepen.tsv";

/** People that policy is about, with the ages that are usually meant. */
export interface TargetGroup {
  readonly key: string;
  readonly name: string;
  readonly words: readonly string[];
  readonly ageFrom?: number;
  readonly ageTo?: number;
}

export interface TargetGroupMatch {
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
  /** The group that bears the name first, then those that have it among their words. */
  readonly groups: readonly TargetGroup[];
}

export const targetGroups = once((): readonly TargetGroup[] =>
  table(FILE).map((row) => ({
    key: nodeId("TargetGroup", row.group as string),
    name: row.group as string,
    words: listIn(row.words),
    ...(row.age_from ? { ageFrom: Number(row.age_from) } : {}),
    ...(row.age_to ? { ageTo: Number(row.age_to) } : {}),
  })),
);

interface Node {
  readonly next: Map<string, Node>;
  groups?: TargetGroup[];
}

const trie = once((): Node => {
  const root: Node = { next: new Map() };
  for (const group of targetGroups()) add(root, group.name, group);
  for (const group of targetGroups()) for (const words of group.words) add(root, words, group);
  return root;
});

function add(root: Node, words: string, group: TargetGroup): void {
  const keys = tokenize(words).map((token) => token.key);
  for (const last of numbersOf(keys.at(-1) as string)) {
    let node = root;
    for (const key of [...keys.slice(0, -1), last]) {
      const next = node.next.get(key) ?? { next: new Map<string, Node>() };
      node.next.set(key, next);
      node = next;
    }
    node.groups ??= [];
    if (!node.groups.includes(group)) node.groups.push(group);
  }
}

/** Singular and plural of a person's noun. By rules, not by stem: `ouderen` are no `ouders`. */
function numbersOf(word: string): string[] {
  const forms = new Set([word]);
  if (word.endsWith("'s")) forms.add(word.slice(0, -2));
  else if (word.endsWith("eren") || /[dt]en$/.test(word)) forms.add(word.slice(0, -1));
  else if (/(?:er|eur|or|aar|ling|e)s$/.test(word)) forms.add(word.slice(0, -1));
  else if (/(?:er|eur|aar)$/.test(word)) forms.add(`${word}s`);
  else if (/(?:ant|ent|ist|ling|oot)$/.test(word)) forms.add(`${word}en`);
  else if (word.endsWith("e")) forms.add(`${word}n`);
  if (/(?:ant|ent|ist|ling)en$/.test(word)) forms.add(word.slice(0, -2));
  return [...forms];
}

/** Target groups in these tokens, in singular or plural; the longest at each place. */
export function matchTargetGroups(tokens: readonly Token[]): TargetGroupMatch[] {
  const matches: TargetGroupMatch[] = [];
  for (let first = 0; first < tokens.length; first++) {
    const found = longestAt(tokens, first);
    if (found === undefined) continue;
    matches.push(found);
    first = found.last;
  }
  return matches;
}

function longestAt(tokens: readonly Token[], first: number): TargetGroupMatch | undefined {
  const from = tokens[first] as Token;
  let node = from.word === undefined ? trie().next.get(from.key) : firstStep(from);
  let best: TargetGroupMatch | undefined;
  for (let last = first; node !== undefined; node = node.next.get(tokens[++last]?.key ?? "")) {
    const end = (tokens[last] as Token).end;
    if (node.groups !== undefined) best = { start: from.start, end, first, last, groups: node.groups };
  }
  return best;
}

/** An inflected first word counts too: `jonge mantelzorger`, `een kwetsbare oudere`, `dakloos persoon`. */
const firstStep = perWord(({ key }): Node | undefined => {
  const { next } = trie();
  return next.get(key) ?? (key.endsWith("e") || stopWords.has(key) ? undefined : next.get(`${key}e`));
});
