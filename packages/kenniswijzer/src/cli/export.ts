import { once } from "node:events";
import { extname } from "node:path";
import {
  type ExportFormat,
  type ExportTable,
  KenniswijzerError,
  type Visibility,
  visibleTo,
} from "@kenniswijzer/domain";
import { CSV_TABLES, EXPORT_FORMATS, type ExportOptions, exportGraph, FORMAT_FILES } from "@kenniswijzer/exchange";
import type { GraphStore } from "@kenniswijzer/graph";
import { Command, Option } from "commander";
import { exportStore } from "../moving/file.ts";
import { exportGraphTo, unchanged } from "../moving/graph-file.ts";
import { SOFTWARE_VERSION } from "../software.ts";
import { DEFAULT_STORE } from "../store.ts";
import { type DatasetOptions, datasetOf, withDataset } from "./dataset-options.ts";
import { opened, report } from "./move.ts";
import { print, printJson, type StoreOptions, visibilityOption, withStore } from "./options.ts";

interface ExportCommandOptions extends StoreOptions, DatasetOptions {
  readonly format?: ExportFormat | "jsonl";
  readonly visibility?: Visibility;
  readonly table?: ExportTable;
  readonly separator: ";" | ",";
  readonly document?: string[];
}

export function exportCommand(): Command {
  return withDataset(withStore(new Command("export")))
    .summary("bewaar alles in één bestand, of geef de graaf in een ander formaat")
    .description(
      "Zonder --format, of als JSONL, gaat alles mee, ook wat vertrouwelijk is: zo'n bestand zet `import` weer terug. " +
        "De andere formaten geven de graaf voor andere programma's, met alleen wat openbaar is tenzij u anders vraagt.",
    )
    .argument("[bestand]", "bijvoorbeeld kennis.jsonl, graaf.ttl of graaf.gexf; zonder bestand naar het scherm")
    .addOption(
      new Option("--format <formaat>", "anders volgens de extensie van het bestand").choices([
        "jsonl",
        ...EXPORT_FORMATS,
      ]),
    )
    .addOption(visibilityOption().default(undefined, "openbaar"))
    .option("--document <kenmerk...>", "alleen wat deze documenten zeggen")
    .addOption(
      new Option("--table <lijst>", "van CSV: welke lijst; anders alle vier, elk in een eigen bestand").choices(
        CSV_TABLES,
      ),
    )
    .addOption(new Option("--separator <teken>", "van CSV: tussen de cellen").choices([";", ","]).default(";"))
    .action((file: string | undefined, options: ExportCommandOptions) =>
      opened(options.store ?? DEFAULT_STORE, { readonly: true }, (store) => exported(store, file, options)),
    );
}

async function exported(store: GraphStore, file: string | undefined, options: ExportCommandOptions): Promise<void> {
  const format = options.format ?? formatOf(file);
  if (format === "jsonl") return whole(store, file, options);
  const asked = await checked(store, format, options);
  if (file === undefined || file === "-") {
    for await (const text of unchanged(store, () => exportGraph(store, asked))) {
      // a slow reader must not fill the memory
      if (!process.stdout.write(text)) await once(process.stdout, "drain");
    }
    return tellLeftOut(store, asked);
  }
  const files = filesFor(file, asked);
  for (const [path, table] of files) await exportGraphTo(path, store, table ? { ...asked, table } : asked);
  const names = files.map(([path]) => path);
  if (options.json) printJson({ files: names, format, visibility: asked.clearance });
  else print(`Geschreven: ${names.join(", ")} (${FORMAT_WORDS[asked.clearance]}).`);
  return tellLeftOut(store, asked);
}

const FORMAT_WORDS: Readonly<Record<Visibility, string>> = {
  openbaar: "alleen wat openbaar is",
  intern: "ook wat intern is: bewaar het zorgvuldig",
  vertrouwelijk: "ook wat vertrouwelijk is: bewaar het zorgvuldig",
};

async function whole(store: GraphStore, file: string | undefined, options: ExportCommandOptions): Promise<void> {
  if (file === undefined || file === "-")
    throw refused("JSONL gaat naar een bestand; geef er een, bijvoorbeeld kennis.jsonl");
  if (options.visibility !== undefined || options.document !== undefined) {
    throw refused("in JSONL gaat altijd alles mee; kies met --visibility of --document een ander --format");
  }
  report(await exportStore(store, file), options.json, `Bewaard in ${file}, ook wat vertrouwelijk is`);
}

async function checked(store: GraphStore, format: ExportFormat, options: ExportCommandOptions): Promise<ExportOptions> {
  const { visibility: clearance = "openbaar", table, separator, document: documents } = options;
  const about = datasetOf(options);
  if (table !== undefined && format !== "csv") throw refused("--table hoort bij --format csv; laat het weg");
  if (documents !== undefined) {
    const known = new Set((await store.documents(visibleTo(clearance), documents)).map(({ id }) => id));
    const stranger = documents.find((id) => !known.has(id));
    if (stranger !== undefined) {
      throw new KenniswijzerError(
        "not-found",
        `export: geen document "${stranger}" dat ${clearance} is; \`kenniswijzer documents\` toont ze`,
      );
    }
  }
  return { format, clearance, documents, table, separator, ...about, now: new Date(), version: SOFTWARE_VERSION };
}

function formatOf(file: string | undefined): ExportFormat | "jsonl" {
  const extension = file === undefined ? "" : extname(file).slice(1).toLowerCase();
  return EXPORT_FORMATS.find((format) => FORMAT_FILES[format].extension === extension) ?? "jsonl";
}

/** A file for each list of CSV that was not asked for by name: `graaf.csv` becomes `graaf-nodes.csv` and so on. */
function filesFor(file: string, { format, table }: ExportOptions): [path: string, table?: ExportTable][] {
  if (format !== "csv" || table !== undefined) return [[file]];
  const extension = extname(file);
  const stem = file.slice(0, file.length - extension.length);
  return CSV_TABLES.map((one) => [`${stem}-${one}${extension || ".csv"}`, one]);
}

/** Who misses something should know why. */
async function tellLeftOut(store: GraphStore, { clearance, documents }: ExportOptions): Promise<void> {
  if (documents !== undefined || clearance === "vertrouwelijk") return;
  const [seen, all] = [await store.documents(visibleTo(clearance)), await store.documents(visibleTo("vertrouwelijk"))];
  const left = all.length - seen.length;
  if (left === 0) return;
  const what = left === 1 ? "1 document is" : `${left} documenten zijn`;
  process.stderr.write(`${what} niet meegenomen: niet ${clearance}; met --visibility vertrouwelijk gaat alles mee.\n`);
}

const refused = (why: string): KenniswijzerError => new KenniswijzerError("invalid-input", `export: ${why}`);
