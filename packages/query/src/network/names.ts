import {
  type DocumentSummary,
  type EntityType,
  type GraphNode,
  nameKey,
  type Visibility,
  visibleTo,
} from "@kenniswijzer/domain";
import { thesaurus as packaged, type Thesaurus } from "@kenniswijzer/gazetteer";
import type { CandidateItem, GraphStore } from "@kenniswijzer/graph";
import { terms } from "@kenniswijzer/language";
import { corrected, type Vocabulary } from "../correction.ts";
import { wordsOf } from "../words.ts";

export interface NamesIn {
  readonly store: GraphStore;
  readonly clearance: Visibility;
  readonly vocabulary?: Vocabulary | undefined;
  readonly thesaurus?: Thesaurus | undefined;
}

/** What people mean first when a name is of several things. */
const RANK: readonly EntityType[] = ["Actor", "Project", "Concept", "Theme", "Question", "TargetGroup"];
const CANDIDATES = 40;

/** The nodes that each of these names means, the likeliest first; absent for a stranger. One trip to the store. */
export async function namedNodes(names: readonly string[], inside: NamesIn): Promise<Map<string, GraphNode[]>> {
  const keys = new Map(names.map((name) => [name, keysOf(name, inside)]));
  const words = new Map(names.map((name) => [name, [...new Set(terms(name))]]));
  const { named, items } = await inside.store.candidates({
    names: [...new Set([...keys.values()].flat())],
    terms: [...new Set([...words.values()].flat())],
    near: [],
    limit: CANDIDATES,
    filter: { visible: visibleTo(inside.clearance), types: RANK },
  });
  const found = names.map((name): [string, GraphNode[]] => {
    const exact = (keys.get(name) ?? []).map((key) => named.get(key) ?? []).find((nodes) => nodes.length > 0);
    return [name, ranked(exact ?? byWords(words.get(name) ?? [], items))];
  });
  return new Map(found.filter(([, nodes]) => nodes.length > 0));
}

const ranked = (nodes: readonly GraphNode[]): GraphNode[] =>
  nodes
    .filter(({ type }) => RANK.includes(type))
    .toSorted((a, b) => RANK.indexOf(a.type) - RANK.indexOf(b.type) || (a.id < b.id ? -1 : 1));

/** As the graph may know it, the surest first: as it stands, without article, with abbreviations written out and slips corrected, and as its concept. */
function keysOf(name: string, { vocabulary, thesaurus = packaged() }: NamesIn): string[] {
  const bare = name.replace(/^(?:de|het|een|'t|deze|dit|onze) /i, "");
  const words = wordsOf(bare);
  const written = words.map(({ text }) => text).join(" ");
  const read =
    vocabulary === undefined
      ? written
      : corrected(words, vocabulary)
          .words.map(({ text }) => text)
          .join(" ");
  const [concept, ...others] = thesaurus.conceptsIn(bare);
  const asConcept = concept !== undefined && others.length === 0 ? [concept.concept] : [];
  return [...new Set([name, bare, written, read, ...asConcept].map(nameKey))].filter((key) => key !== "");
}

/** The nodes that these words name, whose own name has few others; only the shortest. */
function byWords(words: readonly string[], items: readonly CandidateItem[]): GraphNode[] {
  if (words.length === 0) return [];
  const fitting = items.flatMap(({ node, counts }) => {
    const size = node === undefined ? 0 : new Set(terms(node.name)).size;
    const fits = words.every((word) => counts.has(word)) && size <= 2 * words.length + 2;
    return node !== undefined && fits ? [{ node, size }] : [];
  });
  // a word that several partners bear ("stichting") tells of none of them
  const bearers = fitting.filter(({ node }) => node.type === "Actor");
  const meant = bearers.length > 1 ? fitting.filter(({ node }) => node.type !== "Actor") : fitting;
  const shortest = Math.min(...meant.map(({ size }) => size));
  return meant.filter(({ size }) => size === shortest).map(({ node }) => node);
}

/** The share of a phrase's words that a title must have. */
const MOST_WORDS = 0.8;

const fileName = (source: string): string => source.replace(/\.\p{L}+$/u, "").replace(/[-_.]+/g, " ");

/** The document that somebody calls so, by its title, kind and file; undefined when none or several fit as well. */
export function documentCalled(phrase: string, documents: readonly DocumentSummary[]): DocumentSummary | undefined {
  const words = [...new Set(terms(phrase))];
  const scored = documents
    .map((document) => {
      const own = new Set(terms(`${document.title} . ${document.kind ?? ""} . ${fileName(document.source)}`));
      return { document, score: words.filter((word) => own.has(word)).length / Math.max(1, words.length) };
    })
    .sort((a, b) => b.score - a.score);
  const [best, next] = scored;
  return best === undefined || best.score < MOST_WORDS || best.score === next?.score ? undefined : best.document;
}
