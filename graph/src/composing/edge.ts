import { type Assertion, type Edge, type EdgeStatus, edgeId, type Modality } from "@kenniswijzer/domain";
import { nearCopies } from "@kenniswijzer/language";
import { mostOpen } from "./node.ts";

const STRENGTH: readonly Modality[] = ["voert-uit", "noemt", "vraagt", "is-van-plan", "onbeslist", "ontkent"];
const STATUS: Record<Modality, EdgeStatus> = {
  "voert-uit": "stated",
  noemt: "stated",
  vraagt: "stated",
  "is-van-plan": "planned",
  onbeslist: "undecided",
  ontkent: "denied",
};

/** What the assertions of one subject, predicate and object amount to: the strongest tie that any of them states. Throws for none. */
export function composeEdge(assertions: readonly Assertion[]): Edge {
  const [first] = assertions;
  if (first === undefined) throw new RangeError("composeEdge: an edge needs an assertion");
  const modality = STRENGTH.find((m) => assertions.some((a) => a.modality === m)) ?? first.modality;
  return {
    from: first.subject,
    type: first.predicate,
    to: first.object,
    status: STATUS[modality],
    modality,
    // A sentence that several documents copy, but for some words, is one piece of evidence.
    evidence: nearCopies([...new Set(assertions.map((a) => a.quote))]).length,
    visibility: mostOpen(assertions.map((a) => a.visibility)),
  };
}

/** These edges as the evidence that a reader sees amounts to, in their order; one without any stays as it is. */
export function edgesSeen(edges: readonly Edge[], assertions: readonly Assertion[]): Edge[] {
  const seen = new Map(composeEdges(assertions).map((edge) => [edgeId(edge), edge]));
  return edges.map((edge) => seen.get(edgeId(edge)) ?? edge);
}

/** Edges of these assertions, sorted by `edgeId`. */
export function composeEdges(assertions: readonly Assertion[]): Edge[] {
  const groups = new Map<string, Assertion[]>();
  for (const assertion of assertions) {
    const id = edgeId({ from: assertion.subject, type: assertion.predicate, to: assertion.object });
    const group = groups.get(id);
    if (group) group.push(assertion);
    else groups.set(id, [assertion]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => composeEdge(group));
}
