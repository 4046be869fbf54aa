import { numberOf } from "@kenniswijzer/language";
import type { Reference } from "../reader.ts";
import { type Skeleton, standIn } from "../skeleton.ts";

/** Who was named before, as far as later words can stand for them. */
export interface Discourse {
  /** Rows of parties in the document, last one last. */
  rows: (readonly Reference[])[];
  /** The subject of the sentence before, in the same passage. */
  subject: readonly Reference[];
}

const GROUP =
  /(?<![\p{L}])(?:de |deze |alle |die )?(?:(beide|twee|drie|vier|vijf|zes|zeven|acht|negen|tien) )(gemeenten|partners|organisaties|partijen|instellingen|hogescholen)(?! [\ue000-\uefff]| (?:in|uit|van)(?![\p{L}]))/iu;
const PRONOUN = /^(?:Zij|Ze|Hij)(?= )/;
const MOST = 20;

/** Puts signs for `de drie gemeenten` and a `Zij` that opens the sentence, when a row of that many or a subject came before. */
export function withAnaphors(skeleton: Skeleton, discourse: Discourse): Skeleton {
  const group = GROUP.exec(skeleton.text);
  if (group?.[1] !== undefined) {
    const count = group[1].toLowerCase() === "beide" ? 2 : numberOf(group[1]);
    const municipal = group[2]?.toLowerCase() === "gemeenten";
    const row = discourse.rows.findLast((own) => own.length === count && (!municipal || own.every(isMunicipality)));
    if (row !== undefined) return standIn(skeleton, group.index, group[0].length, row);
  }
  const pronoun = PRONOUN.exec(skeleton.text)?.[0];
  return pronoun === undefined || discourse.subject.length === 0
    ? skeleton
    : standIn(skeleton, 0, pronoun.length, discourse.subject);
}

const isMunicipality = (own: Reference): boolean => (own.kind ?? own.entities[0]?.kind) === "municipality";

/** Rows that the sentence names are what later words stand for; a row in a row of mixed kinds counts by its municipalities too. */
export function remember(skeleton: Skeleton, discourse: Discourse): void {
  for (const { references } of skeleton.slots) {
    if (references.length < 2 || references.some((own) => own.type !== "Actor" || own.kind === "person")) continue;
    discourse.rows.push(references);
  }
  if (discourse.rows.length > MOST) discourse.rows = discourse.rows.slice(-MOST);
}
