import {
  type Answer,
  type AnswerItem,
  type Assertion,
  type Citation,
  type EntityView,
  type GraphNode,
  type ListedDocument,
  verbOf,
} from "@kenniswijzer/domain";
import { once } from "./citation.ts";
import { inBrackets, sentence } from "./messages.nl.ts";

const SENTENCES = 3;

const told = {
  about: (name: string, documents: number): string =>
    `${sentence(name)} staat in ${documents === 1 ? "1 document" : `${documents} documenten`}.`,
  nothing: (name: string): string => `Over ${name} staat geen verband in de documenten.`,
};

/** What the graph states of one node, as an answer: an item for each thing it is tied to, most evidence first. What is denied or undecided is told so. */
export function aboutNode({ node, neighbours, assertions, documents }: EntityView): Answer {
  const titles = new Map(documents.map((document) => [document.id, document]));
  const items = neighbours
    .map((other) => ({ other, ties: tiesBetween(node, other, assertions) }))
    .filter(({ ties }) => ties.length > 0)
    .toSorted((a, b) => b.ties.length - a.ties.length || a.other.name.localeCompare(b.other.name, "nl"))
    .map(({ other, ties }) => itemOf(node, other, ties, titles));
  return {
    question: node.name,
    status: items.length > 0 ? "answered" : "unknown",
    text: items.length > 0 ? told.about(node.name, documents.length) : told.nothing(node.name),
    items,
    citations: once(items.flatMap(({ citations }) => citations)),
    plan: {
      words: node.name,
      asked: "description",
      kinds: [],
      relations: [],
      entities: [{ id: node.id, name: node.name, type: node.type }],
      topics: [],
      join: "all",
      corrected: [],
    },
    suggestions: [],
    tookMs: 0,
  };
}

const tiesBetween = (node: GraphNode, other: GraphNode, assertions: readonly Assertion[]): Assertion[] =>
  assertions
    .filter(
      ({ subject, object }) =>
        (subject === node.id && object === other.id) || (subject === other.id && object === node.id),
    )
    .toSorted((a, b) => (b.date ?? "").localeCompare(a.date ?? "") || b.confidence - a.confidence);

function itemOf(
  node: GraphNode,
  other: GraphNode,
  ties: readonly Assertion[],
  documents: ReadonlyMap<string, ListedDocument>,
): AnswerItem {
  const citations = ties.slice(0, SENTENCES).map((tie) => citationOf(tie, documents.get(tie.document)));
  const [first] = ties;
  return {
    id: other.id,
    type: other.type === "Concept" ? "Theme" : other.type,
    ...(other.kind !== undefined && { kind: other.kind }),
    name: other.name,
    why: first === undefined ? "" : `${tieOf(first, node, other)}${yearOf(citations[0])}`,
    path: ties.slice(0, 1).map(({ subject, predicate, modality }) => ({
      subject: subject === node.id ? node.name : other.name,
      type: predicate,
      modality,
      object: subject === node.id ? other.name : node.name,
    })),
    citations: once(citations),
  };
}

function tieOf({ subject, predicate, modality, role, period }: Assertion, node: GraphNode, other: GraphNode): string {
  const verb = verbOf(predicate, modality, false);
  // a line begins with the name of the other: as subject it need not be said again
  const tie = subject === node.id ? `${node.name} ${verb} ${other.name}` : `${verb} ${node.name}`;
  return [tie, role, period].filter((part) => part !== undefined).join(", ");
}

const yearOf = (citation: Citation | undefined): string => {
  if (citation === undefined) return "";
  const { date, ...rest } = citation;
  return inBrackets(date === undefined ? rest : { ...rest, date: date.slice(0, 4) });
};

function citationOf(tie: Assertion, document: ListedDocument | undefined): Citation {
  const date = tie.date ?? document?.date;
  return {
    assertion: tie.id,
    document: tie.document,
    title: document?.title ?? tie.document,
    passage: tie.passage,
    quote: tie.quote,
    start: tie.start,
    end: tie.end,
    ...(date !== undefined && { date }),
    modality: tie.modality,
    ...(tie.period !== undefined && { period: tie.period }),
    ...(tie.validFrom !== undefined && { validFrom: tie.validFrom }),
    ...(tie.validUntil !== undefined && { validUntil: tie.validUntil }),
    confidence: tie.confidence,
    source: tie.source,
    ...(document?.caution !== undefined && { caution: document.caution }),
    ...(document?.replacedBy !== undefined && { replacedBy: document.replacedBy }),
  };
}
