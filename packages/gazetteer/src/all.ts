import type { Listed } from "./listed.ts";
import { municipalities } from "./municipalities.ts";
import { organisations } from "./organisations.ts";
import { regions } from "./regions.ts";
import { once } from "./table.ts";

/** Everything that the lists know, each key once: municipalities, regions, organisations. */
export const allListed = once((): readonly Listed[] => {
  const seen = new Set<string>();
  return [...municipalities(), ...regions(), ...organisations()].filter(({ key }) => !seen.has(key) && seen.add(key));
});

const keyed = once(() => new Map(allListed().map((listed) => [listed.key, listed])));

/** What the lists know under this node id; undefined for a stranger. */
export function byKey(key: string): Listed | undefined {
  return keyed().get(key);
}
