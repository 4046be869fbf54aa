import { createApi, serveApi } from "@kenniswijzer/api";
import type { Visibility } from "@kenniswijzer/domain";
import { assetsFolder } from "@kenniswijzer/explorer";
import { Command, Option } from "commander";
import { print, type StoreOptions, visibilityOption, wholeNumber, withKenniswijzer, withStore } from "./options.ts";
import { untilStopped } from "./stop.ts";

interface ServeCommandOptions extends StoreOptions {
  readonly host: string;
  readonly port: number;
  readonly visibility: Visibility;
  readonly allowHost: string[];
}

export function serveCommand(): Command {
  return withStore(new Command("serve"))
    .summary("start de pagina en de API")
    .option("--host <adres>", "adres om op te luisteren", "127.0.0.1")
    .option("--port <poort>", "poort; 0 neemt een vrije", wholeNumber, 8080)
    .addOption(
      new Option("--allow-host <naam...>", "namen waaronder de pagina bereikbaar is, naast localhost").default(
        [],
        "geen",
      ),
    )
    .addOption(visibilityOption().default("openbaar"))
    .action((options: ServeCommandOptions) =>
      withKenniswijzer(options, async (kenniswijzer) => {
        const app = createApi({
          service: kenniswijzer,
          clearance: options.visibility,
          allowedHosts: options.allowHost,
          explorer: assetsFolder,
        });
        const served = await serveApi({ app, host: options.host, port: options.port });
        print(`Kenniswijzer staat klaar op ${served.url} (stoppen: Ctrl-C)`);
        await untilStopped();
        await served.close();
      }),
    );
}
