import { isDeepStrictEqual } from "node:util";
import type { Assertion, Edge, EdgeKey, GraphNode, Reading } from "@kenniswijzer/domain";
import { composeEdges, type EntityLink, edgeIdOf, type GraphChange, type GraphStore } from "@kenniswijzer/graph";
import { assertionsOf } from "../resolution/assertion.ts";
import type { NodeOf } from "../resolution/group.ts";
import { groupBy } from "../resolution/group-by.ts";
import { contributionsOf, linksOf, nodesByKey, resolveEntities } from "../resolution/resolve.ts";
import { edgeKeyOf, evidenceOf, type Surroundings, surroundingsOf, type Wish } from "./surroundings.ts";

/** A change without its index items, and the nodes that stood there before. */
export interface PlannedChange {
  readonly change: Omit<GraphChange, "base">;
  readonly before: ReadonlyMap<string, GraphNode>;
}

/**
 * Works out what a wish changes, from the part of the graph around it. The result equals resolving all readings anew;
 * `load.test.ts` holds the two against each other.
 */
export async function planChange(wish: Wish, store: GraphStore): Promise<PlannedChange> {
  const around = await surroundingsOf(wish, store);
  const put = new Set(wish.put.map((r) => r.document.id));
  const said = [...around.contributions, ...wish.put.flatMap(contributionsOf)];
  const entities = resolveEntities(said, around.decided);
  const moved = await movedReadings(wish, around, entities.nodeOf, store);
  const touched = said.filter(({ document }) => put.has(document) || moved.has(document));
  const links = linksOf(touched, entities.nodeOf);
  const rewritten = await rewrite(wish, around, moved, links, store);
  const edges = await edgesAfter(rewritten, store);
  const nodes = entities.nodes.filter((node) => !isDeepStrictEqual(node, around.nodes.get(node.id)));
  const kept = new Set(entities.nodes.map((n) => n.id));
  const gone = [...around.nodes.keys()].filter((id) => !kept.has(id));
  return {
    before: around.nodes,
    change: {
      put: {
        readings: wish.put,
        links,
        nodes,
        edges: edges.put,
        assertions: rewritten.now,
        items: [],
        corrections: wish.corrections?.put ?? [],
      },
      remove: {
        documents: wish.remove.filter((id) => !put.has(id)),
        nodes: gone,
        edges: edges.remove,
        assertions: missing(rewritten.old, rewritten.now),
        items: [...gone, ...missing(passagesOf([...around.old.values()]), passagesOf(wish.put))],
        corrections: wish.corrections?.remove ?? [],
      },
    },
  };
}

/** Readings of other documents of which an entity now leads elsewhere, or of which evidence was rejected or confirmed. */
async function movedReadings(
  wish: Wish,
  around: Surroundings,
  nodeOf: NodeOf,
  store: GraphStore,
): Promise<Map<string, Reading>> {
  const moved = around.contributions.filter((c) => nodeOf(c) !== c.node).map((c) => c.document);
  const judged = around.contributions.filter((c) => around.judged.has(c.node)).map((c) => c.document);
  const assertions = [...around.judged].map(documentOfAssertion);
  const going = new Set([...wish.remove, ...wish.put.map((r) => r.document.id)]);
  const ids = new Set([...moved, ...judged, ...assertions]);
  return store.readings([...ids].filter((id) => !going.has(id)));
}

// An assertion's id begins with its document's; the id of anything else names no document.
const documentOfAssertion = (id: string): string => id.slice(0, Math.max(0, id.lastIndexOf(":")));

interface Rewritten {
  readonly old: readonly Assertion[];
  readonly now: readonly Assertion[];
  readonly documents: ReadonlySet<string>;
}

async function rewrite(
  wish: Wish,
  around: Surroundings,
  moved: ReadonlyMap<string, Reading>,
  links: readonly EntityLink[],
  store: GraphStore,
): Promise<Rewritten> {
  const readings = [...wish.put, ...moved.values()];
  const documents = new Set([...around.old.keys(), ...readings.map((r) => r.document.id)]);
  const old = await store.assertions({ documents: [...documents] });
  // Entities of a moved document that nothing touches keep the link they had.
  const keys = [...moved.values()].flatMap((r) => r.entities.map((e) => e.key));
  const standing = keys.length === 0 ? [] : await store.contributions({ keys, nodes: [], names: [] });
  const stood = standing.map((c) => ({ document: c.document, key: c.entity.key, node: c.node }));
  const byDocument = groupBy([...stood, ...links], (link) => link.document);
  return {
    old,
    documents,
    now: readings.flatMap((r) => {
      const { id } = r.document;
      return assertionsOf(r, nodesByKey(byDocument.get(id) ?? [], id), around.decided.rejected);
    }),
  };
}

async function edgesAfter(
  { old, now, documents }: Rewritten,
  store: GraphStore,
): Promise<{ put: Edge[]; remove: EdgeKey[] }> {
  const touched = new Map([...old, ...now].map((a) => [edgeIdOf(a), edgeKeyOf(a)]));
  const evidence = await evidenceOf([...touched.values()], store);
  const others = [...evidence.values()].flat().filter((a) => !documents.has(a.document));
  const put = composeEdges([...others, ...now]);
  const left = new Set(put.map((e) => `${e.from}|${e.type}|${e.to}`));
  return { put, remove: [...touched].filter(([id]) => !left.has(id)).map(([, key]) => key) };
}

const passagesOf = (readings: readonly Reading[]): readonly { id: string }[] => readings.flatMap((r) => r.passages);

function missing(old: readonly { id: string }[], now: readonly { id: string }[]): string[] {
  const ids = new Set(now.map((x) => x.id));
  return [...new Set(old.map((x) => x.id))].filter((id) => !ids.has(id));
}
