import { type DocumentSummary, Visibility } from "@kenniswijzer/domain";
import { type ColumnRoles, columnRoles, isWebAddress, type Persons, type SourceOptions } from "@kenniswijzer/ingest";
import { SingleBar } from "cli-progress";
import { Command, InvalidArgumentError, Option } from "commander";
import { follow } from "../follow.ts";
import { bytesAt, type Kenniswijzer, KenniswijzerError, type Progress, sourcesAt } from "../index.ts";
import { Failed } from "./failed.ts";
import { report, toJson } from "./ingest-report.ts";
import { print, printJson, type StoreOptions, visibilityOption, withKenniswijzer, withStore } from "./options.ts";
import { untilStopped } from "./stop.ts";

interface IngestCommandOptions extends StoreOptions {
  readonly visibility: Visibility;
  readonly persons?: Persons;
  readonly columns?: ColumnRoles;
  readonly watch?: boolean;
}

export function ingestCommand(): Command {
  return withStore(new Command("ingest"))
    .summary("lees documenten in")
    .description(
      "Leest PDF, Word (.docx), OpenDocument (.odt), PowerPoint (.pptx), webpagina's (.html), e-mail (.eml), tabellen (.csv), tekst en Markdown, .jsonl (een document per regel), ZIP-bestanden en mappen daarmee, webadressen, of standaardinvoer (-) in de graaf.",
    )
    .argument("<pad...>", "bestanden, mappen of webadressen, of - voor standaardinvoer")
    .addOption(visibilityOption())
    .addOption(
      new Option(
        "--persons <welke>",
        "namen van personen: named bewaart wie een rol heeft, none bewaart niemand; geldt voor de hele opslag en blijft zo",
      ).choices(["named", "none"]),
    )
    .option("--columns <kolommen>", 'wat de kolommen van een tabel zeggen: "Wie=partner,Wat=thema"', columnsOption)
    .option("--watch", "blijf de mappen volgen: lees wat erbij komt of verandert, haal weg wat verdwijnt")
    .action((paths: string[], options: IngestCommandOptions) => {
      if (options.watch) refuseUnwatchable(paths);
      return withKenniswijzer(options, (kenniswijzer) =>
        options.watch ? watch(kenniswijzer, paths, options) : ingest(kenniswijzer, paths, options),
      );
    });
}

function columnsOption(text: string): ColumnRoles {
  try {
    return columnRoles(text);
  } catch (error) {
    throw new InvalidArgumentError(error instanceof Error ? error.message : "");
  }
}

const sourceOptions = ({ visibility, columns }: IngestCommandOptions): SourceOptions => ({
  visibility: Visibility.parse(visibility),
  ...(columns === undefined ? {} : { columns }),
});

async function ingest(kenniswijzer: Kenniswijzer, paths: string[], options: IngestCommandOptions): Promise<void> {
  const bar = options.json ? undefined : await openBar(paths);
  const refreshed = await kenniswijzer.refresh();
  const outcomes = await kenniswijzer
    .ingest(sourcesAt(paths, sourceOptions(options)), {
      onProgress: (p) => bar?.update(p),
      ...(options.persons === undefined ? {} : { persons: options.persons }),
    })
    .finally(() => bar?.stop());
  const groups = await kenniswijzer.duplicates({ clearance: "vertrouwelijk" });
  const duplicates = groups.filter((group) => group.some(({ id }) => outcomes.some((o) => o.document === id)));
  if (options.json) {
    const same = duplicates.map((group) => group.map(({ id }) => id));
    printJson({ refreshed, documents: outcomes.map(toJson), duplicates: same });
  } else print([report(outcomes, refreshed), ...duplicates.map(showDuplicates)].join("\n"));
  if (outcomes.some((o) => o.outcome === "failed")) throw new Failed();
}

const showDuplicates = ([first, ...others]: readonly DocumentSummary[]): string =>
  `${"dubbel".padEnd(12)} ${first?.title} (${first?.id}) staat er ook als ${others.map(({ id }) => id).join(", ")}: dezelfde tekst, die als één bron telt`;

function refuseUnwatchable(paths: readonly string[]): void {
  const other = paths.find((path) => path === "-" || isWebAddress(path));
  if (other === undefined) return;
  throw new KenniswijzerError(
    "invalid-input",
    `ingest: ${other} cannot be watched; give files or folders with --watch`,
  );
}

/** Until Ctrl-C; with `--json` a line for each round. */
async function watch(kenniswijzer: Kenniswijzer, paths: string[], options: IngestCommandOptions): Promise<void> {
  const stop = new AbortController();
  void untilStopped().then(() => stop.abort());
  let refreshed = await kenniswijzer.refresh();
  const rounds = follow(kenniswijzer, paths, {
    ...sourceOptions(options),
    signal: stop.signal,
    ...(options.persons === undefined ? {} : { persons: options.persons }),
  });
  for await (const { outcomes, removed } of rounds) {
    if (options.json) print(JSON.stringify({ refreshed, documents: outcomes.map(toJson), removed }));
    else {
      if (outcomes.length > 0) print(report(outcomes, refreshed));
      for (const document of removed) print(`${"weggehaald".padEnd(12)} ${document}`);
      if (!stop.signal.aborted) print("Kenniswijzer volgt wat er verandert (stoppen: Ctrl-C)");
    }
    refreshed = 0;
  }
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
