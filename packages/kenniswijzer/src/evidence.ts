import {
  type Assertion,
  type Citation,
  type DocumentSummary,
  endOf,
  type GraphNode,
  type NodeLabel,
  type Passage,
  type ProvenAssertion,
  type ReserveOf,
  type Visibility,
} from "@kenniswijzer/domain";
import type { GraphStore } from "@kenniswijzer/graph";
import { isNodeSeen } from "./seen.ts";

/** All evidence about a node that may be seen, newest first; undefined for a stranger. */
export async function evidenceAbout(
  id: string,
  store: GraphStore,
  visible: readonly Visibility[],
  reserveOf: ReserveOf,
): Promise<ProvenAssertion[] | undefined> {
  if (!(await isNodeSeen(id, store, visible))) return undefined;
  const { nodes, assertions, documents } = await store.neighbourhood([id], { visible });
  const labels = new Map(nodes.map((node) => [node.id, labelOf(node)]));
  if (!labels.has(id)) return undefined;
  const about = new Map(documents.map((document) => [document.id, document]));
  const passages = await store.passages([...new Set(assertions.map(({ passage }) => passage))]);
  return assertions
    .flatMap((assertion): ProvenAssertion[] => {
      const [subject, object] = [labels.get(assertion.subject), labels.get(assertion.object)];
      const document = about.get(assertion.document);
      if (subject === undefined || object === undefined || document === undefined) return [];
      const citation = citationOf(assertion, document, passages.get(assertion.passage), reserveOf);
      return [{ assertion, subject, object, citation }];
    })
    .sort(newestFirst);
}

/** In order of date, the newest first and what has none last; then by id. */
export function newestFirst(a: Pick<ProvenAssertion, "assertion">, b: Pick<ProvenAssertion, "assertion">): number {
  const [one, other] = [a.assertion, b.assertion];
  const [early, late] = [one.date ?? "", other.date ?? ""];
  return early === late ? (one.id < other.id ? -1 : 1) : early < late ? 1 : -1;
}

const labelOf = ({ id, type, kind, name }: GraphNode): NodeLabel => ({
  id,
  type,
  name,
  ...(kind === undefined ? {} : { kind }),
});

function citationOf(
  assertion: Assertion,
  document: DocumentSummary,
  passage: Passage | undefined,
  reserveOf: ReserveOf,
): Citation {
  const { id, quote, start, end, modality, confidence, source, date = document.date } = assertion;
  return {
    assertion: id,
    document: document.id,
    title: document.title,
    passage: assertion.passage,
    quote,
    start,
    end,
    modality,
    confidence,
    source,
    ...(date === undefined ? {} : { date }),
    ...(passage?.page === undefined ? {} : { page: passage.page }),
    ...(passage === undefined || passage.headings.length === 0 ? {} : { headings: passage.headings }),
    ...(assertion.period === undefined ? {} : { period: assertion.period }),
    ...(assertion.validFrom === undefined ? {} : { validFrom: assertion.validFrom }),
    ...(assertion.validUntil === undefined ? {} : { validUntil: assertion.validUntil }),
    ...reserveOf(document, endOf(assertion)),
  };
}
