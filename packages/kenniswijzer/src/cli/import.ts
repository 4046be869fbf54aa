import { Command } from "commander";
import { importStore } from "../moving/file.ts";
import { DEFAULT_STORE } from "../store.ts";
import { opened, report, withBar } from "./move.ts";
import { type StoreOptions, withStore } from "./options.ts";

export function importCommand(): Command {
  return withStore(new Command("import"))
    .summary("zet een bewaard bestand in een lege opslag")
    .argument("<bestand>", "een bestand dat `kenniswijzer export` maakte")
    .action((file: string, options: StoreOptions) =>
      opened(options.store ?? DEFAULT_STORE, {}, async (store) => {
        const moved = await withBar("Terugzetten", (onProgress) => importStore(file, store, onProgress));
        report(moved, options.json, `Teruggezet in ${store.name}`);
      }),
    );
}
