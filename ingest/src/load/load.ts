import {
  type Correction,
  type GraphNode,
  KenniswijzerError,
  nameKey,
  type Reading,
  visibleTo,
} from "@kenniswijzer/domain";
import { type GraphChange, type GraphStore, type IndexItem, seenAs } from "@kenniswijzer/graph";
import { planChange } from "./plan.ts";
import type { Wish } from "./surroundings.ts";

export interface LoadDeps {
  readonly store: GraphStore;
  /** Terms and vectors of passages that came and of nodes whose names changed. */
  readonly index: (what: {
    readonly readings: readonly Reading[];
    readonly nodes: readonly GraphNode[];
    /** By passage the terms of its own text, where they were made before. */
    readonly terms?: ReadonlyMap<string, readonly string[]>;
  }) => Promise<readonly IndexItem[]>;
}

/** What one load put into the graph. */
export interface Loaded {
  readonly nodes: number;
  readonly edges: number;
  readonly assertions: number;
}

/** Puts one document's reading into the graph, replacing an older one: one atomic write. */
export function loadReading(reading: Reading, deps: LoadDeps): Promise<Loaded> {
  return loadReadings([reading], deps);
}

/** The same of several documents, each once, in one atomic write. `items` are those of their passages when they were made before. */
export function loadReadings(
  readings: readonly Reading[],
  deps: LoadDeps,
  items?: readonly IndexItem[],
): Promise<Loaded> {
  return write({ put: readings, remove: [] }, deps, items);
}

/** Takes a document out of the graph, as if it had never been read. Rejects with `not-found` for a stranger. */
export async function removeDocument(document: string, deps: LoadDeps): Promise<Loaded> {
  if (!(await deps.store.readings([document])).has(document)) {
    throw new KenniswijzerError(
      "not-found",
      `remove: no document "${document}" in the store; \`kenniswijzer documents\` lists them`,
    );
  }
  return write({ put: [], remove: [document] }, deps);
}

/** Adds what people decided, and takes back what they revoke (ids). */
export function correct(put: readonly Correction[], remove: readonly string[], deps: LoadDeps): Promise<Loaded> {
  return write({ put: [], remove: [], corrections: { put, remove } }, deps);
}

async function write(wish: Wish, deps: LoadDeps, made?: readonly IndexItem[]): Promise<Loaded> {
  const { nodes, edges, assertions } = await untilApplied(deps.store, async () => {
    const { change, before } = await planChange(wish, deps.store);
    const renamed = change.put.nodes.filter((node) => !sameWords(node, before.get(node.id)));
    const items = await deps.index({ readings: made === undefined ? wish.put : [], nodes: renamed });
    return { ...change, put: { ...change.put, items: [...(made ?? []), ...items] } };
  });
  return { nodes: nodes.length, edges: edges.length, assertions: assertions.length };
}

const ATTEMPTS = 50;

/** Works out a change and applies it; anew when another writer came in between. Gives what was put. */
export async function untilApplied(
  store: GraphStore,
  plan: () => Promise<Omit<GraphChange, "base">>,
): Promise<GraphChange["put"]> {
  for (let attempt = 1; ; attempt++) {
    const base = await store.revision();
    const change = await plan();
    try {
      await store.apply({ ...change, base });
      return change.put;
    } catch (error) {
      if (!(error instanceof KenniswijzerError && error.code === "conflict") || attempt === ATTEMPTS) throw error;
    }
  }
}

export const emptyChange = (): Omit<GraphChange, "base"> => ({
  put: { readings: [], links: [], nodes: [], edges: [], assertions: [], items: [], corrections: [] },
  remove: { documents: [], nodes: [], edges: [], assertions: [], items: [], corrections: [] },
});

function sameWords(a: GraphNode, b: GraphNode | undefined): boolean {
  const words = (node: GraphNode): string => {
    const { visibility, name, aliases } = seenAs(node, visibleTo(node.visibility));
    return [visibility, name, ...aliases].map(nameKey).join("|");
  };
  return b !== undefined && words(a) === words(b);
}
