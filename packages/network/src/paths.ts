import type { EdgeType } from "@kenniswijzer/domain";
import { bestPaths, type FoundPath, type Way } from "./best-paths.ts";
import type { ProvenTie } from "./seen-network.ts";
import { worthOf } from "./strength.ts";
import type { View } from "./view.ts";

/** A tie costs from 1, when it is surely done, to 2. */
const DEAREST = 2;
/** What many things have in common proves little of any two of them. */
const EXTRA: Partial<Record<EdgeType, number>> = { LOCATED_IN: 4, BROADER: 1 };
/** A path is left out when it costs so many times as much as the best: it goes through what everything hangs on. */
const MUCH_DEARER = 2;

/** The best proven and shortest paths first. */
export function pathsBetween(
  from: string,
  to: string,
  view: View,
  { steps, limit }: { readonly steps: number; readonly limit: number },
): FoundPath<ProvenTie>[] {
  const waysFrom = waysIn(view, new Set([from, to]));
  // a node with hundreds of ties costs as much as several steps around it
  const through = (id: string): number => Math.log2(1 + waysFrom(id).length);
  const found = bestPaths({ from, to, steps, limit, waysFrom, through });
  const most = (found[0]?.cost ?? 0) * MUCH_DEARER;
  return found.filter(({ cost }) => cost <= most);
}

/** To each neighbour by the best of the ties, whichever way it points. Never through a set of parties, nor one that the filters leave out. */
function waysIn(view: View, ends: ReadonlySet<string>): (id: string) => readonly Way<ProvenTie>[] {
  const kept = new Map<string, readonly Way<ProvenTie>[]>();
  const passable = (id: string): boolean =>
    ends.has(id) || (view.nodes.get(id)?.type === "Actor" ? view.partners.has(id) : view.nodes.has(id));
  return (id) => {
    const known = kept.get(id);
    if (known !== undefined) return known;
    const best = new Map<string, Way<ProvenTie>>();
    for (const tie of view.around.get(id) ?? []) {
      const to = tie.edge.from === id ? tie.edge.to : tie.edge.from;
      if (to === id || !passable(to)) continue;
      const cost = costOf(tie);
      if (cost < (best.get(to)?.cost ?? Number.POSITIVE_INFINITY)) best.set(to, { to, tie, cost });
    }
    const ways = [...best.values()];
    kept.set(id, ways);
    return ways;
  };
}

const costOf = (tie: ProvenTie): number => Math.max(1, DEAREST - worthOf(tie)) + (EXTRA[tie.edge.type] ?? 0);
