// The API as `kenniswijzer serve` runs it, filled with the example documents, on a free port of this machine.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createApi, type Served, serveApi } from "@kenniswijzer/api";
import { snapshotsOver, takeSnapshot } from "@kenniswijzer/exchange";
import type { Kenniswijzer } from "kenniswijzer";
import { keysIn } from "../../packages/kenniswijzer/src/access/keys.ts";
import { openJobs } from "../../packages/kenniswijzer/src/jobs/queue.ts";
import { seededKenniswijzer } from "../support/seeds.ts";

export interface ContractServer extends Served {
  readonly kenniswijzer: Kenniswijzer;
  /** Of somebody who may do everything and see everything. */
  readonly key: string;
}

export async function contractServer(): Promise<ContractServer> {
  const kenniswijzer = await seededKenniswijzer();
  const jobs = await openJobs({ kenniswijzer });
  const keys = keysIn(kenniswijzer.store);
  const { token } = await keys.create({ name: "proef", role: "admin", clearance: "vertrouwelijk" });
  const folder = await mkdtemp(join(tmpdir(), "kenniswijzer-contract-"));
  await takeSnapshot(kenniswijzer.store, { folder, now: new Date(), versions: {} });
  const app = createApi({
    service: kenniswijzer,
    network: kenniswijzer.network,
    exports: kenniswijzer.exports,
    snapshots: snapshotsOver(folder),
    review: kenniswijzer.review,
    jobs,
    keys,
    clearance: "openbaar",
  });
  const served = await serveApi({ app, host: "127.0.0.1", port: 0 });
  return {
    ...served,
    kenniswijzer,
    key: token,
    close: async () => {
      await served.close();
      await jobs.close();
      await kenniswijzer.close();
      await rm(folder, { recursive: true });
    },
  };
}
