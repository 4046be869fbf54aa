import { cued, latin, numberOf } from "@kenniswijzer/language";
import type { Reference } from "../reader.ts";
import { reworded, type Skeleton, slotOf, standIn } from "../skeleton.ts";
import type { Said } from "../statements/enter.ts";
import { verbForm } from "./verb-forms.ts";

/** Who and what was named before, as far as later words can stand for them. */
export interface Discourse {
  /** Rows of parties in the document, last one last. */
  rows: (readonly Reference[])[];
  /** The subject of the sentence before, in the same passage; found when it is asked for. */
  subject: () => readonly Reference[];
  /** The parties of the sentence before, in order, in the same passage. */
  parties: readonly Reference[];
  /** The one work or body of the sentence before, in the same passage. */
  work: Reference | undefined;
  /** What the sentence before said, in the same passage. */
  said: readonly Said[];
}

const KINDS =
  "gemeenten|partners|organisaties|partijen|instellingen|hogescholen|steden|dorpen|corporaties|stichtingen|scholen|ziekenhuizen|bedrijven|provincies|zorgaanbieders|aanbieders";
const NOT_OF_OTHERS = "(?! [\ue000-\uefff]| (?:in|uit|van)(?![\\p{L}]))";
const COUNTED = cued(
  latin(
    new RegExp(
      `(?<![\\p{L}])(?:de |deze |alle |die )?(?:(beide|twee|drie|vier|vijf|zes|zeven|acht|negen|tien) )(${KINDS})${NOT_OF_OTHERS}`,
      "iu",
    ),
  ),
);
const POINTED = cued(latin(new RegExp(`(?<![\\p{L}])(?:deze|die|genoemde) (${KINDS})${NOT_OF_OTHERS}`, "iu")));
const ONE = cued(
  latin(
    /(?<![\p{L}])(?:de|deze|die|het|dit) (?:stichting|organisatie|instelling|corporatie|woningcorporatie|vereniging|coöperatie|welzijnsorganisatie|zorgaanbieder|zorgorganisatie|bibliotheek|onderneming|woonstichting|welzijnsstichting|fonds|zorggroep)(?! [\ue000-\uf3ff]| van)(?!\p{L})/iu,
  ),
);
const NAMED_FIRST = cued(
  latin(/(?<![\p{L}])(?:de )?(eerst|laatst)(?:genoemde)(?: (?:gemeente|organisatie|partij|stichting))?(?!\p{L})/iu),
);
const PRONOUN = cued(/^(?:Zij|Ze|Hij)(?= )|(?:zij|ze|hij)(?= )(?<=^\p{Lu}\p{Ll}+ (?:\p{Ll}+ ){1,5}(?:zij|ze|hij))/u);
const THAT = cued(/^(?:Die|Deze)(?= (\p{Ll}+))/u);
const THEREIN = cued(latin(/(?<![\p{L}])(?:hier|daar|er)(aan|in|bij|mee|voor|van|over|binnen)(?!\p{L})/iu));
const MOST = 20;
/** What one can be a member of. */
const BODIES: ReadonlySet<string | undefined> = new Set(["network", "organisation-unit"]);

/** Puts signs for `de drie gemeenten`, `deze partijen`, `de stichting`, `laatstgenoemde`, `hieraan`, and for a pronoun before any name, when what they stand for was named before. */
export function withAnaphors(skeleton: Skeleton, discourse: Discourse): Skeleton {
  return therein(forParties(skeleton, discourse), discourse);
}

function forParties(skeleton: Skeleton, discourse: Discourse): Skeleton {
  const { text } = skeleton;
  const counted = COUNTED.exec(text);
  if (counted?.[1] !== undefined) {
    const count = counted[1].toLowerCase() === "beide" ? 2 : numberOf(counted[1]);
    const row = rowOf(discourse, counted[2] ?? "", (own) => own.length === count);
    if (row !== undefined) return standIn(skeleton, counted.index, counted[0].length, row);
  }
  const pointed = POINTED.exec(text);
  const pointedAt = pointed === null ? undefined : rowOf(discourse, pointed[1] ?? "", () => true);
  if (pointed !== null && pointedAt !== undefined)
    return standIn(skeleton, pointed.index, pointed[0].length, pointedAt);
  const order = NAMED_FIRST.exec(text);
  const listed = order === null ? [] : [...discourse.parties, ...before(skeleton, order.index)];
  const meant = order?.[1]?.toLowerCase() === "eerst" ? listed[0] : listed.at(-1);
  if (order !== null && meant !== undefined && listed.length > 1)
    return standIn(skeleton, order.index, order[0].length, [meant]);
  return forSubject(skeleton, discourse);
}

