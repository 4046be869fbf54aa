import { nodeId } from "@kenniswijzer/domain";
import { stem, type Token, tokenize } from "@kenniswijzer/language";
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
  let node = root;
  for (const token of tokenize(words)) {
    const step = stepOf(token);
    const next = node.next.get(step) ?? { next: new Map<string, Node>() };
    node.next.set(step, next);
    node = next;
  }
  node.groups ??= [];
  if (!node.groups.includes(group)) node.groups.push(group);
}

const stepOf = (token: Token): string => (token.kind === "word" ? stem(token.key) : token.key);

/** Target groups in these tokens, in singular or plural; the longest at each place. */
export function matchTargetGroups(tokens: readonly Token[]): TargetGroupMatch[] {
  const matches: TargetGroupMatch[] = [];
  const steps = tokens.map(stepOf);
  for (let first = 0; first < tokens.length; first++) {
    let node: Node | undefined = trie();
    let best: TargetGroupMatch | undefined;
    for (let last = first; last < tokens.length; last++) {
      node = node.next.get(steps[last] as string);
      if (node === undefined) break;
      if (node.groups === undefined) continue;
      const [from, to] = [tokens[first] as Token, tokens[last] as Token];
      best = { start: from.start, end: to.end, first, last, groups: node.groups };
    }
    if (best === undefined) continue;
    matches.push(best);
    first = best.last;
  }
  return matches;
}
