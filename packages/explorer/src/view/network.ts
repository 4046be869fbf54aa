import type { Edge, NodeLabel, Picture, Surroundings } from "@kenniswijzer/domain";
import type { PageState } from "./address.ts";
import { groupOf } from "./groups.ts";
import { placeAround } from "./placement.ts";

export type DrawnNode = Picture["nodes"][number];
export type DrawnEdge = Picture["edges"][number];

/** How much of attention something asks: what is sought or focused on, the rest, or what steps back for it. */
export type Emphasis = "strong" | "plain" | "faded";

/** What the picture and its list both show. */
export interface Shown {
  readonly nodes: readonly (DrawnNode & { readonly emphasis: Emphasis; readonly pinned: boolean })[];
  readonly edges: readonly (DrawnEdge & { readonly id: string; readonly emphasis: Emphasis })[];
  readonly communities: Picture["communities"];
  /** Nodes and edges that would be shown, but are too many to draw well. */
  readonly tooMany: { readonly nodes: number; readonly edges: number };
}

/** What stays quick to look at and to move, also without a graphics card. */
export const MOST = { nodes: 1200, edges: 5000 } as const;

export const tieId = ({ from, type, to }: Pick<Edge, "from" | "type" | "to">): string => `${from}|${type}|${to}`;

/** Adds what lies around a node to the picture, beside what it is tied to. What the picture has already stays where it is. */
export function withSurroundings(picture: Picture, around: Surroundings | undefined): Picture {
  if (around === undefined) return picture;
  const known = new Set(picture.nodes.map(({ id }) => id));
  const fresh = around.nodes.filter(({ id }) => !known.has(id));
  const ties = new Set(picture.edges.map(tieId));
  const edges = around.edges
    .filter((edge) => !ties.has(tieId(edge)))
    .map((edge): DrawnEdge => ({ ...edge, documents: [] }));
  return { ...picture, nodes: [...picture.nodes, ...placeAround(picture.nodes, fresh, around.edges)], edges: [...picture.edges, ...edges] };
}

type Years = readonly [number, number] | undefined;

const within = (years: Years, { firstYear, lastYear }: PageState): boolean =>
  years === undefined || ((lastYear === undefined || years[0] <= lastYear) && (firstYear === undefined || years[1] >= firstYear));

/** Only what is said or planned is drawn: a denied tie is no tie. */
const drawable = ({ status }: Edge, { unplanned = false }: PageState): boolean =>
  status === "stated" || (status === "planned" && !unplanned);

/** What of the picture is in view, and how strongly. `sought`: what an answer or a path consists of. */
export function shownOf(picture: Picture, state: PageState, sought: readonly string[] = []): Shown {
  const [off, hidden, pinned] = [new Set(state.off), new Set(state.hidden), new Set(state.pinned)];
  const passes = (node: DrawnNode): boolean =>
    !hidden.has(node.id) &&
    (pinned.has(node.id) || node.id === state.node || (!off.has(groupOf(node)) && within(node.years, state)));
  const wanted = new Set([...sought, ...(state.node ? [state.node] : []), ...pinned]);
  const passing = picture.nodes.filter(passes);
  const nodes = [...passing].sort((a, b) => rank(b, wanted) - rank(a, wanted)).slice(0, MOST.nodes);
  const here = new Set(nodes.map(({ id }) => id));
  const ties = picture.edges.filter(
    (edge) => here.has(edge.from) && here.has(edge.to) && drawable(edge, state) && within(edge.years, state),
  );
  const edges = [...ties].sort((a, b) => b.evidence - a.evidence).slice(0, MOST.edges);
  const strong = strongOf(edges, state, sought);
  const emphasis = (isStrong: boolean): Emphasis => (strong.size === 0 ? "plain" : isStrong ? "strong" : "faded");
  return {
    nodes: nodes.map((node) => ({ ...node, emphasis: emphasis(strong.has(node.id)), pinned: pinned.has(node.id) })),
    edges: edges.map((edge) => ({ ...edge, id: tieId(edge), emphasis: emphasis(touches(edge, strong, state)) })),
    communities: picture.communities,
    tooMany: { nodes: passing.length - nodes.length, edges: ties.length - edges.length },
  };
}

const rank = (node: DrawnNode, wanted: ReadonlySet<string>): number => node.weight + (wanted.has(node.id) ? 2 : 0);

/** Around one node only its own ties are strong; with two steps, or among what was sought, all between strong nodes. */
const touches = ({ from, to }: Edge, strong: ReadonlySet<string>, { node, steps }: PageState): boolean =>
  node !== undefined && steps !== 2 ? from === node || to === node : strong.has(from) && strong.has(to);

function strongOf(edges: readonly Edge[], { node, steps = 1 }: PageState, sought: readonly string[]): Set<string> {
  if (node === undefined) return new Set(sought);
  const reached = new Set([node]);
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
