import { type Edge, type EdgeKey, EdgeType, edgeId, type GraphNode, KenniswijzerError } from "@kenniswijzer/domain";
import type { EntityLink, GraphChange } from "../../../store.ts";
import * as cypher from "../cypher/nodes.ts";
import { edgeProperties, nodeProperties } from "../records.ts";
import { type EntityRef, nameKeys } from "./documents.ts";
import { latest, loosen, overIds, overRows, type Work } from "./work.ts";

/** Edges, and the nodes that do not come back in the same change. */
export async function forgetNodes(work: Work, remove: GraphChange["remove"], put: readonly GraphNode[]): Promise<void> {
  for (const [type, rows] of byType(remove.edges)) await overRows(work, cypher.forgetEdges(type), rows);
  const kept = new Set(put.map((node) => node.id));
  const gone = remove.nodes.filter((id) => !kept.has(id));
  const [left] = await overIds<{ edge: string }>(work, cypher.LEFT_EDGES, gone);
  if (left) throw refusal(work, `edge ${left.edge} lacks a node; put both, or remove the edge too`);
  loosen(work, await overIds(work, cypher.FORGET_NODES, gone));
}

/** Puts nodes, and gives the entities of documents that lead to those which are new. */
export async function putNodes(work: Work, all: readonly GraphNode[]): Promise<EntityRef[]> {
  const nodes = latest(all, (n) => n.id);
  const ids = nodes.map((n) => n.id);
  const known = new Set((await overIds<{ id: string }>(work, cypher.KNOWN_NODES, ids)).map((row) => row.id));
  await overRows(work, cypher.PUT_NODES, nodes.map(nodeProperties));
  const named = nodes.map(({ id, name, aliases }) => ({ id, names: nameKeys([name, ...aliases]) }));
  loosen(
    work,
    await overRows(
      work,
      cypher.UNNAME_NODES,
      named.filter(({ id }) => known.has(id)),
    ),
  );
  await overRows(work, cypher.NAME_NODES, named);
  const added = ids.filter((id) => !known.has(id));
  await overIds(work, cypher.TIE_ASSERTIONS_TO_NODES, added);
  await overIds(work, cypher.TIE_ITEMS_TO_NODES, added);
  return overIds(work, cypher.LED_TO, added);
}

export async function putEdges(work: Work, edges: readonly Edge[]): Promise<void> {
  const stranger = edges.find((edge) => !EdgeType.options.includes(edge.type));
  if (stranger) throw refusal(work, `"${stranger.type}" is no type of edge`);
  for (const [type, same] of byType(edges)) {
    const rows = latest(same, edgeId).map((edge) => {
      const id = edgeId(edge);
      return { from: edge.from, to: edge.to, id, properties: edgeProperties(edge, id) };
    });
    const put = await overRows<{ id: string }>(work, cypher.putEdges(type), rows);
    const found = new Set(put.map((row) => row.id));
    const lacking = rows.find((row) => !found.has(row.id));
    if (lacking) throw refusal(work, `edge ${lacking.id} lacks a node; put both, or remove the edge too`);
  }
}

/** Leads entities to nodes, and draws the mentions of all those whose node or place changed. */
export async function putLinks(work: Work, links: readonly EntityLink[], changed: readonly EntityRef[]): Promise<void> {
  const put = await overRows<EntityRef>(work, cypher.PUT_LINKS, links);
  const found = new Set(put.map(refId));
  const stray = links.find((link) => !found.has(refId(link)));
  if (stray) {
    throw refusal(work, `no reading of "${stray.document}" has the entity "${stray.key}" that a link names`);
  }
  const rows = latest([...changed, ...links], refId).map(({ document, key }) => ({ document, key }));
  await overRows(work, cypher.PUT_MENTIONS, rows);
}

const refId = ({ document, key }: EntityRef): string => JSON.stringify([document, key]);

/** Edges per type of the domain's: only those ever become part of a statement. */
function byType<T extends EdgeKey>(edges: readonly T[]): [EdgeType, T[]][] {
  const found = EdgeType.options.map((type): [EdgeType, T[]] => [type, edges.filter((e) => e.type === type)]);
  return found.filter(([, same]) => same.length > 0);
}

const refusal = (work: Work, why: string): KenniswijzerError =>
  new KenniswijzerError("invalid-input", `${work.store}: ${why}`);
