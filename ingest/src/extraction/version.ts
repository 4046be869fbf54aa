import { isDeepStrictEqual } from "node:util";
import type { Reading } from "@kenniswijzer/domain";
import { GAZETTEER_VERSION, type Thesaurus, thesaurus } from "@kenniswijzer/gazetteer";
import { ANALYSIS_VERSION } from "@kenniswijzer/language";
import { type OwnExtractor, versionOf } from "./own-extractor.ts";
import type { OwnNames } from "./own-names.ts";

/** A checksum of what is read from the evaluation texts (a test compares): when it changes, stored documents are read again. */
export const EXTRACTION_VERSION = "cclwemkbqc";

/** Whether persons whom a document gives a role, office or authorship are kept. */
export type Persons = Reading["versions"]["persons"];

/** The versions that a reading made now, with this thesaurus, these own names and extractors, would carry. */
export function versionsNow(
  persons: Persons = "named",
  concepts?: Thesaurus,
  names?: OwnNames,
  extractors: readonly OwnExtractor[] = [],
): Reading["versions"] {
  const widened = concepts === undefined || concepts.version === thesaurus().version ? "" : `+${concepts.version}`;
  const own = names === undefined ? widened : `${widened}+${names.version}`;
  const extraction = EXTRACTION_VERSION + versionOf(extractors);
  return { extraction, gazetteer: GAZETTEER_VERSION + own, analysis: ANALYSIS_VERSION, persons };
}

/** Whether two readings were made by the same rules; a language model may have read one of them besides. */
export const readAlike = (
  { llm: _, ...one }: Reading["versions"],
  { llm: __, ...other }: Reading["versions"],
): boolean => isDeepStrictEqual(one, other);
