import type { Neighbourhood } from "@kenniswijzer/graph";
import type { ScoredItem } from "@kenniswijzer/search-index";
import { placeOf } from "./coverage.ts";
import type { Evidence } from "./evidence.ts";
import type { Scales } from "./fit.ts";

const MOST = 3;
const NEAR = 0.3;
const TIES: readonly string[] = ["WORKS_ON", "ASKS", "PARTNER_IN", "LEADS"];

/** Who is tied to the nearest theme, project or question: no answer, but a door to knock on. Undefined where nothing shares a word with the question. */
export function mightKnow(
  ranked: readonly ScoredItem[],
  around: Neighbourhood,
  { read, meter }: Scales,
): Evidence["mightKnow"] {
  const words = read.constraints.filter(({ wanted }) => wanted).flatMap((constraint) => constraint.words);
  const nodes = new Map(around.nodes.map((node) => [node.id, node]));
  for (const { item } of ranked) {
    const { node } = item;
    if (node === undefined || !["Theme", "Project", "Question"].includes(node.type)) continue;
    if (meter.cover(words, [placeOf(item.counts, 1)]).share < NEAR) continue;
    const names = around.edges
      .filter(({ type, to, status }) => to === node.id && status === "stated" && TIES.includes(type))
      .flatMap(({ from }) => nodes.get(from)?.name ?? []);
    if (names.length > 0) return { theme: node.name, names: [...new Set(names)].slice(0, MOST) };
  }
  return undefined;
}
