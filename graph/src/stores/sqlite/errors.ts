import { type ErrorCode, KenniswijzerError } from "@kenniswijzer/domain";

/** SQLite's primary result codes that mean something to a caller: https://sqlite.org/rescode.html */
const MEANING: Readonly<Record<number, readonly [ErrorCode, string]>> = {
  3: ["unavailable", "access was denied; check who owns the file"],
  5: ["unavailable", "another process keeps writing; try again"],
  6: ["unavailable", "another process keeps writing; try again"],
  8: ["read-only", "the file or its folder may not be written; copy it to a place of your own"],
  10: ["unavailable", "the disk reported an error; check it and try again"],
  11: ["incompatible", "the file is damaged; restore a copy, or remove it and ingest the documents again"],
  13: ["unavailable", "the disk is full; free some space and try again"],
  14: ["unavailable", "the file cannot be opened; check that it and its folder may be read and written"],
  26: ["incompatible", "the file is no store of Kenniswijzer; name another one with --store"],
};

/** SQLite's result code, however the library tells it; undefined when this is no error of SQLite. */
export function sqliteCode(error: unknown): number | undefined {
  if (!(error instanceof Error)) return undefined;
  const { rawCode, errcode } = error as { rawCode?: unknown; errcode?: unknown };
  if (typeof errcode === "number") return errcode;
  if (typeof rawCode === "number") return rawCode;
  // libsql tells the code of a failed opening in words only.
  const opening = /^ConnectionFailed\(".*: (\d+)"\)$/s.exec(error.message);
  return opening ? Number(opening[1]) : undefined;
}

const FOREIGN_KEY = 787;

/** The error that a caller gets: as it is when thrown on purpose, else with code and remedy. */
export function explained(store: string, error: unknown): unknown {
  if (error instanceof KenniswijzerError) return error;
  const code = sqliteCode(error);
  if (code === undefined) return error;
  if (code === FOREIGN_KEY) {
    const message = `${store}: an edge would lack one of its nodes; put both, or remove the edge too`;
    return new KenniswijzerError("invalid-input", message, { cause: error });
  }
  const [kind, remedy] = MEANING[code & 0xff] ?? [
    "unavailable",
    `SQLite failed with code ${code}; run \`kenniswijzer doctor\``,
  ];
  return new KenniswijzerError(kind, `${store}: ${remedy}`, { cause: error });
}
