import { type Correction, Visibility, visibleTo } from "@kenniswijzer/domain";
import type { GraphStore } from "@kenniswijzer/graph";
import { assertionSaid, documentOf } from "./assertions.ts";

/** What an end of a decision stands for: a name, or `hidden` in documents that may not be seen. */
export type End = { readonly name: string } | "hidden";

export const idsOf = ({ target, into }: Correction): string[] => [target, ...(into === undefined ? [] : [into])];

/** What these ids stand for to who may see this; absent when no document has it. A claim is named by its sentence. */
export async function endsOf(
  ids: readonly string[],
  store: GraphStore,
  visible: readonly Visibility[],
): Promise<Map<string, End>> {
  const ends = new Map<string, End>();
  const nodes = new Map((await store.nodes({ ids: [...ids], visible })).map((node) => [node.id, node.name]));
  for (const { entity, node, visibility } of await store.contributions({ keys: ids, nodes: ids, names: [] })) {
    for (const id of new Set([entity.key, node])) {
      const seen = visible.includes(visibility);
      const name = id === entity.key ? entity.name : nodes.get(id);
      if (seen && name !== undefined && typeof ends.get(id) !== "object") ends.set(id, { name: nodes.get(id) ?? name });
      else if (!ends.has(id)) ends.set(id, "hidden");
    }
  }
  for (const id of ids.filter((one) => !ends.has(one))) {
    const said = await assertionSaid(id, store, visible);
    if (said !== undefined) ends.set(id, { name: said.quote });
    else if (await isHidden(documentOf(id), store, visible)) ends.set(id, "hidden");
  }
  return ends;
}

async function isHidden(document: string, store: GraphStore, visible: readonly Visibility[]): Promise<boolean> {
  const [there] = document === "" ? [] : await store.documents(Visibility.options, [document]);
  return there !== undefined && !visible.includes(there.visibility);
}

/** What the ends of a decision are called now, for each clearance that calls them otherwise; the openest first. */
export async function calledNow(correction: Correction, store: GraphStore): Promise<NonNullable<Correction["was"]>> {
  const ids = idsOf(correction);
  const called: NonNullable<Correction["was"]> = [];
  for (const visibility of Visibility.options) {
    const ends = await endsOf(ids, store, visibleTo(visibility));
    for (const id of ids) {
      // what is parted off has the name of what it was part of
      const end = ends.get(id) ?? (correction.documents === undefined ? undefined : ends.get(correction.target));
      const last = called.findLast((one) => one.id === id);
      if (typeof end === "object" && end.name !== last?.name) called.push({ id, name: end.name, visibility });
    }
  }
  return called;
}

/** What an end that no document has any more was called, to who may see this; undefined where nothing tells. */
export function calledThen({ was = [] }: Correction, id: string, visible: readonly Visibility[]): End | undefined {
  const all = was.filter((one) => one.id === id);
  const seen = all.findLast(({ visibility }) => visible.includes(visibility));
  return seen === undefined ? (all.length === 0 ? undefined : "hidden") : { name: seen.name };
}
