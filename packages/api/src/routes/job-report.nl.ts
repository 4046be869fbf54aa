import type { IngestJob, JobOutcome } from "@kenniswijzer/domain";

const STATUSES: Record<IngestJob["status"], string> = {
  queued: "wacht",
  running: "bezig",
  done: "klaar",
  failed: "mislukt",
  cancelled: "gestopt",
};
const OUTCOMES: Record<JobOutcome["outcome"], string> = {
  added: "nieuw",
  updated: "bijgewerkt",
  unchanged: "ongewijzigd",
  failed: "niet gelukt",
  skipped: "overgeslagen",
};

/** What became of all that was handed in, one line a document. */
export function reportOf(job: IngestJob): string {
  const counts = Object.entries(OUTCOMES)
    .map(([kind, word]) => ({ word, count: job.outcomes.filter(({ outcome }) => outcome === kind).length }))
    .filter(({ count }) => count > 0);
  const read = counts.map(({ word, count }) => `${count} ${word}`).join(", ");
  return [
    `Inlezen van ${job.submitted}, door ${job.by}, openbaarheid: ${job.visibility}`,
    `${STATUSES[job.status]}: ${job.done} van ${job.total} bestanden of adressen${read === "" ? "" : ` (${read})`}`,
    ...(job.failure === undefined ? [] : [job.failure]),
    "",
    ...job.outcomes.map(line),
    "",
  ].join("\n");
}

function line({ outcome, title, source, entities, relations, remarks, document }: JobOutcome): string {
  const name = title === undefined || title === source ? source : `${title} (${source})`;
  const found = document === undefined ? "" : `: ${entities} namen en onderwerpen, ${relations} verbanden`;
  return [`${OUTCOMES[outcome].padEnd(12)} ${name}${found}`, ...remarks.map((one) => `${" ".repeat(13)}${one}`)].join(
    "\n",
  );
}
