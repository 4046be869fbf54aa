import {
  type Assertion,
  type DocumentSummary,
  type Edge,
  edgeId,
  type GraphNode,
  nameKey,
  Visibility,
} from "@kenniswijzer/domain";
import { byText } from "../change.ts";
import type { Contribution, GraphStore } from "../store.ts";
import { composeEdges } from "./edge.ts";
import { composeNode, namesOf, otherNames, type Said } from "./node.ts";

/** What of a graph a reader sees, or asked for. */
export interface Sight {
  readonly visible: readonly Visibility[];
  /** Only what these documents say; absent: all that may be seen. */
  readonly documents?: readonly string[] | undefined;
}

/**
 * A graph as it would be if there were no other documents than those in sight: no name, alias, attribute, count or status comes from
 * another one, and no id holds a name that only another one has.
 */
export interface SeenGraph {
  /** Sorted by id. */
  readonly documents: readonly DocumentSummary[];
  /** Sorted by id. */
  readonly nodes: readonly GraphNode[];
  /** Edges with their evidence, a part at a time, by the node that they start from. */
  ties(): AsyncIterable<{ readonly edges: readonly Edge[]; readonly assertions: readonly Assertion[] }>;
  /** The same evidence, by document, a few documents at a time; by id within each part. */
  evidence(): AsyncIterable<readonly Assertion[]>;
}

const PART = 500;
// their texts may be long, and who cites needs them
const DOCUMENTS = 20;

/** Works out what is in sight. A change that comes in between may show in part: compare `revision` before and after. */
export async function seenGraph(store: GraphStore, sight: Sight): Promise<SeenGraph> {
  const documents = await store.documents(sight.visible, sight.documents);
  const inSight = new Set(documents.map(({ id }) => id));
  const found = await seenNodes(store, inSight, sight);
  return {
    documents,
    nodes: [...found.values()].sort((a, b) => byText(a.id, b.id)),
    ties: () => ties(store, found, inSight),
    evidence: () => evidence(store, found, documents),
  };
}

/** Nodes as these documents alone speak of them, by the id that the store knows them by. A node of which they don't speak is absent. */
async function seenNodes(
  store: GraphStore,
  inSight: ReadonlySet<string>,
  { visible, documents }: Sight,
): Promise<Map<string, GraphNode>> {
  const present = await nodesIn(store, visible, documents === undefined ? undefined : [...inSight]);
  const found = new Map<string, GraphNode>();
  for (let at = 0; at < present.length; at += PART) {
    const part = present.slice(at, at + PART);
    for (const [id, node] of await cutNodes(store, part, inSight)) found.set(id, node);
  }
  return withOwnIds(found);
}

async function nodesIn(
  store: GraphStore,
  visible: readonly Visibility[],
  documents: readonly string[] | undefined,
): Promise<GraphNode[]> {
  if (documents === undefined) return store.nodes({ visible });
  const said = await store.contributions({ keys: [], nodes: [], names: [], documents });
  return store.nodes({ ids: [...new Set(said.map(({ node }) => node))], visible });
}

/** Each node without what documents out of sight say of it; as it stands when they say nothing. */
async function cutNodes(
  store: GraphStore,
  nodes: readonly GraphNode[],
  inSight: ReadonlySet<string>,
): Promise<[string, GraphNode][]> {
  const whole = await store.nodes({ ids: nodes.map(({ id }) => id), visible: Visibility.options });
  const partly = whole.filter((node) => node.documents.some((id) => !inSight.has(id)));
  const said = new Map<string, Contribution[]>();
  for (const one of await store.contributions({ keys: [], nodes: partly.map(({ id }) => id), names: [] })) {
    said.set(one.node, [...(said.get(one.node) ?? []), one]);
  }
  const cut = new Set(partly.map(({ id }) => id));
  return whole.flatMap((node): [string, GraphNode][] => {
    const { guises: _, ...alone } = node;
    if (!cut.has(node.id)) return [[node.id, alone]];
    const seen = seenNode(node, said.get(node.id) ?? [], inSight);
    return seen === undefined ? [] : [[node.id, seen]];
  });
}

