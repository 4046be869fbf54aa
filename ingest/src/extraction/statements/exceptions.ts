import { type Cued, cued, latin, matchesOf } from "@kenniswijzer/language";
import type { Entity } from "../entities.ts";
import { reworded, type Skeleton, slotOf } from "../skeleton.ts";

const X = "([\ue000-\uf3ff])";

/** Words that leave a party out of what the sentence says of others, with the party. */
const EXCEPT: readonly Cued[] = [
  new RegExp(`,? ?\\b(?:met uitzondering van|uitgezonderd|exclusief|behalve|behoudens) ${X}`, "giu"),
  new RegExp(`\\b(?:in plaats van|anders dan|buiten) ${X}(?: om)?`, "giu"),
  new RegExp(`\\bop ${X} na\\b,?`, "giu"),
  new RegExp(`\\bniet (?:langer |meer |door )?${X},? maar(?: wel)?`, "giu"),
  new RegExp(`,? (?:en )?niet (?:van |door |bij )?${X}(?= (?:\\p{Ll}+t|zijn|is|hebben|heeft|nemen|doen)\\b)`, "giu"),
  new RegExp(`,? \\bzonder (?:(?:de |het )?\\p{Ll}+ (?:van |door ))?${X}`, "giu"),
].map((pattern) => cued(latin(pattern)));
const JOINED = cued(new RegExp(`\\b(?:niet alleen|niet enkel|zowel) ${X},? (?:maar ook|als) `, "giu"));

/** A sentence in which nobody is excepted, and who was. */
export interface Rest {
  readonly skeleton: Skeleton;
  readonly excepted: ReadonlySet<Entity>;
}

/** Blanks out `behalve X`, `op X na`, `niet X maar`, `in plaats van X`; `niet alleen X maar ook Y` becomes `X en Y`. */
export function withoutExcepted(given: Skeleton): Rest {
  let { text } = given;
  const excepted = new Set<Entity>();
  for (const match of matchesOf(text, JOINED)) {
    const sign = match[1] ?? "";
    const instead = `${sign} en `.padEnd(match[0].length);
    text = text.slice(0, match.index) + instead + text.slice(match.index + match[0].length);
  }
  for (const pattern of EXCEPT)
    for (const match of matchesOf(text, pattern)) {
      for (const reference of slotOf(given, match[1])?.references ?? [])
        for (const entity of reference.entities) excepted.add(entity);
      text = text.slice(0, match.index) + " ".repeat(match[0].length) + text.slice(match.index + match[0].length);
    }
  return { skeleton: text === given.text ? given : reworded(given, text), excepted };
}
