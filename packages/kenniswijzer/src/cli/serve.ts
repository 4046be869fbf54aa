import { createApi, serveApi } from "@kenniswijzer/api";
import { KenniswijzerError, type Visibility } from "@kenniswijzer/domain";
import { assetsFolder } from "@kenniswijzer/explorer";
import { Command, Option } from "commander";
import type { Kenniswijzer } from "../kenniswijzer.ts";
import {
  logErrors,
  outdatedOption,
  print,
  type StoreOptions,
  visibilityOption,
  wholeNumber,
  withKenniswijzer,
  withStore,
} from "./options.ts";
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
    .addOption(outdatedOption())
    .action((options: ServeCommandOptions) => {
      refuseStrangers(options);
      return withKenniswijzer(options, (kenniswijzer) => serve(kenniswijzer, options));
    });
}

async function serve(kenniswijzer: Kenniswijzer, options: ServeCommandOptions): Promise<void> {
  const { host, port, visibility } = options;
  const app = createApi({
    service: kenniswijzer,
    clearance: visibility,
    allowedHosts: [...options.allowHost, ...(isEverywhere(host) ? [] : [host])],
    explorer: assetsFolder,
    log: logErrors,
  });
  const served = await serveApi({ app, host, port });
  await kenniswijzer.warmUp();
  print(`Kenniswijzer staat klaar op ${served.url} (stoppen: Ctrl-C)`);
  await untilStopped();
  await served.close();
}

/** There are no keys yet: whoever reaches another address than this machine's own gets public documents only. */
function refuseStrangers({ host, visibility }: ServeCommandOptions): void {
  if (visibility === "openbaar" || /^(localhost|127(\.\d+){3}|::1)$/.test(host)) return;
  throw new KenniswijzerError(
    "invalid-input",
    `serve: on ${host} others could read "${visibility}" documents; use --visibility openbaar, or --host 127.0.0.1`,
  );
}

const isEverywhere = (host: string): boolean => host === "0.0.0.0" || host === "::";
