import { isDesignating } from "../designation-nouns.ts";
import { flat, type NameExtractor, type Naming } from "../naming.ts";
import { isAcronym, isCapital, type Known, type Sheet } from "../sheet.ts";

/** Names that a list knows, municipalities apart. One that is also an ordinary word waits for its surroundings. */
export const listed: NameExtractor = {
  name: "listed",
  find: (sheet) => sheet.known.flatMap((match) => (match.listed.kind === "municipality" ? [] : naming(sheet, match))),
};

/** A region that is named like its main city, or a plain word: `Amersfoort`, `Balans`. */
function isTentative(sheet: Sheet, match: Known): boolean {
  const [ministry, first] = [match.listed.listKind === "ministerie", sheet.tokens[match.from]?.text ?? ""];
  // "Onderwijs" or "Justitie" alone is a subject, not the ministry
  if (ministry && match.to - match.from === 1 && !isAcronym(first)) return true;
  return match.common || (match.to - match.from === 1 && !isCapital(sheet.tokens[match.from]));
}

/** `Zorgbelang Fryslân`: a branch is not the organisation that the list means. */
function branchEnd(sheet: Sheet, match: Known): number | undefined {
  if (match.place || match.listed.kind !== "organisation" || match.listed.listKind === "ggd") return undefined;
  const place = sheet.known.find((other) => other.from === match.to && other.place);
  const joined = place !== undefined && /^ $/.test(sheet.text.slice(match.end, place.start));
  return joined ? place.end : undefined;
}

function ofBranch(sheet: Sheet, match: Known, end: number): Naming {
  const name = flat(sheet.text.slice(match.start, end));
  return { start: match.start, end, type: "Actor", kind: "organisation", name, extractor: "listed", weight: 7 };
}

/** `Wmo-werkplaatsen`: more of a kind, not the association that bears the name. */
const isPlural = (surface: string): boolean =>
  /(?:^|[\s-])\p{Ll}+(?:en|s)$/u.test(surface) &&
  isDesignating(surface.split(/\s/).at(-1) ?? "") &&
  /en$/.test(surface);

function naming(sheet: Sheet, match: Known): Naming[] {
  const { listed } = match;
  const surface = flat(sheet.text.slice(match.start, match.end));
  if (listed.type !== "Actor" || isPlural(surface)) return [];
  const group = sheet.tokens[match.to];
  const grouped = listed.kind === "region" && /^gemeenten$/.test(group?.key ?? "");
  const branch = branchEnd(sheet, match);
  if (branch !== undefined) return [ofBranch(sheet, match, branch)];
  const name = grouped ? `${surface} ${group?.text}` : surface;
  return [
    {
      start: match.start,
      end: grouped ? (group?.end ?? match.end) : match.end,
      type: "Actor",
      ...(listed.kind === undefined ? {} : { kind: grouped ? "municipality-group" : listed.kind }),
      name,
      key: listed.key,
      aliases: [listed.name, ...listed.aliases, ...listed.abbreviations],
      ...(listed.code === undefined ? {} : { attributes: { code: listed.code } }),
      extractor: "listed",
      weight: 7,
      ...(isTentative(sheet, match) ? { tentative: true } : {}),
    },
  ];
}
