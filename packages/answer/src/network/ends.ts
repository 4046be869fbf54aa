import type { GraphNode } from "@kenniswijzer/domain";
import { type Ends, namedNodes } from "@kenniswijzer/query";
import type { NetworkSource } from "./telling.ts";

/** The first reading of two names in which both are known, with the nodes that each may mean; undefined for none. */
export async function knownEnds(
  ends: readonly Ends[],
  source: NetworkSource,
  fits: (node: GraphNode) => boolean = () => true,
): Promise<readonly [GraphNode[], GraphNode[]] | undefined> {
  const found = await namedNodes([...new Set(ends.flat())], source);
  for (const [a, b] of ends) {
    const [one, other] = [(found.get(a) ?? []).filter(fits), (found.get(b) ?? []).filter(fits)];
    if (one.length > 0 && other.length > 0) return [one, other];
  }
  return undefined;
}

/** The partner of this name; undefined for a stranger. */
export async function knownPartner(name: string, source: NetworkSource): Promise<GraphNode | undefined> {
  return (await namedNodes([name], source)).get(name)?.find(({ type }) => type === "Actor");
}

/** What this names besides partners, with the ids by which the network counts it: a theme goes by its concepts. */
export async function knownSubject(
  name: string,
  source: NetworkSource,
): Promise<{ nodes: GraphNode[]; ids: string[] }> {
  const nodes = (await namedNodes([name], source)).get(name)?.filter(({ type }) => type !== "Actor") ?? [];
  const themes = nodes.filter(({ type }) => type === "Theme").map(({ id }) => id);
  if (themes.length === 0) return { nodes, ids: nodes.map(({ id }) => id) };
  const { edges } = await source.network.surroundings(themes, { clearance: source.clearance });
  const concepts = edges.filter(({ from, type }) => type === "BROADER" && themes.includes(from)).map(({ to }) => to);
  return { nodes, ids: [...new Set([...nodes.map(({ id }) => id), ...concepts])] };
}
