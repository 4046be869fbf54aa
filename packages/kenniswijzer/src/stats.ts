import { type AskOptions, EntityType, type Stats } from "@kenniswijzer/domain";
import type { GraphStore } from "@kenniswijzer/graph";
import { perReader } from "./per-reader.ts";

/** Counts of what a reader may see; worked out again when the store has changed. */
export function statsOf(store: GraphStore): (options: AskOptions) => Promise<Stats> {
  const known = perReader(async (visible): Promise<Stats> => {
    const documents = await store.documents(visible);
    const nodes = await store.nodes({ types: EntityType.options, visible });
    const dates = documents.flatMap(({ date }) => date ?? []).sort();
    const [from, until] = [dates[0], dates.at(-1)];
    const types = countBy(nodes.map(({ type }) => type));
    return {
      documents: {
        total: documents.length,
        visibility: countBy(documents.map(({ visibility }) => visibility)),
        kinds: countBy(documents.flatMap(({ kind }) => kind ?? [])),
        ...(from === undefined ? {} : { from }),
        ...(until === undefined ? {} : { until }),
      },
      entities: {
        total: nodes.length,
        types: Object.fromEntries(
          EntityType.options.map((type) => [type, types[type] ?? 0]),
        ) as Stats["entities"]["types"],
        kinds: countBy(nodes.flatMap(({ kind }) => kind ?? [])),
      },
    };
  });
  return async ({ clearance }) => known(clearance, await store.revision());
}

function countBy<T extends string>(values: readonly T[]): Partial<Record<T, number>> {
  const counts: Partial<Record<T, number>> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
