import {
  type Assertion,
  type DocumentSummary,
  type Edge,
  edgeId,
  type GraphNode,
  type Visibility,
  visibleTo,
} from "@kenniswijzer/domain";
import { type GraphStore, seenGraph } from "@kenniswijzer/graph";

/** An edge with the evidence that it amounts to. */
export interface ProvenTie {
  readonly edge: Edge;
  readonly assertions: readonly Assertion[];
}

/** The graph as it would be without what the reader may not see. */
export interface SeenNetwork {
  readonly documents: ReadonlyMap<string, DocumentSummary>;
  /** In order of id. */
  readonly nodes: ReadonlyMap<string, GraphNode>;
  /** Of any status, in order of `edgeId`. */
  readonly ties: readonly ProvenTie[];
}

const MOST_TRIES = 3;

/** Gives what a reader sees, worked out once for a revision of the store. At most one is kept for each clearance. */
export function seenNetworksOf(store: GraphStore): (clearance: Visibility) => Promise<SeenNetwork> {
  const kept = new Map<Visibility, { readonly revision: number; readonly whole: Promise<SeenNetwork> }>();
  return async (clearance) => {
    const revision = await store.revision();
    const known = kept.get(clearance);
    if (known?.revision === revision) return known.whole;
    const whole = settled(store, clearance);
    const entry = { revision, whole: whole.then(({ of }) => of) };
    kept.set(clearance, entry);
    const forget = (): void => void (kept.get(clearance) === entry && kept.delete(clearance));
    // what a writer went through meanwhile, or what failed, is not kept
    whole.then(({ at }) => at !== revision && forget(), forget);
    return entry.whole;
  };
}

/** Read again while a writer comes in between; under a stream of changes the last reading, which may show one in part. */
async function settled(store: GraphStore, clearance: Visibility): Promise<{ of: SeenNetwork; at: number | undefined }> {
  for (let tries = 1; ; tries++) {
    const before = await store.revision();
    const of = await seenNetworkOf(store, clearance);
    const after = await store.revision();
    if (before === after) return { of, at: after };
    if (tries === MOST_TRIES) return { of, at: undefined };
  }
}

async function seenNetworkOf(store: GraphStore, clearance: Visibility): Promise<SeenNetwork> {
  const seen = await seenGraph(store, { visible: visibleTo(clearance) });
  const ties: ProvenTie[] = [];
  for await (const { edges, assertions } of seen.ties()) ties.push(...proven(edges, assertions));
  const byEdge = (a: ProvenTie, b: ProvenTie): number => (edgeId(a.edge) < edgeId(b.edge) ? -1 : 1);
  return {
    documents: new Map(seen.documents.map((document) => [document.id, document])),
    nodes: new Map(seen.nodes.map((node) => [node.id, node])),
    ties: ties.sort(byEdge),
  };
}

function proven(edges: readonly Edge[], assertions: readonly Assertion[]): ProvenTie[] {
  const of = new Map<string, Assertion[]>();
  for (const assertion of assertions) {
    const id = edgeId({ from: assertion.subject, type: assertion.predicate, to: assertion.object });
    const group = of.get(id);
    if (group) group.push(assertion);
    else of.set(id, [assertion]);
  }
  return edges.map((edge) => ({ edge, assertions: of.get(edgeId(edge)) ?? [] }));
}
