import { extract, predictions } from "@kenniswijzer/ingest";
import { Command, Option } from "commander";
import { sourcesAt } from "../index.ts";
import { Failed } from "./failed.ts";
import { printJson } from "./options.ts";

export function extractCommand(): Command {
  return new Command("extract")
    .summary("toon wat er in documenten wordt gevonden")
    .description("Leest documenten zonder ze op te slaan en geeft wat erin gevonden is, als JSON.")
    .argument("<bestand...>", "bestanden of mappen")
    .addOption(
      new Option("--format <vorm>", "reading: alles; predictions: alleen namen en verbanden")
        .choices(["reading", "predictions"])
        .default("reading"),
    )
    .action(async (paths: string[], { format }: { format: "reading" | "predictions" }) => {
      const found: Record<string, unknown> = {};
      let failed = false;
      for await (const source of sourcesAt(paths, { visibility: "intern" })) {
        if (source.skipped) continue;
        try {
          const reading = extract(await source.read());
          found[reading.document.source] = format === "predictions" ? predictions(reading) : reading;
        } catch (error) {
          failed = true;
          process.stderr.write(`kenniswijzer: ${error instanceof Error ? error.message : String(error)}\n`);
        }
      }
      printJson(found);
      if (failed) throw new Failed();
    });
}
