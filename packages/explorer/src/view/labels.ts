/** A name that wants a place beside its node. The first in the list gets the first choice. */
export interface Wanted {
  readonly id: string;
  readonly lines: readonly string[];
  /** Middle of the node, and how far it reaches. */
  readonly x: number;
  readonly y: number;
  readonly reach: number;
  /** `might`: only where it covers nothing; `should`: over a smaller node, but no other name; `must`: in any case. */
  readonly need: "might" | "should" | "must";
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a name came to stand; `x` is its middle, `y` its top. */
export interface PlacedLabel {
  readonly id: string;
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
}

interface Room {
  readonly width: number;
  readonly height: number;
  readonly lineHeight: number;
  readonly measure: (line: string) => number;
  /** Where nodes are. */
  readonly nodes: readonly Box[];
}

const GAP = 3;
/** A name may cover a node that is so much less wide than its own reaches. */
const COVERED = 1;

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Gives each name a place that covers no other: below, above, beside or at a corner of its node, else none. */
export function placeLabels(wanted: readonly Wanted[], room: Room): PlacedLabel[] {
  const names: Box[] = [];
  const placed: PlacedLabel[] = [];
  for (const one of wanted) {
    const width = Math.max(...one.lines.map(room.measure)) + GAP * 2;
    const height = one.lines.length * room.lineHeight;
    const boxes = placesOf(one, width, height).filter((box) => inside(box, room));
    const clear = boxes.filter((box) => !names.some((other) => overlap(box, other)));
    const free = (own: Box, least: number): boolean =>
      !room.nodes.some((node) => node.width > least && overlap(own, node));
    const box =
      clear.find((own) => free(own, 0)) ??
      (one.need === "might" ? undefined : clear.find((own) => free(own, one.reach * COVERED))) ??
      (one.need === "must" ? boxes[0] : undefined);
    if (box === undefined) continue;
    names.push(box);
    placed.push({ id: one.id, lines: one.lines, x: box.x + width / 2, y: box.y });
  }
  return placed;
}

const inside = (box: Box, { width, height }: Room): boolean =>
  box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height;

function placesOf({ x, y, reach }: Wanted, width: number, height: number): Box[] {
  const box = (left: number, top: number): Box => ({ x: left, y: top, width, height });
  const [below, above] = [y + reach + GAP, y - reach - GAP - height];
  const [right, left] = [x + reach + GAP, x - reach - GAP - width];
  return [
    box(x - width / 2, below),
    box(x - width / 2, above),
    box(right, y - height / 2),
    box(left, y - height / 2),
    box(right - reach, below - reach / 2),
    box(left + reach, below - reach / 2),
    box(right - reach, above + reach / 2),
    box(left + reach, above + reach / 2),
  ];
}

/** Breaks a name in at most two lines of about the same length. */
export function inLines(name: string, most = 24): string[] {
  if (name.length <= most) return [name];
  const middle = name.length / 2;
  const spaces = [...name.matchAll(/[\s/-]/g)].map(({ index }) => index);
  const best = spaces.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  if (best === undefined) return [name];
  const end = name[best] === " " ? best : best + 1;
  return [name.slice(0, end), name.slice(best + 1)];
}
