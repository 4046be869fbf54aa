import { bondOf, type Community } from "./communities.ts";
import type { Body, GraphTools, Place, Room, Spring } from "./graphology.ts";
import type { Overview } from "./overview.ts";

/** Room around a node, for its name, and around a community; what nothing ties to the others stays near all the same. */
const AROUND_NODE: Room = { margin: 2, gravity: 1 };
const AROUND_COMMUNITY: Room = { margin: 3, gravity: 12 };
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const SUNFLOWER = 1.5;

/** Size of a node in the units of the layout, from its share of the largest weight. */
const sizeOf = (share: number): number => 1 + 1.5 * Math.sqrt(share);

/** Places between 0 and 1: each community is laid out by itself, then the communities as wholes, so that they lie apart. */
export function layoutOf(
  communities: readonly Community[],
  { edges, nodes }: Overview,
  tools: GraphTools,
): Map<string, Place> {
  const largest = Math.max(...nodes.map(({ weight }) => weight), Number.MIN_VALUE);
  const { inner, outer } = springsOf(communities, edges);
  const parts = communities.map(({ id, members }) => {
    const bodies = members.map(({ node, weight }) => ({ id: node.id, size: sizeOf(weight / largest) }));
    return placed(bodies, inner[id] ?? [], AROUND_NODE, tools);
  });
  const wholes = parts.map(({ radius }, id) => ({ id: String(id), size: radius }));
  const centres = placed(wholes, outer, AROUND_COMMUNITY, tools).places;
  const places = parts.flatMap((part, id) => {
    const centre = centres.get(String(id)) ?? { x: 0, y: 0 };
    return [...part.places].map(([node, { x, y }]) => [node, { x: x + centre.x, y: y + centre.y }] as const);
  });
  return fitted(new Map(places));
}

/** What holds nodes together within each community, and communities among each other. */
function springsOf(communities: readonly Community[], edges: Overview["edges"]) {
  const home = new Map(communities.flatMap(({ id, members }) => members.map(({ node }) => [node.id, id] as const)));
  const inner: Spring[][] = communities.map(() => []);
  const outer: Spring[] = [];
  for (const one of edges) {
    const { from, to } = one.edge;
    const [a, b] = [home.get(from), home.get(to)];
    if (a === undefined || b === undefined) continue;
    if (a === b) inner[a]?.push({ from, to, weight: bondOf(one) });
    else outer.push({ from: String(a), to: String(b), weight: bondOf(one) });
  }
  return { inner, outer };
}

/** Places around the origin, with the radius that holds all of it. */
function placed(bodies: readonly Body[], springs: readonly Spring[], room: Room, { spread }: GraphTools) {
  let area = 0;
  const sunflower = bodies.map((body, at) => {
    // the weightiest in the middle, and none on another's place
    const distance = SUNFLOWER * Math.sqrt(area);
    area += (body.size + room.margin) ** 2;
    return { ...body, x: distance * Math.cos(at * GOLDEN_ANGLE), y: distance * Math.sin(at * GOLDEN_ANGLE) };
  });
  const found = spread(sunflower, springs, room);
  const { x: midX, y: midY } = middleOf(found);
  const moved = found.map((one) => ({ ...one, x: one.x - midX, y: one.y - midY }));
  const radius = Math.max(0, ...moved.map(({ x, y, size }) => Math.hypot(x, y) + size));
  return { places: new Map(moved.map(({ id, x, y }) => [id, { x, y }])), radius };
}

function middleOf(places: readonly Place[]): Place & { readonly width: number } {
  const [left, right] = ends(places.map(({ x }) => x));
  const [top, bottom] = ends(places.map(({ y }) => y));
  return { x: (left + right) / 2, y: (top + bottom) / 2, width: Math.max(right - left, bottom - top) };
}

const ends = (all: readonly number[]): [number, number] =>
  all.length === 0 ? [0, 0] : [all.reduce((a, b) => Math.min(a, b)), all.reduce((a, b) => Math.max(a, b))];

const EDGE = 0.03;
const DIGITS = 1e5;

/** To between 0 and 1, with the same scale in both directions, in the middle. */
function fitted(places: ReadonlyMap<string, Place>): Map<string, Place> {
  const { x: midX, y: midY, width } = middleOf([...places.values()]);
  const scale = width === 0 ? 0 : (1 - 2 * EDGE) / width;
  const to = (at: number, middle: number): number => Math.round(DIGITS * (0.5 + (at - middle) * scale)) / DIGITS;
  return new Map([...places].map(([id, { x, y }]) => [id, { x: to(x, midX), y: to(y, midY) }]));
}
