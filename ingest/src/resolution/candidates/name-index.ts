import type { EntityType, GraphNode, MergeEvidence } from "@kenniswijzer/domain";
import { blocksOf } from "./blocks.ts";
import { compareNames } from "./compare.ts";
import { type Profile, profileOf } from "./profile.ts";

/** Two nodes whose names give reason to wonder, and what they say. `a` sorts before `b`. */
export interface NamePair {
  readonly a: GraphNode;
  readonly b: GraphNode;
  readonly evidence: readonly MergeEvidence[];
}

interface Entry {
  profile: Profile;
  readonly blocks: readonly string[];
  readonly words: string;
  readonly pairs: Set<string>;
}

/** What differently worded things of these types may be one; of the others the wording is what they are. */
export const REVIEWED: readonly EntityType[] = ["Actor", "Project", "Theme"];
/** A key that more nodes share than this tells nothing. */
const LARGEST_BLOCK = 40;

/**
 * Pairs of nodes that may be one thing by their names. `update` gives the same pairs as an index made anew, and compares
 * only the nodes that came or whose names changed (and those of a block that became too common, or no longer is).
 */
export class NameIndex {
  readonly #entries = new Map<string, Entry>();
  readonly #blocks = new Map<string, Set<string>>();
  readonly #pairs = new Map<string, NamePair>();
  #compared = 0;

  /** How many pairs of names were compared so far. */
  get compared(): number {
    return this.#compared;
  }

  /** Sorted by ids. */
  get pairs(): readonly NamePair[] {
    return [...this.#pairs].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, pair]) => pair);
  }

  /** Makes these all the nodes that there are. */
  update(nodes: readonly GraphNode[]): void {
    const present = new Map(nodes.filter((n) => REVIEWED.includes(n.type)).map((n) => [n.id, n]));
    const common = new Map<string, boolean>();
    const changed: GraphNode[] = [];
    for (const id of [...this.#entries.keys()]) if (!present.has(id)) this.#remove(id, common);
    for (const node of present.values()) {
      const known = this.#entries.get(node.id);
      if (known?.words === wordsOf(node)) this.#renew(known, node);
      else changed.push(node);
    }
    for (const node of changed) {
      if (this.#entries.has(node.id)) this.#remove(node.id, common);
      this.#add(node, common);
    }
    const affected = new Set(changed.map((node) => node.id));
    for (const [key, was] of common)
      if (was !== this.#isCommon(key)) for (const id of this.#blocks.get(key) ?? []) affected.add(id);
    for (const id of affected) this.#pair(id);
  }

  /** The names stayed; documents, visibility and the like may not have. */
  #renew(entry: Entry, node: GraphNode): void {
    entry.profile = { ...entry.profile, node };
    for (const key of entry.pairs) {
      const pair = this.#pairs.get(key) as NamePair;
      this.#pairs.set(key, pair.a.id === node.id ? { ...pair, a: node } : { ...pair, b: node });
    }
  }

  #add(node: GraphNode, common: Map<string, boolean>): void {
    const profile = profileOf(node);
    const blocks = blocksOf(profile);
    this.#entries.set(node.id, { profile, blocks, words: wordsOf(node), pairs: new Set() });
    for (const key of blocks) {
      if (!common.has(key)) common.set(key, this.#isCommon(key));
      const block = this.#blocks.get(key);
      if (block) block.add(node.id);
      else this.#blocks.set(key, new Set([node.id]));
    }
  }

  #remove(id: string, common: Map<string, boolean>): void {
    const entry = this.#entries.get(id) as Entry;
    for (const key of entry.blocks) {
      if (!common.has(key)) common.set(key, this.#isCommon(key));
      const block = this.#blocks.get(key);
      block?.delete(id);
      if (block?.size === 0) this.#blocks.delete(key);
    }
    this.#unpair(id, entry);
    this.#entries.delete(id);
  }

  #isCommon(key: string): boolean {
    return (this.#blocks.get(key)?.size ?? 0) > LARGEST_BLOCK;
  }

  #unpair(id: string, entry: Entry): void {
    for (const key of entry.pairs) {
      const pair = this.#pairs.get(key) as NamePair;
      this.#entries.get(pair.a.id === id ? pair.b.id : pair.a.id)?.pairs.delete(key);
      this.#pairs.delete(key);
    }
    entry.pairs.clear();
  }

  #pair(id: string): void {
    const entry = this.#entries.get(id) as Entry;
    this.#unpair(id, entry);
    const others = new Set<string>();
    for (const key of entry.blocks)
      if (!this.#isCommon(key)) for (const other of this.#blocks.get(key) ?? []) others.add(other);
    others.delete(id);
    for (const other of others) this.#compare(entry, this.#entries.get(other) as Entry);
  }

  #compare(one: Entry, other: Entry): void {
    const [a, b] = one.profile.node.id < other.profile.node.id ? [one, other] : [other, one];
    const key = `${a.profile.node.id} ${b.profile.node.id}`;
    this.#compared++;
    const evidence = compareNames(a.profile, b.profile);
    if (evidence === undefined) return;
    this.#pairs.set(key, { a: a.profile.node, b: b.profile.node, evidence });
    a.pairs.add(key);
    b.pairs.add(key);
  }
}

const wordsOf = ({ type, kind, name, aliases, attributes }: GraphNode): string =>
  JSON.stringify([type, kind, name, aliases, attributes.code]);
