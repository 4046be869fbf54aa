import type { DocumentMention, Visibility } from "@kenniswijzer/domain";
import type { GraphStore } from "@kenniswijzer/graph";
import { readingSeen } from "./seen.ts";

/** Where a document speaks of which node; undefined for a stranger and for a document that may not be seen. */
export async function mentionsIn(
  id: string,
  store: GraphStore,
  visible: readonly Visibility[],
): Promise<DocumentMention[] | undefined> {
  const reading = await readingSeen(id, store, visible);
  if (reading === undefined) return undefined;
  const keys = [...new Set(reading.mentions.map(({ entity }) => entity))];
  const leads = new Map(
    (await store.contributions({ keys, nodes: [], names: [] }))
      .filter((one) => one.document === id)
      .map(({ entity, node }) => [entity.key, node]),
  );
  const nodes = new Map(
    (await store.nodes({ ids: [...new Set(leads.values())], visible })).map((one) => [one.id, one]),
  );
  const found = reading.mentions
    .flatMap(({ start, end, entity }): DocumentMention[] => {
      const node = nodes.get(leads.get(entity) ?? "");
      return node
        ? [
            {
              start,
              end,
              node: { id: node.id, type: node.type, name: node.name, ...(node.kind && { kind: node.kind }) },
            },
          ]
        : [];
    })
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return found.filter((one) => {
    const outside = one.start >= end;
    if (outside) end = one.end;
    return outside;
  });
}
