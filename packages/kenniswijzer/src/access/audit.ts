import { appendFile, mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { AuditRecord, BEGUN, type KeepRecord } from "@kenniswijzer/api";
import { KenniswijzerError } from "@kenniswijzer/domain";

/** Who changed what, in a folder with a file of JSON lines for each month. Lines are only ever added. */
export interface AuditLog {
  readonly keep: KeepRecord;
  /** Oldest first; a line that broke off is left out. What was begun is there once: as it ended, or as `begun` when nothing tells how. */
  read(of?: { readonly from?: string; readonly until?: string; readonly who?: string }): Promise<AuditRecord[]>;
}

const FILE = /^\d{4}-\d{2}\.jsonl$/;
/** What a month file keeps is found again by its name. */
const monthOf = (at: string): string => at.slice(0, 7);

/** `months`: files older than this many months go when a new one begins. */
export function auditLogIn(folder: string, months = 24): AuditLog {
  let last = "";
  let before: Promise<void> = Promise.resolve();
  const write = async (record: AuditRecord): Promise<void> => {
    const month = monthOf(record.at);
    if (month !== last) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await dropBefore(folder, monthsBefore(month, months));
      last = month;
    }
    const flush = record.outcome === BEGUN;
    // the line before may have broken off with the process that wrote it
    await appendFile(join(folder, `${month}.jsonl`), `\n${JSON.stringify(record)}\n`, { mode: 0o600, flush });
  };
  return {
    keep: (record) => {
      const written = before.then(() => write(record)).catch((cause: unknown) => refuse(folder, cause));
      before = written.catch(() => {});
      return written;
    },
    read: async ({ from = "", until = "9", who } = {}) => {
      const files = (await monthFiles(folder)).filter(
        (file) => file.slice(0, 7) >= from.slice(0, 7) && file.slice(0, 7) <= until.slice(0, 7),
      );
      const texts = await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")));
      const records = texts.flatMap((text) => text.split("\n").flatMap(recordOf));
      return withoutBegun(records).filter(
        ({ at, who: by }) => at >= from && at.slice(0, until.length) <= until && (who === undefined || by === who),
      );
    },
  };
}

const monthFiles = async (folder: string): Promise<string[]> =>
  (await readdir(folder).catch(() => [])).filter((file) => FILE.test(file)).sort();

async function dropBefore(folder: string, month: string): Promise<void> {
  for (const file of await monthFiles(folder))
    if (file.slice(0, 7) < month) await rm(join(folder, file), { force: true });
}

function monthsBefore(month: string, count: number): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number - 1 - count)).toISOString().slice(0, 7);
}

/** Oldest first. What ended is left out as it began: both have the time at which it was asked, so both are in one file. */
function withoutBegun(records: readonly AuditRecord[]): AuditRecord[] {
  const ended = new Set(records.flatMap(({ outcome, requestId }) => (outcome === BEGUN ? [] : (requestId ?? []))));
  return records
    .filter(({ outcome, requestId }) => outcome !== BEGUN || !ended.has(requestId ?? ""))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

function recordOf(line: string): AuditRecord[] {
  try {
    return [AuditRecord.parse(JSON.parse(line))];
  } catch {
    return [];
  }
}

function refuse(folder: string, cause: unknown): never {
  throw new KenniswijzerError(
    "unavailable",
    `audit: ${folder} cannot be written; check the folder and its permissions`,
    {
      cause,
    },
  );
}
