/** One way on from a node. */
export interface Way<T> {
  readonly to: string;
  readonly tie: T;
  readonly cost: number;
}

export interface FoundPath<T> {
  readonly nodes: readonly string[];
  readonly ties: readonly T[];
  readonly cost: number;
}

export interface PathQuery<T> {
  readonly from: string;
  readonly to: string;
  /** At most so many ties. */
  readonly steps: number;
  readonly limit: number;
  /** Ways on from a node, at most one to each other node, in an order that is the same everywhere. */
  readonly waysFrom: (node: string) => readonly Way<T>[];
  /** What it costs to go through a node; 0 or more. */
  readonly through: (node: string) => number;
}

/** So many half paths are looked at before what was found is enough. */
const MOST_LOOKS = 20_000;

/**
 * The cheapest paths without circles, cheapest first: what each node is away from the goal in so many steps at most is worked out
 * first (Bellman and Ford by steps), and with that as the exact estimate half paths are drawn out best first (A*). Ways must go both ways.
 */
export function bestPaths<T>(query: PathQuery<T>): FoundPath<T>[] {
  const { from, to, steps, limit, waysFrom, through } = query;
  if (from === to) return [];
  const away = distances(query);
  const open = new Heap<FoundPath<T> & { readonly estimate: number }>(
    (a, b) => a.estimate - b.estimate || compare(a, b),
  );
  const start = away[steps]?.get(from);
  if (start !== undefined) open.put({ nodes: [from], ties: [], cost: 0, estimate: start });
  const found: FoundPath<T>[] = [];
  for (let looks = 0; looks < MOST_LOOKS && found.length < limit; looks++) {
    const path = open.take();
    if (path === undefined) break;
    const at = path.nodes.at(-1) as string;
    if (at === to) {
      found.push({ nodes: path.nodes, ties: path.ties, cost: path.cost });
      continue;
    }
    const passing = at === from ? 0 : through(at);
    for (const way of waysFrom(at)) {
      const rest = away[steps - path.ties.length - 1]?.get(way.to);
      if (rest === undefined || path.nodes.includes(way.to)) continue;
      const cost = path.cost + passing + way.cost;
      open.put({ nodes: [...path.nodes, way.to], ties: [...path.ties, way.tie], cost, estimate: cost + rest });
    }
  }
  return found;
}

/** For each number of steps: what every node that gets there is away from the goal, what it costs to leave that node itself included. */
function distances<T>({ from, to, steps, waysFrom, through }: PathQuery<T>): ReadonlyMap<string, number>[] {
  const all: Map<string, number>[] = [new Map([[to, 0]])];
  let fresh: Iterable<string> = [to];
  for (let step = 1; step <= steps; step++) {
    const before = all[step - 1] as Map<string, number>;
    const now = new Map(before);
    const changed = new Set<string>();
    for (const node of fresh) {
      if (node === from) continue;
      for (const way of waysFrom(node)) {
        const passing = way.to === from || way.to === to ? 0 : through(way.to);
        const cost = (before.get(node) as number) + way.cost + passing;
        if (way.to === to || cost >= (now.get(way.to) ?? Number.POSITIVE_INFINITY)) continue;
        now.set(way.to, cost);
        changed.add(way.to);
      }
    }
    all.push(now);
    fresh = changed;
  }
  return all;
}

/** Of equal cost the shorter, then by ids. */
function compare<T>(a: FoundPath<T>, b: FoundPath<T>): number {
  const [one, other] = [a.nodes.join("\n"), b.nodes.join("\n")];
  return a.ties.length - b.ties.length || (one < other ? -1 : one > other ? 1 : 0);
}

/** A binary heap: takes out the least. */
class Heap<T> {
  readonly #items: T[] = [];
  readonly #compare: (a: T, b: T) => number;

  constructor(compare: (a: T, b: T) => number) {
    this.#compare = compare;
  }

  put(item: T): void {
    const items = this.#items;
    let at = items.push(item) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (this.#compare(items[above] as T, items[at] as T) <= 0) break;
      [items[above], items[at]] = [items[at] as T, items[above] as T];
      at = above;
    }
  }

  take(): T | undefined {
    const items = this.#items;
    const [least] = items;
    const last = items.pop();
    if (items.length === 0 || last === undefined) return least;
    items[0] = last;
    for (let at = 0; ; ) {
      const left = 2 * at + 1;
      const right = left + 1;
      let next = at;
      if (left < items.length && this.#compare(items[left] as T, items[next] as T) < 0) next = left;
      if (right < items.length && this.#compare(items[right] as T, items[next] as T) < 0) next = right;
      if (next === at) return least;
      [items[at], items[next]] = [items[next] as T, items[at] as T];
      at = next;
    }
  }
}
