import { COLOURS, cornersOf, groupOf, type Line, lineOf, type Scheme, SHAPES } from "./groups.ts";
import { inLines, type PlacedLabel, placeLabels, type Wanted } from "./labels.ts";
import { type DrawnNode, type Shown, shortName } from "./network.ts";

/** What both the page and a file are drawn of, in pixels, the hindmost first. */
export type Stroke =
  | {
      readonly kind: "line";
      readonly from: Point;
      readonly to: Point;
      readonly width: number;
      readonly dash: readonly number[];
      readonly color: string;
    }
  | {
      readonly kind: "circle";
      readonly at: Point;
      readonly radius: number;
      readonly color: string;
      readonly hollow?: string;
    }
  | { readonly kind: "polygon"; readonly corners: readonly Point[]; readonly color: string; readonly hollow?: string }
  | {
      readonly kind: "text";
      readonly at: Point;
      readonly lines: readonly string[];
      readonly style: TextStyle;
      readonly size: number;
      readonly color: string;
    };

export type Point = readonly [number, number];
export type TextStyle = "name" | "strong" | "region";

export const TEXT: Record<TextStyle, { readonly size: number; readonly font: string }> = {
  name: { size: 12.5, font: "1px ui-sans-serif, system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif" },
  strong: { size: 13.5, font: "600 1px ui-sans-serif, system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif" },
  region: { size: 14, font: "italic 1px Charter, Georgia, 'Noto Serif', serif" },
};
/** Of text, as a share of its size. */
export const LINE_HEIGHT = 1.25;

/** How the picture lies on the screen: where its points come to stand, and how much larger things are than at first. */
export interface Sight {
  readonly width: number;
  readonly height: number;
  at(point: { readonly x: number; readonly y: number }): Point;
  readonly scale: number;
  /** How much smaller signs are on a small stage, and larger on a large one. */
  readonly fit: number;
  /** How much larger than usual the reader has letters. */
  readonly letters: number;
  readonly scheme: Scheme;
  readonly measure: (line: string, style: TextStyle) => number;
}

export const radiusOf = ({ weight }: Pick<DrawnNode, "weight">): number => 5 + 13 * Math.sqrt(weight);

/** A stage of this many pixels across shows signs as they are. */
const ROOMY = 850;

/** More signs than this have to be smaller to be told apart. */
const CROWD = 400;

export const fitOf = (width: number, height: number, count: number): number =>
  Math.min(1.3, Math.max(0.62, Math.sqrt(width * height) / ROOMY)) * Math.min(1, Math.sqrt(CROWD / Math.max(count, 1)));

const reachOf = (node: DrawnNode, { scale, fit }: Sight): number => radiusOf(node) * fit * Math.sqrt(scale);

/** A line in pixels: thicker with more sentences, with little left to gain after ten. */
export const widthOf = (evidence: number): number => 1.2 + 1.4 * Math.log2(Math.min(evidence, 32));

export const DASHES: Record<Line, readonly number[]> = {
  noemt: [],
  vraagt: [2.6, 3.4],
  "voert-uit": [],
  "is-van-plan": [8, 6],
};

/** A colour that steps back towards the paper; `share` 0-1. */
export function mixed(color: string, paper: string, share: number): string {
  const part = (hex: string, at: number): number => Number.parseInt(hex.slice(1 + at * 2, 3 + at * 2), 16);
  const channel = (at: number): string =>
    Math.round(part(color, at) * (1 - share) + part(paper, at) * share)
      .toString(16)
      .padStart(2, "0");
  return `#${channel(0)}${channel(1)}${channel(2)}`;
}

const FADED = 0.82;

export function nodeColour(node: Shown["nodes"][number], scheme: Scheme): string {
  const { groups, paper } = COLOURS[scheme];
  const color = groups[groupOf(node)];
  return node.emphasis === "faded" ? mixed(color, paper, FADED) : color;
}

export function tieColour(edge: Shown["edges"][number], scheme: Scheme): string {
  const { lines, paper } = COLOURS[scheme];
  const color = lines[lineOf(edge)];
  if (edge.emphasis === "plain") return mixed(color, paper, 0.25);
  return edge.emphasis === "faded" ? mixed(color, paper, 0.88) : color;
}

export const regionColour = (community: number, scheme: Scheme): string => {
  const { regions } = COLOURS[scheme];
  return regions[community % regions.length] ?? "#888888";
};

/** More grounds than this run into each other, and make the picture slow to move. */
const MOST_GROUND = 400;

/** The soft ground under each community: a spot around each of its nodes, joined along its ties. */
export function regionStrokes({ nodes, edges }: Shown, sight: Sight): Stroke[] {
  if (nodes.length > MOST_GROUND) return [];
  const reach = 26 * sight.fit * Math.min(sight.scale, 2.5);
  const of = new Map(nodes.filter(({ community }) => community >= 0).map((node) => [node.id, node]));
  const joined = edges.flatMap((edge): Stroke[] => {
    const [from, to] = [of.get(edge.from), of.get(edge.to)];
    if (from === undefined || to === undefined || from.community !== to.community) return [];
    const color = regionColour(from.community, sight.scheme);
    return [{ kind: "line", from: sight.at(from), to: sight.at(to), width: reach * 1.5, dash: [], color }];
  });
  const spots = [...of.values()].map((node): Stroke => {
    const color = regionColour(node.community, sight.scheme);
    return { kind: "circle", at: sight.at(node), radius: reach, color };
  });
  return [...joined, ...spots];
}

