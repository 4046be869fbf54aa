import { extname } from "node:path";
import type { Skipped } from "@kenniswijzer/ingest";
import { failureText } from "../failures.nl.ts";
import type { Outcome } from "../index.ts";

const WORDS = {
  added: "nieuw",
  updated: "bijgewerkt",
  unchanged: "ongewijzigd",
  failed: "niet gelukt",
  skipped: "overgeslagen",
} satisfies Record<Outcome["outcome"], string>;
const SHOWN = 20;
const COUNTED = ["added", "updated", "unchanged", "failed"] as const;

export interface Closing {
  /** Stored documents that were read again by newer rules. */
  readonly refreshed: number;
  readonly interrupted?: boolean;
  /** Ids of documents that were taken out because they are gone. */
  readonly removed?: readonly string[];
}

/** What became of all that was given, for people. */
export function report(
  outcomes: readonly Outcome[],
  { refreshed, interrupted = false, removed = [] }: Closing,
): string {
  const nothing = outcomes.length === 0 && removed.length === 0 && !interrupted;
  if (nothing) return "Geen documenten gevonden: geef een document, of een map waar documenten in staan.";
  const failed = outcomes.filter((o) => o.outcome === "failed");
  const skipped = outcomes.filter((o) => o.outcome === "skipped");
  const read = outcomes.filter((o) => o.outcome !== "failed" && o.outcome !== "skipped");
  const changed = read.filter((o) => o.outcome !== "unchanged");
  return [
    ...changed.slice(0, SHOWN).map(readLine),
    ...(changed.length > SHOWN ? [`… en nog ${changed.length - SHOWN}`] : []),
    ...read.flatMap((o) => (o.remarks ?? []).map((remark) => line("let op", `${o.title} ${remark}`))),
    ...failed.map((o) => line(WORDS.failed, whyFailed(o))),
    ...skippedLines(skipped),
    ...removed.map((document) => line("weggehaald", document)),
    totalLine(outcomes, { total: read.length + failed.length, refreshed, removed: removed.length }),
    ...(interrupted ? ["Onderbroken: de rest is niet gelezen. Lees opnieuw in om verder te gaan waar het bleef."] : []),
  ].join("\n");
}

const line = (word: string, text: string): string => `${word.padEnd(12)} ${text}`;

const readLine = (o: Outcome): string =>
  line(
    WORDS[o.outcome],
    `${o.title}: ${counted(o.entities, "naam of onderwerp", "namen en onderwerpen")}, ${counted(o.relations, "verband", "verbanden")}, ${secondsOf(o.ms)} (${o.document})`,
  );

const whyFailed = ({ source, error }: Outcome): string => `${source}${error ? ` ${failureText(error, source)}` : ""}`;

const secondsOf = (ms: number): string => `${(ms / 1000).toFixed(ms < 995 ? 2 : 1).replace(".", ",")} s`;

const counted = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

function totalLine(
  outcomes: readonly Outcome[],
  { total, refreshed, removed }: { total: number; refreshed: number; removed: number },
): string {
  const counts = COUNTED.map((kind) => [kind, outcomes.filter((o) => o.outcome === kind).length] as const)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${count} ${WORDS[kind]}`);
  const given = `${counted(total, "document", "documenten")}${counts.length > 0 ? `: ${counts.join(", ")}` : ""}.`;
  return [
    ...(total === 0 && removed > 0 ? [] : [given]),
    ...(removed > 0 ? [`${removed} weggehaald.`] : []),
    ...(refreshed > 0 ? [`${refreshed} eerder gelezen opnieuw gelezen met de nieuwe regels.`] : []),
  ].join(" ");
}

export function skippedLines(skipped: readonly Outcome[]): string[] {
  const own = (why: Skipped): Outcome[] => skipped.filter((o) => o.skipped === why);
  const [files, links, special] = [own("no-document"), own("link"), own("special")];
  return [
    ...(files.length > 0 ? [line(WORDS.skipped, `geen document: ${kindsOf(files)}`)] : []),
    ...links.map(({ source }) =>
      line(WORDS.skipped, `${source} is een koppeling: geef zelf de map of het bestand waar zij naar wijst`),
    ),
    ...special.map(({ source }) => line(WORDS.skipped, `${source} is geen bestand maar een apparaat of doorgeefluik`)),
  ];
}

/** `3 × .png, 1 × .mp4` */
function kindsOf(skipped: readonly Outcome[]): string {
  const counts = new Map<string, number>();
  for (const { source } of skipped) {
    const kind = extname(source).toLowerCase() || "zonder extensie";
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const kinds = [...counts].toSorted(([, a], [, b]) => b - a).map(([kind, count]) => `${count} × ${kind}`);
  return `${kinds.slice(0, 10).join(", ")}${kinds.length > 10 ? ", …" : ""}`;
}

/** An outcome for programs. */
export const toJson = ({ error, ms, ...outcome }: Outcome) => ({
  ...outcome,
  ms: Math.round(ms),
  ...(error ? { error: { code: error.code, message: error.message } } : {}),
});
