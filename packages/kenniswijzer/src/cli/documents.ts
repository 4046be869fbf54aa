import { Command } from "commander";
import {
  outdatedOption,
  print,
  printJson,
  type StoreOptions,
  whereItIs,
  withKenniswijzer,
  withStore,
  withWrites,
} from "./options.ts";
import { showTable, warningOf } from "./show.ts";

export function documentsCommand(): Command {
  return withStore(new Command("documents"))
    .summary("toon welke documenten er zijn")
    .addOption(outdatedOption())
    .action((options: StoreOptions) =>
      withKenniswijzer(whereItIs(options), async (kenniswijzer) => {
        const documents = await kenniswijzer.documents({ clearance: "vertrouwelijk" });
        if (options.json) return printJson(documents);
        if (documents.length === 0) return print("Nog geen documenten: lees ze in met `kenniswijzer ingest <map>`.");
        const rows = documents.map((d) => [
          d.id,
          d.date ?? "datum onbekend",
          d.visibility,
          d.kind ?? "",
          `${d.title}${warningOf(d)}`,
        ]);
        return print(showTable(rows));
      }),
    );
}

export function removeCommand(): Command {
  return withStore(new Command("remove"))
    .summary("haal een document uit de graaf")
    .description("Haalt een document weg, met alles wat alleen dat document zei.")
    .argument("<document>", "het kenmerk, zoals `kenniswijzer documents` het toont")
    .action((document: string, options: StoreOptions) =>
      withWrites(whereItIs(options), async (kenniswijzer) => {
        await kenniswijzer.remove(document);
        if (options.json) printJson({ removed: document });
        else print(`${document} is weggehaald.`);
      }),
    );
}

export function reindexCommand(): Command {
  return withStore(new Command("reindex"))
    .summary("maak de zoekindex opnieuw")
    .description("Maakt woorden en vectoren opnieuw: nodig na een ander model of een nieuwe tekstanalyse.")
    .action((options: StoreOptions) =>
      withWrites(whereItIs(options), async (kenniswijzer) => {
        const documents = await kenniswijzer.reindex();
        if (options.json) printJson({ documents });
        else
          print(`De zoekindex van ${documents === 1 ? "1 document" : `${documents} documenten`} is opnieuw gemaakt.`);
      }),
    );
}
