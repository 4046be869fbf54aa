import { extname } from "node:path";
import { Visibility } from "@kenniswijzer/domain";
import type { Persons } from "@kenniswijzer/ingest";
import { SingleBar } from "cli-progress";
import { Command, Option } from "commander";
import { bytesAt, type Outcome, type Progress, sourcesAt } from "../index.ts";
import { Failed } from "./failed.ts";
import { print, printJson, type StoreOptions, visibilityOption, withKenniswijzer, withStore } from "./options.ts";

interface IngestCommandOptions extends StoreOptions {
  readonly visibility: Visibility;
  readonly persons?: Persons;
}

export function ingestCommand(): Command {
  return withStore(new Command("ingest"))
    .summary("lees documenten in")
    .description(
      "Leest PDF, Word (.docx), OpenDocument (.odt), PowerPoint (.pptx), webpagina's (.html), e-mail (.eml), tabellen (.csv), tekst en Markdown, .jsonl (een document per regel), ZIP-bestanden en mappen daarmee, of standaardinvoer (-) in de graaf.",
    )
    .argument("<pad...>", "bestanden of mappen, of - voor standaardinvoer")
    .addOption(visibilityOption())
    .addOption(
      new Option(
        "--persons <welke>",
        "namen van personen: named bewaart wie een rol heeft, none bewaart niemand; geldt voor de hele opslag en blijft zo",
      ).choices(["named", "none"]),
    )
    .action((paths: string[], options: IngestCommandOptions) =>
      withKenniswijzer(options, async (kenniswijzer) => {
        const bar = options.json ? undefined : await openBar(paths);
        const refreshed = await kenniswijzer.refresh();
        const outcomes = await kenniswijzer
          .ingest(sourcesAt(paths, { visibility: Visibility.parse(options.visibility) }), {
            onProgress: (p) => bar?.update(p),
            ...(options.persons === undefined ? {} : { persons: options.persons }),
          })
          .finally(() => bar?.stop());
        if (options.json) printJson({ refreshed, documents: outcomes.map(toJson) });
        else print(report(outcomes, refreshed));
        if (outcomes.some((o) => o.outcome === "failed")) throw new Failed();
      }),
    );
}

// On a terminal only: elsewhere the closing report says enough.
async function openBar(paths: readonly string[]): Promise<{ update(p: Progress): void; stop(): void } | undefined> {
  if (!process.stderr.isTTY) return undefined;
  const bar = new SingleBar({
    format: "Inlezen {bar} {percentage}% | {source}",
    hideCursor: true,
    stream: process.stderr,
    barsize: 30,
  });
  bar.start(await bytesAt(paths), 0, { source: "" });
  return {
    update: ({ bytes, outcome }) => bar.increment(bytes, { source: outcome.source.slice(-50) }),
    stop: () => bar.stop(),
  };
}

const WORDS = {
  added: "nieuw",
  updated: "bijgewerkt",
  unchanged: "ongewijzigd",
  failed: "niet gelukt",
  skipped: "overgeslagen",
} satisfies Record<Outcome["outcome"], string>;
const SHOWN = 20;
const COUNTED = ["added", "updated", "unchanged", "failed"] as const;

function report(outcomes: readonly Outcome[], refreshed: number): string {
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
    ...failed.map((o) => `${WORDS.failed.padEnd(12)} ${o.error?.message ?? o.source}`),
    ...(skipped.length > 0 ? [`${WORDS.skipped.padEnd(12)} ${kindsOf(skipped)}`] : []),
    `${total === 1 ? "1 document" : `${total} documenten`}: ${counts.join(", ")}.${refreshed > 0 ? ` ${refreshed} eerder gelezen opnieuw gelezen met de nieuwe regels.` : ""}`,
  ].join("\n");
}

/** `3 × .png, 1 × .mp4` */
function kindsOf(skipped: readonly Outcome[]): string {
  const counts = new Map<string, number>();
  for (const { source } of skipped) {
    const kind = extname(source).toLowerCase() || "zonder extensie";
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const kinds = [...counts].toSorted(([, a], [, b]) => b - a).map(([kind, count]) => `${count} × ${kind}`);
  return `geen document: ${kinds.slice(0, 10).join(", ")}${kinds.length > 10 ? ", …" : ""}`;
}

const toJson = ({ error, ...outcome }: Outcome) => ({
  ...outcome,
  ...(error ? { error: { code: error.code, message: error.message } } : {}),
});
