import { basename } from "node:path";
import { isRdfFile, readLists } from "@kenniswijzer/gazetteer";
import { Command } from "commander";
import { keepList } from "../lists.ts";
import { importStore } from "../moving/file.ts";
import { DEFAULT_STORE } from "../store.ts";
import { readAgain, readWords, sizeOf } from "./lists.ts";
import { opened, report, withBar } from "./move.ts";
import { auditFor, print, printJson, type StoreOptions, withStore } from "./options.ts";

export function importCommand(): Command {
  return withStore(new Command("import"))
    .summary("zet een bewaard bestand terug, of neem een eigen lijst op")
    .description(
      "Een bestand van `kenniswijzer export` (.jsonl) gaat in een lege opslag. " +
        "Een lijst van thema's en organisaties (.ttl, .rdf of .jsonld) komt naast de meegeleverde lijsten; de documenten worden er opnieuw mee gelezen.",
    )
    .argument("<bestand>", "kennis.jsonl, of bijvoorbeeld partners.ttl")
    .action((file: string, options: StoreOptions) => (isRdfFile(file) ? list(file, options) : whole(file, options)));
}

const whole = (file: string, options: StoreOptions): Promise<void> =>
  opened(options.store ?? DEFAULT_STORE, {}, async (store) => {
    const moved = await auditFor(options)("import", () =>
      withBar("Terugzetten", (onProgress) => importStore(file, store, onProgress)),
    );
    report(moved, options.json, `Teruggezet in ${store.name}`);
  });

async function list(file: string, options: StoreOptions): Promise<void> {
  const lists = await readLists(file);
  await opened(options.store ?? DEFAULT_STORE, {}, async (store) => {
    const [{ name, date, concepts, organisations }, documents] = await auditFor(options)(
      "import",
      async () => [await keepList(store, basename(file), lists, new Date()), await readAgain(options)] as const,
      ([{ name }]) => name,
    );
    const counts = { concepts: concepts.length, organisations: organisations.length };
    if (options.json) return printJson({ list: name, date, ...counts, refreshed: documents });
    print(`Opgenomen uit ${name} (${date}): ${sizeOf(counts)}. ${readWords(documents)}`);
  });
}