/** Names, the weightiest first, none over another. */
export function nameStrokes(shown: Shown, sight: Sight): Stroke[] {
  const strong = new Set(shown.nodes.filter(standsOut).map(({ id }) => id));
  const sorted = [...shown.nodes].sort(
    (a, b) => Number(strong.has(b.id)) - Number(strong.has(a.id)) || b.weight - a.weight,
  );
  const seen = sorted.filter((node) => node.emphasis !== "faded" || node.pinned).slice(0, MOST_NAMES);
  const wanted = seen.map((node, index) => wantedName(node, index < NAMED_FIRST, sight));
  const measure = (line: string): number => sight.measure(line, "strong");
  // what steps back may be covered
  const nodes = sorted
    .slice(0, MOST_NAMES)
    .filter(({ emphasis }) => emphasis !== "faded")
    .map((node) => nodeBox(node, sight));
  const room = {
    width: sight.width,
    height: sight.height,
    lineHeight: TEXT.strong.size * sight.letters * LINE_HEIGHT,
    nodes,
    measure,
  };
  const first = Math.max(strong.size, NAMED_FIRST);
  const all = [...wanted.slice(0, first), ...regionNames(shown, sight), ...wanted.slice(first)];
  return placeLabels(all, room).map((label) => nameStroke(label, strong.has(label.id), sight));
}

/** The weightiest get a name before the communities do, over a lighter node if need be. */
const NAMED_FIRST = 8;
const MOST_NAMES = 160;

const standsOut = ({ emphasis, pinned }: Shown["nodes"][number]): boolean => emphasis === "strong" || pinned;

function wantedName(node: Shown["nodes"][number], first: boolean, sight: Sight): Wanted {
  const [x, y] = sight.at(node);
  const lines = inLines(shortName(node));
  const need = node.pinned ? "must" : first || node.emphasis === "strong" ? "should" : "might";
  return { id: node.id, lines, x, y, reach: reachOf(node, sight) + 2, need };
}

function nodeBox(node: DrawnNode, sight: Sight) {
  const [x, y] = sight.at(node);
  const reach = reachOf(node, sight);
  return { x: x - reach, y: y - reach, width: reach * 2, height: reach * 2 };
}

const REGION = "region:";

/** Names of communities stand over their topmost node. */
function regionNames({ nodes, communities }: Shown, sight: Sight): Wanted[] {
  return communities.flatMap(({ id, name }) => {
    const own = nodes.filter(({ community, emphasis }) => community === id && emphasis !== "faded");
    if (own.length < 3 || name === "") return [];
    const points = own.map((node) => sight.at(node));
    const x = points.reduce((sum, [left]) => sum + left, 0) / points.length;
    const y = Math.min(...points.map(([, top]) => top));
    return [
      { id: `${REGION}${id}`, lines: inLines(shortName({ name }, 40), 28), x, y: y - 34, reach: 0, need: "might" },
    ];
  });
}

function nameStroke({ id, lines, x, y }: PlacedLabel, strong: boolean, { scheme, letters }: Sight): Stroke {
  const isRegion = id.startsWith(REGION);
  const style = isRegion ? "region" : strong ? "strong" : "name";
  return {
    kind: "text",
    at: [x, y],
    lines,
    style,
    size: TEXT[style].size * letters,
    color: COLOURS[scheme][isRegion ? "soft" : "ink"],
  };
}

/** Lines and nodes, for a file: on the screen the graphics card draws them. */
export function graphStrokes({ nodes, edges }: Shown, sight: Sight): Stroke[] {
  const { paper } = COLOURS[sight.scheme];
  const places = new Map(nodes.map((node) => [node.id, sight.at(node)]));
  const grow = Math.sqrt(sight.scale);
  const lines = edges.flatMap((edge): Stroke[] => {
    const [from, to] = [places.get(edge.from), places.get(edge.to)];
    if (from === undefined || to === undefined) return [];
    const kind = lineOf(edge);
    const color = tieColour(edge, sight.scheme);
    const width = Math.max(widthOf(edge.evidence) * grow, kind === "voert-uit" ? 3.6 : 1.2);
    const line: Stroke = { kind: "line", from, to, width, dash: DASHES[kind], color };
    return kind === "voert-uit" ? [line, { ...line, width: width - 2.4, color: paper }] : [line];
  });
  const marks = nodes.map((node): Stroke => {
    const shape = SHAPES[groupOf(node)];
    const at = sight.at(node);
    const radius = reachOf(node, sight);
    const color = nodeColour(node, sight.scheme);
    const hollow = shape.hollow ? { hollow: paper } : {};
    const corners = cornersOf(shape, radius).map(([x, y]): Point => [at[0] + x, at[1] + y]);
    return corners.length === 0
      ? { kind: "circle", at, radius, color, ...hollow }
      : { kind: "polygon", corners, color, ...hollow };
  });
  return [...lines, ...marks];
}
