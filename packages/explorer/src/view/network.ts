import type { Edge, NodeLabel, Picture } from "@kenniswijzer/domain";
import type { PageState } from "./address.ts";
import { groupOf } from "./groups.ts";

export type DrawnNode = Picture["nodes"][number];
export type DrawnEdge = Picture["edges"][number];

/** The overview and what was looked up besides. */
export interface Network extends Picture {
  /** What stands in the picture for a theme that is drawn as the concepts that it falls under. */
  readonly standIns: ReadonlyMap<string, readonly string[]>;
}

/** How much of attention something asks: what is sought or focused on, the rest, or what steps back for it. */
export type Emphasis = "strong" | "plain" | "faded";

/** What the picture and its list both show. */
export interface Shown {
  readonly nodes: readonly (DrawnNode & { readonly emphasis: Emphasis; readonly pinned: boolean })[];
  readonly edges: readonly (DrawnEdge & { readonly id: string; readonly emphasis: Emphasis })[];
  readonly communities: Picture["communities"];
  /** Between which coordinates everything lies, also what is filtered out: filtering moves nothing. */
  readonly bounds: { readonly x: readonly [number, number]; readonly y: readonly [number, number] };
  /** Nodes and edges that would be shown, but are too many to draw well. */
  readonly tooMany: { readonly nodes: number; readonly edges: number };
}

/** What stays quick to look at and to move, also without a graphics card. */
export const MOST = { nodes: 800, edges: 4000 } as const;

export const tieId = ({ from, type, to }: Pick<Edge, "from" | "type" | "to">): string => `${from}|${type}|${to}`;

type Years = readonly [number, number] | undefined;

const within = (years: Years, { firstYear, lastYear }: PageState): boolean =>
  years === undefined ||
  ((lastYear === undefined || years[0] <= lastYear) && (firstYear === undefined || years[1] >= firstYear));

/** Only what is said or planned is drawn: a denied tie is no tie. */
const drawable = ({ status }: Edge, { unplanned = false }: PageState): boolean =>
  status === "stated" || (status === "planned" && !unplanned);

/** What of the network is in view, and how strongly. `sought`: what an answer or a path consists of. */
export function shownOf(network: Network, state: PageState, sought: readonly string[] = []): Shown {
  const [off, hidden, pinned] = [new Set(state.off), new Set(state.hidden), new Set(state.pinned)];
  const drawnAs = (ids: readonly string[]): string[] => ids.flatMap((id) => network.standIns.get(id) ?? [id]);
  const known = new Set(network.nodes.map(({ id }) => id));
  // what is not there cannot stand out: the rest stays as it is
  const centre = new Set(drawnAs(state.node === undefined ? [] : [state.node]).filter((id) => known.has(id)));
  const passes = (node: DrawnNode): boolean =>
    !hidden.has(node.id) &&
    (pinned.has(node.id) || centre.has(node.id) || (!off.has(groupOf(node)) && within(node.years, state)));
  const wanted = new Set([...drawnAs(sought), ...centre, ...pinned]);
  const passing = network.nodes.filter(passes);
  const nodes = [...passing].sort((a, b) => rank(b, wanted) - rank(a, wanted)).slice(0, MOST.nodes);
  const here = new Set(nodes.map(({ id }) => id));
  const ties = network.edges.filter(
    (edge) => here.has(edge.from) && here.has(edge.to) && drawable(edge, state) && within(edge.years, state),
  );
  const edges = [...ties].sort((a, b) => b.evidence - a.evidence).slice(0, MOST.edges);
  const strong = centre.size > 0 ? reachedFrom(centre, edges, state.steps) : new Set(drawnAs(sought));
  const emphasis = (isStrong: boolean): Emphasis => (strong.size === 0 ? "plain" : isStrong ? "strong" : "faded");
  const isStrong = strongTies(strong, state.steps === 2 ? new Set() : centre);
  return {
    nodes: nodes.map((node) => ({ ...node, emphasis: emphasis(strong.has(node.id)), pinned: pinned.has(node.id) })),
    edges: edges.map((edge) => ({ ...edge, id: tieId(edge), emphasis: emphasis(isStrong(edge)) })),
    communities: network.communities,
    bounds: boundsOf(network.nodes),
    tooMany: { nodes: passing.length - nodes.length, edges: ties.length - edges.length },
  };
}

const rank = (node: DrawnNode, wanted: ReadonlySet<string>): number => node.weight + (wanted.has(node.id) ? 2 : 0);

function boundsOf(nodes: readonly DrawnNode[]): Shown["bounds"] {
  const span = (all: number[]): [number, number] =>
    all.length === 0 ? [0, 1] : [all.reduce((a, b) => Math.min(a, b)), all.reduce((a, b) => Math.max(a, b))];
  return { x: span(nodes.map(({ x }) => x)), y: span(nodes.map(({ y }) => y)) };
}

/** Around one node only its own ties are strong; else all between strong nodes. */
const strongTies =
  (strong: ReadonlySet<string>, centre: ReadonlySet<string>) =>
  ({ from, to }: Edge): boolean =>
    centre.size > 0 ? centre.has(from) || centre.has(to) : strong.has(from) && strong.has(to);

function reachedFrom(centre: ReadonlySet<string>, edges: readonly Edge[], steps = 1): Set<string> {
  const reached = new Set(centre);
  for (let step = 0; step < steps; step++) {
    const before = new Set(reached);
    for (const { from, to } of edges) {
      if (before.has(from)) reached.add(to);
      if (before.has(to)) reached.add(from);
    }
  }
  return reached;
}

/** First and last year that the picture speaks of; undefined when no date is known. */
export function yearsOf(picture: Picture): [number, number] | undefined {
  const all = picture.nodes.flatMap(({ years }) => years ?? []);
  return all.length === 0 ? undefined : [Math.min(...all), Math.max(...all)];
}

/** A name short enough for a picture, whole words where that can be. */
export function shortName({ name }: Pick<NodeLabel, "name">, most = 44): string {
  if (name.length <= most) return name;
  const cut = name.slice(0, most);
  const space = cut.lastIndexOf(" ");
  return `${cut.slice(0, space > most / 2 ? space : most).replace(/[\s,.;:(/–-]+$/u, "")}…`;
}
