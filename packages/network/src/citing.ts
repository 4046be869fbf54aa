import {
  type Assertion,
  type Citation,
  citedDocument,
  endOf,
  type Passage,
  type ReserveOf,
  type Tie,
  type Visibility,
  visibleTo,
} from "@kenniswijzer/domain";
import type { GraphStore } from "@kenniswijzer/graph";
import { nearCopies, sentences } from "@kenniswijzer/language";
import type { ProvenTie } from "./seen-network.ts";
import { labelOf, type View } from "./view.ts";

/** Makes ties and mentions into what can be shown, each with its sentences. */
export interface Citing {
  tie(tie: ProvenTie): Tie;
}

/** More documents than this prove nothing more of one tie. */
const MOST_SENTENCES = 10;

const SAYS_SO: ReadonlySet<Assertion["modality"]> = new Set(["voert-uit", "noemt", "vraagt", "is-van-plan"]);

/** Looks up where the evidence of all these ties stands, in one trip. */
export async function citingOf(
  ties: Iterable<ProvenTie>,
  { view, store, reserveOf }: { readonly view: View; readonly store: GraphStore; readonly reserveOf: ReserveOf },
): Promise<Citing> {
  const shown = new Map([...new Set(ties)].map((tie) => [tie, sentencesOf(tie)]));
  const places = [...shown.values()].flatMap((told) => told.map(({ first }) => first.passage));
  const passages = places.length === 0 ? new Map<string, Passage>() : await store.passages([...new Set(places)]);
  const cite = ({ first, also }: Told): Citation => citationOf(first, also, { view, passages, reserveOf });
  return {
    tie: (tie) => ({
      edge: tie.edge,
      from: nodeLabel(tie.edge.from, view),
      to: nodeLabel(tie.edge.to, view),
      citations: (shown.get(tie) ?? []).map(cite),
    }),
  };
}

const nodeLabel = (id: string, { nodes, whole }: View) => {
  const node = nodes.get(id) ?? whole.nodes.get(id);
  return node === undefined ? { id, type: "Actor" as const, name: id } : labelOf(node);
};

interface Told {
  readonly first: Assertion;
  /** Other documents with (nearly) the same words. */
  readonly also: readonly string[];
}

function sentencesOf({ assertions }: ProvenTie): Told[] {
  const ordered = assertions.toSorted(
    (a, b) =>
      Number(SAYS_SO.has(b.modality)) - Number(SAYS_SO.has(a.modality)) ||
      byDate(b, a) ||
      b.confidence - a.confidence ||
      (a.id < b.id ? -1 : 1),
  );
  const told = nearCopies(ordered.map(({ quote }) => quote)).map((group): Told => {
    const [first, ...others] = group.map((at) => ordered[at]) as [Assertion, ...Assertion[]];
    const also = new Set(others.map(({ document }) => document).filter((id) => id !== first.document));
    return { first, also: [...also] };
  });
  const documents = new Set<string>();
  return told
    .filter(({ first: { document } }) => !documents.has(document) && documents.add(document))
    .slice(0, MOST_SENTENCES);
}

const byDate = ({ date: a = "" }: Assertion, { date: b = "" }: Assertion): number => (a < b ? -1 : a > b ? 1 : 0);

interface Sources {
  readonly view: View;
  readonly passages: ReadonlyMap<string, Passage>;
  readonly reserveOf: ReserveOf;
}

function citationOf(assertion: Assertion, also: readonly string[], { view, passages, reserveOf }: Sources): Citation {
  const { documents } = view.whole;
  const document = documents.get(assertion.document);
  const date = assertion.date ?? document?.date;
  return {
    assertion: assertion.id,
    document: assertion.document,
    title: document?.title ?? assertion.document,
    passage: assertion.passage,
    quote: assertion.quote,
    start: assertion.start,
    end: assertion.end,
    ...placeOf(passages.get(assertion.passage)),
    ...(date === undefined ? {} : { date }),
    modality: assertion.modality,
    ...(assertion.period === undefined ? {} : { period: assertion.period }),
    ...(assertion.validFrom === undefined ? {} : { validFrom: assertion.validFrom }),
    ...(assertion.validUntil === undefined ? {} : { validUntil: assertion.validUntil }),
    confidence: Math.round(100 * assertion.confidence) / 100,
    source: assertion.source,
    ...(document && reserveOf(document, endOf(assertion))),
    ...(also.length === 0 ? {} : { also: also.flatMap((id) => documents.get(id) ?? []).map(citedDocument) }),
  };
}

/** Where a person finds it in the document. */
const placeOf = (passage: Passage | undefined): Pick<Citation, "page" | "headings"> => ({
  ...(passage?.page === undefined ? {} : { page: passage.page }),
  ...(passage === undefined || passage.headings.length === 0 ? {} : { headings: [...passage.headings] }),
});

/** Where documents name nodes: of each node, a sentence for each document, newest first. */
export async function mentionsOf(
  ids: readonly string[],
  clearance: Visibility,
  { view, store, reserveOf }: { readonly view: View; readonly store: GraphStore; readonly reserveOf: ReserveOf },
): Promise<ReadonlyMap<string, readonly Citation[]>> {
  if (ids.length === 0) return new Map();
  const places = await store.mentions(ids, visibleTo(clearance));
  const passages = await store.passages([...new Set([...places.values()].flat().map(({ passage }) => passage))]);
  return new Map(
    [...places].map(([id, found]) => {
      const documents = new Set<string>();
      const cited = found.flatMap((place): Citation[] => {
        const passage = passages.get(place.passage);
        const document = passage && view.whole.documents.get(passage.document);
        if (passage === undefined || document === undefined || documents.has(document.id)) return [];
        if (!(view.nodes.get(id)?.documents.includes(document.id) ?? false)) return [];
        documents.add(document.id);
        return [
          {
            ...sentenceAt(passage, place.start),
            ...placeOf(passage),
            document: document.id,
            title: document.title,
            passage: passage.id,
            ...(document.date === undefined ? {} : { date: document.date }),
            modality: "noemt",
            confidence: 1,
            source: "document",
            ...reserveOf(document),
          },
        ];
      });
      return [id, cited.sort((a, b) => ((a.date ?? "") > (b.date ?? "") ? -1 : 1)).slice(0, MOST_SENTENCES)];
    }),
  );
}

/** The sentence of a passage that holds this place of the document. */
function sentenceAt(passage: Passage, place: number): Pick<Citation, "quote" | "start" | "end"> {
  const at = place - passage.start;
  const found = sentences(passage.text).find(({ start, end }) => start <= at && at < end);
  const { start, end } = found ?? { start: 0, end: passage.text.length };
  return { quote: passage.text.slice(start, end), start: passage.start + start, end: passage.start + end };
}
