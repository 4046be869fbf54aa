import type { CitedDocument } from "./answer.ts";
import type { DocumentSummary, PartialDate } from "./document.ts";
import type { DocumentKind } from "./metadata.ts";
import { nameKey } from "./text.ts";

/**
 * Which documents a newer one takes the place of, by the id of the older: because the newer says so ("vervangt de notitie X"), or
 * bears the same title with a later date or a higher version. Pure, and the same in any order; give it only documents that the asker
 * may see, for the title of the newer is told.
 */
export function supersededIn(documents: readonly DocumentSummary[]): Map<string, CitedDocument> {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const step = new Map<string, string>();
  for (const family of groupsOf(documents, ({ title }) => titleKey(title))) {
    const newest = newestOf(family);
    for (const older of family) if (newest && isNewer(newest, older)) step.set(older.id, newest.id);
  }
  for (const [older, newer] of withdrawals(documents)) step.set(older, newer);
  return new Map(
    [...step.keys()].flatMap((id): [string, CitedDocument][] => {
      const last = byId.get(follow(id, step));
      return last === undefined || last.id === id ? [] : [[id, citedDocument(last)]];
    }),
  );
}

/** A document as answers name it. */
export const citedDocument = ({ id, title, date }: DocumentSummary): CitedDocument => ({
  document: id,
  title,
  ...(date === undefined ? {} : { date }),
});

/** Follows to the last; of a circle, in which each says to replace the next, none is the last. */
function follow(id: string, step: ReadonlyMap<string, string>): string {
  const seen = new Set([id]);
  let at = id;
  for (let next = step.get(at); next !== undefined; next = step.get(at)) {
    if (seen.has(next)) return id;
    seen.add(next);
    at = next;
  }
  return at;
}

/** These appear again and again under one title, and each has its own say. */
const RECURRING: ReadonlySet<DocumentKind | undefined> = new Set([
  "notulen",
  "agenda",
  "nieuwsbrief",
  "e-mail",
  "brief",
  "tabel",
]);
const RECURRING_TITLE =
  /(?:^| )(?:\p{L}*verslag|notulen|agenda|nieuws\p{L}*|\p{L}*lijst|brief|memo|uitnodiging|mail|bericht|begroting|rekening|rapportage|monitor|actueel)(?: |$)/u;
const FEWEST_WORDS = 2;

const VERSION = /(?:^|\s|[(_-])(?:versie|version|v)\.?\s?(\d{1,3}(?:\.\d{1,3}){0,3})(?!\d)/i;
const STATE = /(?:^| )(?:concept|ontwerp|definitief|definitieve|def|vastgesteld|herzien|herziene)(?= |$)/g;
const DATE = /(?:\d{1,2}[-/. ]\d{1,2}[-/. ]\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2} \p{L}{3,9} \d{4})/gu;

/** A title without its date, version and state: what two versions share. Empty for one that says too little, or that recurs. */
function titleKey(title: string): string {
  const key = nameKey(title.replace(DATE, " ").replace(VERSION, " ")).replace(STATE, " ").replace(/\s+/g, " ").trim();
  return key.split(" ").length < FEWEST_WORDS || RECURRING_TITLE.test(key) ? "" : key;
}

function groupsOf(
  documents: readonly DocumentSummary[],
  keyOf: (document: DocumentSummary) => string,
): DocumentSummary[][] {
  const groups = new Map<string, DocumentSummary[]>();
  for (const document of documents) {
    const key = RECURRING.has(document.kind) ? "" : keyOf(document);
    if (key !== "") groups.set(key, [...(groups.get(key) ?? []), document]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

const newestOf = (family: readonly DocumentSummary[]): DocumentSummary | undefined =>
  family.toSorted((a, b) => (isNewer(a, b) ? -1 : isNewer(b, a) ? 1 : a.id < b.id ? -1 : 1))[0];

/** By version where both have one, else by date; of the same text, or where neither tells, no. */
function isNewer(a: DocumentSummary, b: DocumentSummary): boolean {
  if (a.hash === b.hash) return false;
  const [one, other] = [versionOf(a.title), versionOf(b.title)];
  if (one !== undefined && other !== undefined) return compareVersions(one, other) > 0;
  return isLater(a.date, b.date);
}

const versionOf = (title: string): number[] | undefined => VERSION.exec(title)?.[1]?.split(".").map(Number);

function compareVersions(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** As far as both are exact: "2015" is not later than "2015-11", nor earlier. */
const isLater = (a: PartialDate | undefined, b: PartialDate | undefined): boolean => {
  if (a === undefined || b === undefined) return false;
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) > b.slice(0, length);
};

/** Pairs of older and newer, by what the newer says. A document that is dated later than who withdraws it is another. */
function withdrawals(documents: readonly DocumentSummary[]): [string, string][] {
  const byTitle = new Map<string, DocumentSummary[]>();
  for (const document of documents) {
    for (const key of saidKeys(document.title)) byTitle.set(key, [...(byTitle.get(key) ?? []), document]);
  }
  return documents
    .toSorted((a, b) => (isLater(a.date, b.date) ? 1 : isLater(b.date, a.date) ? -1 : a.id < b.id ? -1 : 1))
    .flatMap((newer) =>
      (newer.replaces ?? []).flatMap((title) =>
        saidKeys(title)
          .flatMap((key) => byTitle.get(key) ?? [])
          .filter((older) => older.id !== newer.id && older.hash !== newer.hash && !isLater(older.date, newer.date))
          .map((older): [string, string] => [older.id, newer.id]),
      ),
    );
}

const KIND_WORD =
  /^(?:notitie|nota|handreiking|plan|convenant|reglement|protocol|circulaire|beleidsnotitie|beleidsnota) (?=.+ )/;
const WHICH =
  /,? (?:van|d\.?d\.?) (?:de minister .*? van )?\d{1,2} \p{L}+ \d{4}.*$|,? (?:met )?(?:kenmerk|nummer|nr\.?) .*$| \((?:stcrt|stb|versie)[^)]*\)$/iu;

/** The title as another document may say it: whole, without date and reference, and without the word for its kind. */
function saidKeys(title: string): string[] {
  const flat = title.replace(/\s+/g, " ").trim();
  const keys = [flat, flat.replace(WHICH, "")].map(nameKey);
  return [...new Set([...keys, ...keys.map((key) => key.replace(KIND_WORD, ""))])].filter((key) => key.includes(" "));
}