function forSubject(skeleton: Skeleton, discourse: Discourse): Skeleton {
  const { text } = skeleton;
  const [one, pronoun, that] = [ONE.exec(text), PRONOUN.exec(text), THAT.exec(text)];
  if (one === null && pronoun === null && that === null) return skeleton;
  const subject = discourse.subject();
  if (subject.length === 0) return skeleton;
  if (one !== null && subject.length === 1 && subject[0]?.kind !== "person")
    return standIn(skeleton, one.index, one[0].length, subject);
  if (pronoun !== null && before(skeleton, pronoun.index).length === 0)
    return standIn(skeleton, pronoun.index, pronoun[0].length, subject);
  return that?.[1] !== undefined && verbForm(that[1])?.kind === "finite"
    ? standIn(skeleton, 0, that[0].length, subject)
    : skeleton;
}

const rowOf = (
  { rows }: Discourse,
  kind: string,
  fits: (row: readonly Reference[]) => boolean,
): readonly Reference[] | undefined => {
  const municipal = /^(?:gemeenten|steden)$/i.test(kind);
  return rows.findLast((own) => fits(own) && (!municipal || own.every(isMunicipality)));
};

/** The parties that the sentence names before an index. */
const before = ({ text, slots }: Skeleton, index: number): Reference[] =>
  [...text.slice(0, index)].flatMap((sign) =>
    /[\ue000-\uefff]/.test(sign)
      ? (slotOf({ text, slots } as Skeleton, sign)?.references.filter((own) => own.type === "Actor") ?? [])
      : [],
  );

/** `hieraan` becomes `aan` and a sign for the work of the sentence before. */
function therein(skeleton: Skeleton, { work }: Discourse): Skeleton {
  const found = THEREIN.exec(skeleton.text);
  const preposition = found?.[1] === "mee" ? "met" : found?.[1];
  if (found === null || preposition === undefined || work === undefined) return skeleton;
  if (found[0].length < preposition.length + 2) return skeleton;
  const words = `${preposition} `.padEnd(found[0].length);
  const text = skeleton.text.slice(0, found.index) + words + skeleton.text.slice(found.index + found[0].length);
  const at = found.index + preposition.length + 1;
  return standIn(reworded(skeleton, text), at, found[0].length - preposition.length - 1, [work]);
}

const isMunicipality = (own: Reference): boolean => (own.kind ?? own.entities[0]?.kind) === "municipality";

/** Rows that the sentence names are what later words stand for; the parties and the one work of this sentence, for the next. */
export function remember(skeleton: Skeleton, discourse: Discourse): void {
  const named = skeleton.slots.flatMap(({ references }) => references);
  for (const { references } of skeleton.slots) {
    if (references.length < 2 || references.some((own) => own.type !== "Actor" || own.kind === "person")) continue;
    discourse.rows.push(references);
  }
  if (discourse.rows.length > MOST) discourse.rows = discourse.rows.slice(-MOST);
  const parties = named.filter((own) => own.type === "Actor" && own.tentative !== true && own.kind !== "person");
  if (parties.length > 0) discourse.parties = [...new Set(parties)].sort((a, b) => a.start - b.start);
  const bodies = named.filter((own) => own.type === "Actor" && BODIES.has(own.kind ?? own.entities[0]?.kind));
  const projects = named.filter((own) => own.type === "Project");
  const works = projects.length > 0 ? projects : bodies;
  if (works.length > 0)
    discourse.work = new Set(works.flatMap((own) => own.entities)).size === 1 ? works[0] : undefined;
}
