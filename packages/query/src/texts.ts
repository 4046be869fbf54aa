import type { DocumentSummary, GraphNode, Passage } from "@kenniswijzer/domain";
import type { CandidateItem, Candidates } from "@kenniswijzer/graph";
import { MONTHS } from "@kenniswijzer/language";
import { cosine } from "@kenniswijzer/search-index";
import { type Place, placeOf, type Terms } from "./coverage.ts";
import { analysed } from "./remembered.ts";

/** How much finding a word counts by where it stands. */
const WORTH = { own: 1, around: 0.85, title: 0.75, document: 0.4 } as const;

const NOTHING: Terms = new Set();

/** What the texts at hand hold, each analysed at most once. */
export interface Texts {
  /** The places where a claim or sentence may hold a word of the question: itself, what it hangs under, its document. */
  around(own: string, passage: string, document: string): Place[];
  /** All terms of the question that a document holds, in its passages and in how it is called. */
  wholly(document: string): Terms[];
  /** Names of a node. */
  names(node: GraphNode, worth?: number): Place;
  /** Cosine of the question to a passage or node; 0 when unknown. */
  near(id: string): number;
  /** The candidate passages. */
  readonly passages: readonly Passage[];
  passage(id: string): Passage | undefined;
  document(id: string): DocumentSummary | undefined;
}

/** Over the candidates of one question. */
export function textsOf(
  candidates: Candidates,
  documents: ReadonlyMap<string, DocumentSummary>,
  vector: Float32Array | undefined,
): Texts {
  const items = new Map(candidates.items.map((item) => [item.id, item]));
  const whole = wholeDocuments(candidates.items);
  const titles = new Map<string, ReadonlySet<string>>();
  const nearness = new Map<string, number>();

  const title = (id: string): ReadonlySet<string> => {
    const known = titles.get(id);
    if (known !== undefined) return known;
    const document = documents.get(id);
    const made = document === undefined ? new Set<string>() : analysed(titleText(document));
    titles.set(id, made);
    return made;
  };

  return {
    around(own, passage, document) {
      const places = [placeOf(analysed(own), WORTH.own)];
      const item = items.get(passage);
      if (item !== undefined) places.push(placeOf(item.counts, WORTH.around));
      places.push(placeOf(title(document), WORTH.title));
      const all = whole.get(document);
      if (all !== undefined) places.push(placeOf(all, WORTH.document));
      return places;
    },
    wholly: (document) => [title(document), whole.get(document) ?? NOTHING],
    names: (node, worth = WORTH.own) => placeOf(analysed([node.name, ...node.aliases].join(" . ")), worth),
    near(id) {
      let found = nearness.get(id);
      if (found === undefined) {
        const other = items.get(id)?.vector;
        found = vector !== undefined && other !== undefined ? Math.max(0, cosine(vector, other)) : 0;
        nearness.set(id, found);
      }
      return found;
    },
    passages: candidates.items.flatMap(({ passage }) => passage ?? []),
    passage: (id) => items.get(id)?.passage,
    document: (id) => documents.get(id),
  };
}

function wholeDocuments(items: readonly CandidateItem[]): Map<string, Set<string>> {
  const whole = new Map<string, Set<string>>();
  for (const { passage, counts } of items) {
    if (passage === undefined) continue;
    const all = whole.get(passage.document) ?? new Set<string>();
    for (const term of counts.keys()) all.add(term);
    whole.set(passage.document, all);
  }
  return whole;
}

/** A document as people refer to it: its title, its source, its month and year. */
export function titleText({ title, source, date }: DocumentSummary): string {
  const month = date === undefined ? undefined : MONTHS[Number(date.slice(5, 7)) - 1];
  return [title, source.replace(/\.\w+$/, ""), date?.slice(0, 4), month]
    .filter((part) => part !== undefined)
    .join(" . ");
}
