import { Visibility } from "@kenniswijzer/domain";
import { type ColumnRoles, columnRoles, isWebAddress, type Persons, type SourceOptions } from "@kenniswijzer/ingest";
import { type Command, InvalidArgumentError, Option } from "commander";
import { KenniswijzerError } from "../index.ts";
import { type LlmCommandOptions, llmSettings, withLlmOptions } from "./llm-options.ts";
import { type StoreOptions, visibilityOption, wholeNumber } from "./options.ts";

export interface IngestCommandOptions extends StoreOptions, LlmCommandOptions {
  readonly visibility: Visibility;
  readonly persons?: Persons;
  readonly columns?: ColumnRoles;
  readonly watch?: boolean;
  readonly dryRun?: boolean;
  readonly prune?: boolean;
  readonly report?: string;
  readonly workers?: number;
  readonly timeout?: number;
}

export function withIngestOptions(command: Command): Command {
  return withLlmOptions(command)
    .addOption(visibilityOption())
    .addOption(
      new Option(
        "--persons <welke>",
        "namen van personen: named bewaart wie een rol heeft, none bewaart niemand; geldt voor de hele opslag en blijft zo",
      ).choices(["named", "none"]),
    )
    .option("--columns <kolommen>", 'wat de kolommen van een tabel zeggen: "Wie=partner,Wat=thema"', columnsOption)
    .option("--watch", "blijf de mappen volgen: lees wat erbij komt of verandert, haal weg wat verdwijnt")
    .option("--dry-run", "laat zien wat er zou veranderen, en verander niets")
    .option("--prune", "haal documenten weg die uit deze mappen kwamen en er niet meer staan")
    .option("--report <bestand>", "schrijf het verslag per document ook in dit bestand, als JSON")
    .option(
      "--workers <aantal>",
      "leesprocessen naast elkaar; 0 voor geen (anders: een minder dan er kernen zijn)",
      wholeNumber,
    )
    .option(
      "--timeout <seconden>",
      "hoe lang een document mag duren voor het wordt overgeslagen (anders 120)",
      seconds,
    );
}

function columnsOption(text: string): ColumnRoles {
  try {
    return columnRoles(text);
  } catch (error) {
    throw new InvalidArgumentError(error instanceof Error ? error.message : "");
  }
}

function seconds(text: string): number {
  const number = wholeNumber(text);
  if (number === 0) throw new InvalidArgumentError("geef een getal boven 0");
  return number;
}

export const sourceOptions = ({ visibility, columns }: IngestCommandOptions): SourceOptions => ({
  visibility: Visibility.parse(visibility),
  ...(columns === undefined ? {} : { columns }),
});

export const workOptions = ({ workers, timeout }: IngestCommandOptions) => ({
  workers,
  timeoutMs: timeout === undefined ? undefined : timeout * 1000,
});

/** Throws for options that do not go together, or cannot be. */
export function checkTogether(paths: readonly string[], options: IngestCommandOptions): void {
  const { watch, dryRun, prune, workers, timeout } = options;
  llmSettings(options);
  if (workers === 0 && timeout !== undefined)
    throw refused("only a reading process can be ended in time; leave out --workers 0 or --timeout");
  const remote = paths.find((path) => path === "-" || isWebAddress(path));
  if (watch && remote !== undefined) throw refused(`${remote} cannot be watched; give files or folders with --watch`);
  if (watch && dryRun) throw refused("--watch and --dry-run do not go together; leave one out");
  if (prune && remote !== undefined)
    throw refused(`nothing is gone from ${remote}; give files or folders with --prune`);
}

const refused = (why: string): KenniswijzerError => new KenniswijzerError("invalid-input", `ingest: ${why}`);
