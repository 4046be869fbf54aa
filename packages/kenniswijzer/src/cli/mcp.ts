import { createApi, serveApi } from "@kenniswijzer/api";
import { Visibility } from "@kenniswijzer/domain";
import { answerMcp, serveStdio } from "@kenniswijzer/mcp";
import { Command, Option } from "commander";
import type { Kenniswijzer } from "../kenniswijzer.ts";
import { mcpOver } from "../mcp.ts";
import { outdatedOption, print, type StoreOptions, wholeNumber, withKenniswijzer, withStore } from "./options.ts";
import { untilStopped } from "./stop.ts";

interface McpCommandOptions extends StoreOptions {
  readonly clearance: Visibility;
  readonly http?: boolean;
  readonly port: number;
}

export function mcpCommand(): Command {
  return withStore(new Command("mcp"))
    .summary("laat een assistent vragen stellen (MCP)")
    .description(
      "Start een MCP-server op standaardinvoer en -uitvoer, of met --http op dit adres. Alleen lezen. Wat de assistent leest, gaat naar wie hem levert: kies --clearance daarnaar.",
    )
    .addOption(new Option("--clearance <wie>", "wat de assistent ziet").choices(Visibility.options).default("openbaar"))
    .option("--http", "op http://127.0.0.1, voor assistenten die zelf geen programma starten")
    .option("--port <poort>", "poort, bij --http; 0 neemt een vrije", wholeNumber, 8090)
    .addOption(outdatedOption())
    .action((options: McpCommandOptions) =>
      withKenniswijzer({ ...options, readonly: true }, (kenniswijzer) =>
        options.http ? overHttp(kenniswijzer, options) : serveStdio(mcpOver(kenniswijzer, options.clearance)),
      ),
    );
}

async function overHttp(kenniswijzer: Kenniswijzer, { clearance, port }: McpCommandOptions): Promise<void> {
  const app = createApi({
    service: kenniswijzer,
    clearance,
    mcp: (request) => answerMcp(request, mcpOver(kenniswijzer, clearance)),
  });
  const served = await serveApi({ app, host: "127.0.0.1", port });
  print(`De MCP-server staat klaar op ${served.url}/mcp (stoppen: Ctrl-C)`);
  await untilStopped();
  await served.close();
}
