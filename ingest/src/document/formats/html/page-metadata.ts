import { type Element, elements, textOf } from "../markup.ts";
import { first } from "./readable.ts";

// What a page says of itself in its head: a few of the many vocabularies that sites write.

const SEPARATOR = /\s+[|»·–—-]\s+/;

/** `Werkplaats | Hogeschool Leiden` → `Werkplaats`: a site adds its own name behind the page's. */
export const pageTitle = (page: Element): string | undefined => titleParts(page)[0] || undefined;

/** The organisation whose site it is, where the page says so. */
export function pageOrganisation(page: Element): string | undefined {
  return metaOf(page, [
    "og:site_name",
    "dcterms.publisher",
    "dc.publisher",
    "publisher",
    "dcterms.creator",
    "overheid.authority",
  ])[0];
}

/** Persons only: a site that gives its own name as the author says nothing of who wrote. */
export function pageAuthors(page: Element): readonly string[] {
  const organisation = pageOrganisation(page);
  const parts = new Set(titleParts(page).slice(1));
  return metaOf(page, ["author", "article:author", "dc.creator"]).filter(
    (name) => name !== organisation && !parts.has(name) && /^\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’-]+){1,5}$/u.test(name),
  );
}

function titleParts(page: Element): string[] {
  const title = first(page, (element) => element.name === "title");
  const words = title === undefined ? "" : textOf(title).replace(/\s+/g, " ").trim();
  return words.split(SEPARATOR);
}

const DATE_NAMES = [
  "article:published_time",
  "dcterms.issued",
  "dcterms.date",
  "dcterms.available",
  "dc.date.issued",
  "dc.date",
  "date",
  "pubdate",
  "publishdate",
  "datepublished",
];

/** The day on which the page says that it was published, not that of the last change. */
export function pageDate(page: Element): string | undefined {
  const stamps = metaOf(page, DATE_NAMES);
  const time = first(page, ({ name, attributes }) => name === "time" && attributes.itemprop === "datePublished");
  return [...stamps, time?.attributes.datetime].map(dayOf).find((day) => day !== undefined);
}

const dayOf = (stamp = ""): string | undefined => /^\d{4}-\d{2}-\d{2}(?=$|[T ])/.exec(stamp.trim())?.[0];

/** What its `meta` elements say under these names, the first name first. */
function metaOf(page: Element, names: readonly string[]): string[] {
  const found: (readonly [number, string])[] = [];
  const look = (of: Element): void => {
    for (const child of elements(of)) {
      const { property, name, itemprop, content = "" } = child.attributes;
      const at = child.name === "meta" ? names.indexOf((property ?? name ?? itemprop ?? "").toLowerCase()) : -1;
      const said = content.replace(/\s+/g, " ").trim();
      if (at >= 0 && said !== "") found.push([at, said]);
      look(child);
    }
  };
  look(page);
  return found.sort(([a], [b]) => a - b).map(([, said]) => said);
}
