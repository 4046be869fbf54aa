import { writeFile } from "node:fs/promises";
import { setFlagsFromString } from "node:v8";
import { Command } from "commander";
import { follow } from "../follow.ts";
import { type Kenniswijzer, KenniswijzerError, type Outcome, sourcesAt } from "../index.ts";
import { Failed } from "./failed.ts";
import {
  checkTogether,
  type IngestCommandOptions,
  sourceOptions,
  withIngestOptions,
  workOptions,
} from "./ingest-options.ts";
import { previewJson, showPreview } from "./ingest-preview.ts";
import { openBar } from "./ingest-progress.ts";
import { report, toJson } from "./ingest-report.ts";
import { llmSettings } from "./llm-options.ts";
import { llmJson, llmTold, showLlmReport } from "./llm-report.ts";
import { print, printJson, type StoreOptions, withKenniswijzer, withStore, withWrites } from "./options.ts";
import { untilStopped } from "./stop.ts";
import { v8Flags } from "./v8-flags.ts";

export function ingestCommand(): Command {
  return withIngestOptions(withStore(new Command("ingest")))
    .summary("lees documenten in")
    .description(
      "Leest PDF, Word (.docx), OpenDocument (.odt), PowerPoint (.pptx), Excel (.xlsx, .ods), webpagina's (.html), e-mail (.eml), tabellen (.csv), tekst en Markdown, .jsonl (een document per regel), ZIP-bestanden en mappen daarmee, webadressen, of standaardinvoer (-) in de graaf. Breekt het af, dan gaat een volgende keer verder waar het bleef.",
    )
    .argument("<pad...>", "bestanden, mappen of webadressen, of - voor standaardinvoer")
    .action((paths: string[], options: IngestCommandOptions) => {
      checkTogether(paths, options);
      for (const flag of v8Flags(process.versions.v8)) setFlagsFromString(flag);
      if (options.dryRun) return withStoreAsItIs(options, (kenniswijzer) => dryRun(kenniswijzer, paths, options));
      const work = options.watch ? watch : ingest;
      return withWrites(options, (kenniswijzer) => work(kenniswijzer, paths, options));
    });
}

/** Nothing is written, not even a store that is not there yet: everything would be new in it. */
async function withStoreAsItIs(
  options: StoreOptions,
  work: (kenniswijzer: Kenniswijzer) => Promise<void>,
): Promise<void> {
  try {
    await withKenniswijzer({ ...options, readonly: true }, work);
  } catch (error) {
    if (!(error instanceof KenniswijzerError) || error.code !== "not-found") throw error;
    await withKenniswijzer({ ...options, store: "memory:" }, work);
  }
}

async function ingest(kenniswijzer: Kenniswijzer, paths: string[], options: IngestCommandOptions): Promise<void> {
  const stop = stopSignal();
  const work = { ...workOptions(options), signal: stop.signal };
  const bar = options.json ? undefined : await openBar(paths);
  const told = llmTold(options, () => bar?.stop());
  const refreshed = await kenniswijzer.refresh(work);
  const outcomes = await kenniswijzer
    .ingest(sourcesAt(paths, sourceOptions(options)), {
      ...work,
      onProgress: (progress) => bar?.update(progress),
      ...(options.persons === undefined ? {} : { persons: options.persons }),
      ...(told && { llm: told.llm }),
    })
    .finally(() => [bar?.stop(), told?.stop()]);
  const interrupted = stop.signal.aborted;
  stop.forget();
  const removed = options.prune && !interrupted ? await prune(kenniswijzer, paths, outcomes) : [];
  const asked = told?.reports.at(-1);
  const done = {
    refreshed,
    interrupted,
    documents: outcomes.map(toJson),
    removed,
    ...(asked && { llm: llmJson(asked) }),
  };
  if (options.report !== undefined) await writeReport(options.report, done);
  if (options.json) printJson(done);
  else
    print([report(outcomes, { refreshed, interrupted, removed }), ...(asked ? [showLlmReport(asked)] : [])].join("\n"));
  if (interrupted || outcomes.some((o) => o.outcome === "failed")) throw new Failed();
}

async function prune(
  kenniswijzer: Kenniswijzer,
  paths: readonly string[],
  outcomes: readonly Outcome[],
): Promise<string[]> {
  const gone = await kenniswijzer.gone(paths, outcomes);
  for (const { id } of gone) await kenniswijzer.remove(id);
  return gone.map(({ id }) => id);
}

async function dryRun(kenniswijzer: Kenniswijzer, paths: string[], options: IngestCommandOptions): Promise<void> {
  const stop = stopSignal();
  const llm = llmSettings(options);
  const bar = options.json ? undefined : await openBar(paths);
  const preview = await kenniswijzer
    .preview(sourcesAt(paths, sourceOptions(options)), {
      ...workOptions(options),
      signal: stop.signal,
      onProgress: (progress) => bar?.update(progress),
      paths,
      prune: options.prune === true,
      ...(llm && { llm }),
    })
    .finally(() => bar?.stop());
  const interrupted = stop.signal.aborted;
  stop.forget();
  if (options.report !== undefined) await writeReport(options.report, previewJson(preview));
  if (options.json) printJson(previewJson(preview));
  else print(showPreview(preview, options.prune === true));
  if (interrupted || preview.outcomes.some((o) => o.outcome === "failed")) throw new Failed();
}

async function writeReport(file: string, content: unknown): Promise<void> {
  await writeFile(file, `${JSON.stringify(content, undefined, 2)}\n`, { mode: 0o600 }).catch((cause: unknown) => {
    throw new KenniswijzerError("invalid-input", `ingest: ${file} cannot be written; name another file with --report`, {
      cause,
    });
  });
}

/** The first Ctrl-C ends the work after the document at hand; a second one ends the program at once. */
function stopSignal(): { readonly signal: AbortSignal; forget(): void } {
  const controller = new AbortController();
  const stop = (): void => {
    process.off("SIGINT", stop).off("SIGTERM", stop);
    controller.abort();
    if (process.stderr.isTTY)
      process.stderr.write("\nHet document van nu wordt afgemaakt (nog eens Ctrl-C stopt meteen)\n");
  };
  process.on("SIGINT", stop).on("SIGTERM", stop);
  return { signal: controller.signal, forget: () => void process.off("SIGINT", stop).off("SIGTERM", stop) };
}

/** Until Ctrl-C; with `--json` a line for each round. */
async function watch(kenniswijzer: Kenniswijzer, paths: string[], options: IngestCommandOptions): Promise<void> {
  const stop = new AbortController();
  void untilStopped().then(() => stop.abort());
  const told = llmTold(options);
  let refreshed = await kenniswijzer.refresh(workOptions(options));
  const rounds = follow(kenniswijzer, paths, {
    ...sourceOptions(options),
    ...workOptions(options),
    signal: stop.signal,
    ...(options.persons === undefined ? {} : { persons: options.persons }),
    ...(told && { llm: told.llm }),
  });
  for await (const { outcomes, removed } of rounds) {
    if (options.json) print(JSON.stringify({ refreshed, documents: outcomes.map(toJson), removed }));
    else {
      if (outcomes.length + removed.length > 0) print(report(outcomes, { refreshed, removed }));
      if (!stop.signal.aborted) print("Kenniswijzer volgt wat er verandert (stoppen: Ctrl-C)");
    }
    refreshed = 0;
  }
}
