import type { Correction, LoggedCorrection, Visibility } from "@kenniswijzer/domain";
import type { GraphStore } from "@kenniswijzer/graph";
import { decide } from "@kenniswijzer/ingest";
import { assertionExists } from "./assertions.ts";

/** These decisions with their standing and their ends by name; those of which no end may be seen are left out. */
export async function loggedOf(
  corrections: readonly Correction[],
  store: GraphStore,
  visible: readonly Visibility[],
): Promise<LoggedCorrection[]> {
  const all = await store.corrections();
  const { standings } = decide(all);
  const byId = new Map(all.map((c) => [c.id, c]));
  const subject = (c: Correction): Correction => (c.action === "revoke" ? (byId.get(c.target) ?? c) : c);
  const ends = await endsOf(corrections.map(subject), store, visible);
  return corrections.flatMap((correction) => {
    const ids = idsOf(subject(correction));
    const hidden = ids.length > 0 && ids.every((id) => ends.get(id) === "hidden");
    if (hidden) return [];
    const standing = standings.get(correction.id) ?? { status: "geldt" as const };
    const waits = standing.status === "geldt" && correction.action !== "revoke" && ids.some((id) => !ends.has(id));
    return [
      {
        correction,
        status: waits ? ("wacht" as const) : standing.status,
        ...("because" in standing ? { because: standing.because } : {}),
        names: ids.map((id) => nameOf(id, ends)),
      },
    ];
  });
}

interface End {
  readonly name: string;
}

const nameOf = (id: string, ends: ReadonlyMap<string, End | "hidden">): string => {
  const end = ends.get(id);
  return typeof end === "object" ? end.name : id;
};

const idsOf = ({ target, into }: Correction): string[] => [target, ...(into === undefined ? [] : [into])];

/** What the ids stand for: a name in a document that may be seen, `hidden` in others; absent when no document has it. */
async function endsOf(
  corrections: readonly Correction[],
  store: GraphStore,
  visible: readonly Visibility[],
): Promise<Map<string, End | "hidden">> {
  const ids = [...new Set(corrections.flatMap(idsOf))];
  const ends = new Map<string, End | "hidden">();
  const nodes = new Map((await store.nodes({ ids, visible })).map((node) => [node.id, node.name]));
  for (const { entity, node, visibility } of await store.contributions({ keys: ids, nodes: ids, names: [] })) {
    for (const id of new Set([entity.key, node])) {
      const seen = visible.includes(visibility);
      const name = id === entity.key ? entity.name : nodes.get(id);
      if (seen && name !== undefined && typeof ends.get(id) !== "object") ends.set(id, { name: nodes.get(id) ?? name });
      else if (!ends.has(id)) ends.set(id, "hidden");
    }
  }
  for (const id of ids) if (!ends.has(id) && (await assertionExists(id, store, visible))) ends.set(id, { name: id });
  return ends;
}
