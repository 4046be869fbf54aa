import type { Citation } from "@kenniswijzer/domain";
import { words } from "./wording/index.ts";

/** `2015-11-24` → `24 november 2015`; as exact as the date is, and honest when there is none. */
export function dateName(date: string | undefined): string {
  if (date === undefined) return words.dateUnknown;
  const [year = "", month, day] = date.split("-");
  const name = month === undefined ? undefined : words.months[Number(month) - 1];
  return [day === undefined ? undefined : String(Number(day)), name, year]
    .filter((part) => part !== undefined)
    .join(" ");
}

/** How old a source is, and what is known against it: `24 november 2015 · mogelijk verouderd`. */
export function standingName({ date, caution, replacedBy }: Pick<Citation, "date" | "caution" | "replacedBy">): string {
  const known = replacedBy === undefined ? caution && words.cautions[caution] : words.replacedBy(replacedBy.title);
  return [dateName(date), ...(known === undefined ? [] : [known])].join(" · ");
}

/** Where a quote stands: date, what is known against it, page, what the text does with it, and where it stands too. */
export function placeName(
  citation: Pick<Citation, "date" | "page" | "modality" | "source" | "caution" | "replacedBy" | "also">,
): string {
  const { also = [] } = citation;
  return [
    standingName(citation),
    citation.page === undefined ? undefined : words.page(citation.page),
    citation.source === "list" ? words.fromList : undefined,
    citation.source === "person" ? words.fromPerson : undefined,
    citation.modality === "noemt" ? undefined : words.modalities[citation.modality],
    also.length === 0 ? undefined : words.alsoIn(also.map(({ title }) => title)),
  ]
    .filter((part) => part !== undefined)
    .join(" · ");
}
