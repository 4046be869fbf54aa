import { extname } from "node:path";
import type { Skipped } from "@kenniswijzer/ingest";
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

/** What became of all that was given, for people. */
export function report(outcomes: readonly Outcome[], refreshed: number): string {
  if (outcomes.length === 0) return "Geen documenten gevonden: geef een document, of een map waar documenten in staan.";
  const failed = outcomes.filter((o) => o.outcome === "failed");
  const skipped = outcomes.filter((o) => o.outcome === "skipped");
  const read = outcomes.filter((o) => o.outcome !== "failed" && o.outcome !== "skipped");
  const total = read.length + failed.length;
  const counts = COUNTED.map((kind) => [kind, outcomes.filter((o) => o.outcome === kind).length] as const)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${count} ${WORDS[kind]}`);
  return [
    ...read
      .slice(0, SHOWN)
      .map(
        (o) =>
          `${WORDS[o.outcome].padEnd(12)} ${o.title}: ${o.entities} namen en onderwerpen, ${o.relations} verbanden (${o.document})`,
      ),
    ...(read.length > SHOWN ? [`… en nog ${read.length - SHOWN}`] : []),
    ...read.flatMap((o) => (o.remarks ?? []).map((remark) => `${"let op".padEnd(12)} ${o.title} ${remark}`)),
    ...failed.map((o) => `${WORDS.failed.padEnd(12)} ${o.error?.message ?? o.source}`),
    ...skippedLines(skipped),
    `${total === 1 ? "1 document" : `${total} documenten`}: ${counts.join(", ")}.${refreshed > 0 ? ` ${refreshed} eerder gelezen opnieuw gelezen met de nieuwe regels.` : ""}`,
  ].join("\n");
}

function skippedLines(skipped: readonly Outcome[]): string[] {
  const own = (why: Skipped): Outcome[] => skipped.filter((o) => o.skipped === why);
  const [files, links, special] = [own("no-document"), own("link"), own("special")];
  const line = (text: string): string => `${WORDS.skipped.padEnd(12)} ${text}`;
  return [
    ...(files.length > 0 ? [line(`geen document: ${kindsOf(files)}`)] : []),
    ...links.map(({ source }) =>
      line(`${source} is een koppeling: geef zelf de map of het bestand waar zij naar wijst`),
    ),
    ...special.map(({ source }) => line(`${source} is geen bestand maar een apparaat of doorgeefluik`)),
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
export const toJson = ({ error, ...outcome }: Outcome) => ({
  ...outcome,
  ...(error ? { error: { code: error.code, message: error.message } } : {}),
});