/**
 * The node as documents in sight alone speak of it, from all that documents say of it; undefined when they don't. What a person named
 * or sorted it stays, unless that name is one that only other documents give.
 */
export function seenNode(node: GraphNode, said: readonly Said[], inSight: ReadonlySet<string>): GraphNode | undefined {
  const ours = said.filter(({ document }) => inSight.has(document));
  if (ours.length === 0) return undefined;
  const [whole, seen] = [composeNode(node.id, said), composeNode(node.id, ours)];
  const known = (of: readonly Said[]): Set<string> => new Set(of.flatMap(({ entity }) => namesOf(entity)).map(nameKey));
  const mayBeTold = known(ours).has(nameKey(node.name)) || !known(said).has(nameKey(node.name));
  const name = node.name !== whole.name && mayBeTold ? node.name : seen.name;
  const kind = node.kind === whole.kind ? seen.kind : node.kind;
  const { kind: _, ...rest } = seen;
  const own = ours.some(({ entity }) => entity.key === node.id);
  return {
    ...rest,
    id: own ? node.id : (ours.map(({ entity }) => entity.key).sort(byText)[0] as string),
    ...(kind === undefined ? {} : { kind }),
    name,
    aliases: otherNames(ours, name),
  };
}

/** Two nodes may have taken one id, when a person parted what documents name alike: the later one is numbered. */
function withOwnIds(found: ReadonlyMap<string, GraphNode>): Map<string, GraphNode> {
  const taken = new Set([...found].flatMap(([id, node]) => (node.id === id ? [id] : [])));
  return new Map(
    [...found].map(([id, node]) => {
      if (node.id === id) return [id, node];
      let own = node.id;
      for (let number = 2; taken.has(own); number++) own = `${node.id}-${number}`;
      taken.add(own);
      return [id, { ...node, id: own }];
    }),
  );
}

async function* ties(
  store: GraphStore,
  nodes: ReadonlyMap<string, GraphNode>,
  inSight: ReadonlySet<string>,
): AsyncGenerator<{ edges: Edge[]; assertions: Assertion[] }> {
  // in the order of what is seen: an order by other ids would tell of them
  const ids = [...nodes].sort(([, a], [, b]) => byText(a.id, b.id)).map(([id]) => id);
  for (let at = 0; at < ids.length; at += PART) {
    const part = ids.slice(at, at + PART);
    const from = new Set(part);
    const all = await store.assertions({ nodes: part });
    const assertions = between(
      all.filter(({ subject, document }) => from.has(subject) && inSight.has(document)),
      nodes,
    );
    const edges = composeEdges(assertions);
    if (edges.length > 0) yield { edges, assertions };
  }
}

async function* evidence(
  store: GraphStore,
  nodes: ReadonlyMap<string, GraphNode>,
  documents: readonly DocumentSummary[],
): AsyncGenerator<Assertion[]> {
  for (let at = 0; at < documents.length; at += DOCUMENTS) {
    const part = documents.slice(at, at + DOCUMENTS).map(({ id }) => id);
    const assertions = between(await store.assertions({ documents: part }), nodes);
    if (assertions.length > 0) yield assertions;
  }
}

/** Those of which both ends are in sight, with the ids that these have there. */
const between = (assertions: readonly Assertion[], nodes: ReadonlyMap<string, GraphNode>): Assertion[] =>
  assertions.flatMap((assertion) => {
    const [subject, object] = [nodes.get(assertion.subject)?.id, nodes.get(assertion.object)?.id];
    return subject === undefined || object === undefined ? [] : [{ ...assertion, subject, object }];
  });

/** The edge that a piece of evidence stands under, as `edgeId` has it. */
export const edgeIdOf = (a: Assertion): string => edgeId({ from: a.subject, type: a.predicate, to: a.object });
