import { createApi, localLogin, logLines, prometheusMetrics, serveApi, startTracing } from "@kenniswijzer/api";
import { snapshotsOver } from "@kenniswijzer/exchange";
import { assetsFolder } from "@kenniswijzer/explorer";
import { answerMcp } from "@kenniswijzer/mcp";
import { Command } from "commander";
import type { Kenniswijzer } from "../kenniswijzer.ts";
import { mcpOver } from "../mcp.ts";
import { datasetOf } from "./dataset-options.ts";
import { print, withKenniswijzer, withStore } from "./options.ts";
import { jobsIn } from "./serve-jobs.ts";
import { accessTo, isPrivate, type ServeCommandOptions, withServeOptions } from "./serve-options.ts";
import { untilStopped } from "./stop.ts";
import { userName } from "./user-name.ts";

export function serveCommand(): Command {
  return withServeOptions(withStore(new Command("serve")).summary("start de pagina en de API")).action(
    (options: ServeCommandOptions) =>
      withKenniswijzer({ ...options, serving: true, dataset: datasetOf(options) }, (kenniswijzer) =>
        serve(kenniswijzer, options),
      ),
  );
}

async function serve(kenniswijzer: Kenniswijzer, options: ServeCommandOptions): Promise<void> {
  const { host, port, drain } = options;
  const access = await accessTo(kenniswijzer, options);
  const log = await logLines(options.log);
  const stopTracing = await startTracing();
  const jobs = await jobsIn(kenniswijzer);
  const local =
    access.login || !isPrivate(options)
      ? undefined
      : localLogin({
          name: userName("beheerder"),
          onLink: (path) => print(`Inloggen (eenmalig, binnen tien minuten): ${served.url}${path}`),
        });
  let draining = false;
  const app = createApi({
    ...access,
    ...(local && { login: local }),
    service: kenniswijzer,
    review: kenniswijzer.review,
    ...(jobs && { jobs }),
    network: kenniswijzer.network,
    exports: kenniswijzer.exports,
    snapshots: snapshotsOver(options.snapshots),
    explorer: assetsFolder,
    log: log.request,
    mcp: (request, { clearance }) => answerMcp(request, mcpOver(kenniswijzer, clearance)),
    metrics: await prometheusMetrics(),
    draining: () => draining,
  });
  const served = await serveApi({ app, host, port });
  await kenniswijzer.warmUp();
  print(`Kenniswijzer staat klaar op ${served.url} (stoppen: Ctrl-C)`);
  local?.invite();
  await untilStopped();
  draining = true;
  log.say("draining");
  // who stops it once more doesn't want to wait
  if (drain > 0) await Promise.race([pause(drain * 1000), untilStopped()]);
  await Promise.all([served.close(), jobs?.close()]);
  await stopTracing();
}

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms).unref());
