import type { KenniswijzerError, Reading } from "@kenniswijzer/domain";
import { remarksOf } from "../document/remarks.ts";
import type { Skipped, Source } from "./source.ts";

/** What became of one source. */
export interface Outcome {
  readonly source: string;
  /** The file that it was found in; absent for what comes from elsewhere. */
  readonly file?: string;
  readonly outcome: "added" | "updated" | "unchanged" | "failed" | "skipped";
  readonly document?: string;
  readonly title?: string;
  /** Entities, those among them that are parties, and relations that the document gave. */
  readonly entities: number;
  readonly actors: number;
  readonly relations: number;
  /** Reading, finding and writing, in milliseconds; waiting for a turn is not in it. */
  readonly ms: number;
  /** What who gave it should know of how it was read, in Dutch: another language, macros, columns. Absent for nothing. */
  readonly remarks?: readonly string[];
  readonly error?: KenniswijzerError;
  /** Why it was passed over. */
  readonly skipped?: Skipped;
}

const NOTHING = { entities: 0, actors: 0, relations: 0 } as const;

const placeOf = ({ name, file }: Source): Pick<Outcome, "source" | "file"> => ({
  source: name,
  ...(file === undefined ? {} : { file }),
});

export function readOutcome(
  source: Source,
  outcome: "added" | "updated" | "unchanged",
  { document, entities, claims }: Reading,
  ms: number,
): Outcome {
  const remarks = remarksOf(document);
  return {
    ...placeOf(source),
    outcome,
    document: document.id,
    title: document.title,
    entities: entities.length,
    actors: entities.filter(({ type }) => type === "Actor").length,
    relations: claims.length,
    ms,
    ...(remarks.length === 0 ? {} : { remarks }),
  };
}

export const failedOutcome = (source: Source, error: KenniswijzerError, ms: number): Outcome => ({
  ...placeOf(source),
  outcome: "failed",
  ...NOTHING,
  ms,
  error,
});

export const skippedOutcome = (source: Source, skipped: Skipped): Outcome => ({
  ...placeOf(source),
  outcome: "skipped",
  skipped,
  ...NOTHING,
  ms: 0,
});
