import type { NameRules } from "../capitals.ts";
import type { Sheet } from "../sheet.ts";

/** Where listed names begin in a passage, and which of them are places. */
export function rulesOf(sheet: Sheet): NameRules {
  const stops = new Set<number>();
  const places = new Set<number>();
  for (const match of sheet.known) {
    if (match.common) continue;
    stops.add(match.from);
    if (match.place) for (let place = match.from; place < match.to; place++) places.add(place);
  }
  return { stops, places, joins: false };
}
