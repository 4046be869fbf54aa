import type { GraphStore } from "../store.ts";

/** Settings of which the name begins so belong to one store and to no copy of it: who may enter here says nothing about elsewhere. */
export const STAYS_HERE = "access:";

/** The settings that go along, by name. */
export async function movingSettings(store: GraphStore): Promise<Map<string, string>> {
  const all = [...(await store.settings())].filter(([name]) => !name.startsWith(STAYS_HERE));
  return new Map(all.sort(([a], [b]) => (a < b ? -1 : 1)));
}
