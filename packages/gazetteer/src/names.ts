import { nameKey } from "@kenniswijzer/domain";
import { allListed } from "./all.ts";
import { byLikelihood } from "./likelihood.ts";
import type { Listed } from "./listed.ts";
import { once } from "./table.ts";

const named = once(() => {
  const found = new Map<string, Listed[]>();
  for (const listed of allListed()) {
    const names = new Set([listed.name, ...listed.aliases, ...listed.abbreviations].map(nameKey));
    for (const key of names) {
      const others = found.get(key);
      if (others === undefined) found.set(key, [listed]);
      else others.push(listed);
    }
  }
  for (const others of found.values()) others.sort(byLikelihood);
  return found;
});

/** All that bear this name, alias or abbreviation, whatever its capitals and signs; the likeliest first, empty for a stranger. */
export function byName(name: string): readonly Listed[] {
  return named().get(nameKey(name)) ?? [];
}
