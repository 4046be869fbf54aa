import type { Citation, GraphNode, MergeCandidate, PairView, Visibility } from "@kenniswijzer/domain";
import type { GraphStore } from "@kenniswijzer/graph";
import { sentences } from "@kenniswijzer/language";
import { nodeNamed } from "./named.ts";

interface Seen {
  readonly store: GraphStore;
  readonly visible: readonly Visibility[];
  readonly candidates: readonly MergeCandidate[];
}

/** Two nodes side by side, each with the sentences that a person needs to tell whether they are one. */
export async function pairView(a: string, b: string, { store, visible, candidates }: Seen): Promise<PairView> {
  const [one, other] = [await nodeNamed(a, store, visible), await nodeNamed(b, store, visible)];
  const known = candidates.find(({ a, b }) => [a.id, b.id].includes(one.id) && [a.id, b.id].includes(other.id));
  const sentences = await sentencesOf([one, other], store, visible);
  return {
    a: { node: one, sentences: sentences.get(one.id) ?? [] },
    b: { node: other, sentences: sentences.get(other.id) ?? [] },
    for: known?.for ?? [],
    against: known?.against ?? [],
    score: known?.score ?? 0,
  };
}

const MOST = 5;

/** Some sentences per node that speak of it, from as many documents as there are. */
export async function sentencesOf(
  nodes: readonly GraphNode[],
  store: GraphStore,
  visible: readonly Visibility[],
): Promise<Map<string, Citation[]>> {
  const mentions = await store.mentions(
    nodes.map((node) => node.id),
    visible,
  );
  const chosen = new Map([...mentions].map(([id, all]) => [id, spread(all)]));
  const passages = await store.passages([...chosen.values()].flat().map((mention) => mention.passage));
  const documents = await store.documents(visible, [...new Set([...passages.values()].map((p) => p.document))]);
  const titles = new Map(documents.map((document) => [document.id, document]));
  return new Map(
    [...chosen].map(([id, all]) => [
      id,
      all.flatMap(({ passage: at, start, end }): Citation[] => {
        const passage = passages.get(at);
        const document = titles.get(passage?.document ?? "");
        if (passage === undefined || document === undefined) return [];
        const spans = sentences(passage.text, 0, passage.text.length);
        const own = spans.find((s) => s.start <= start - passage.start && s.end >= end - passage.start);
        const span = own ?? { start: 0, end: passage.text.length };
        return [
          {
            document: document.id,
            title: document.title,
            passage: passage.id,
            quote: passage.text.slice(span.start, span.end),
            start: passage.start + span.start,
            end: passage.start + span.end,
            ...(passage.page === undefined ? {} : { page: passage.page }),
            ...(document.date === undefined ? {} : { date: document.date }),
            modality: "noemt",
            confidence: 1,
            source: "document",
          },
        ];
      }),
    ]),
  );
}

type Mention = { readonly passage: string; readonly start: number; readonly end: number };

/** One of each document first. */
function spread(all: readonly Mention[]): Mention[] {
  const documentOf = ({ passage }: Mention): string => passage.slice(0, passage.lastIndexOf(":"));
  const firsts = all.filter((one, at) => all.findIndex((other) => documentOf(other) === documentOf(one)) === at);
  return [...firsts, ...all.filter((one) => !firsts.includes(one))].slice(0, MOST);
}
