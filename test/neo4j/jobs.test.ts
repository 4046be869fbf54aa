import { neo4jStore } from "@kenniswijzer/graph/stores/neo4j";
import { type IngestJob, type Jobs, openJobs, openKenniswijzer } from "kenniswijzer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { java } from "../support/available.ts";
import { emptyFolder } from "../support/folder.ts";
import { type Neo4jServer, START_TIMEOUT, startNeo4j } from "./server.ts";

const ALL = { clearance: "vertrouwelijk" } as const;
const names = Array.from({ length: 8 }, (_, n) => `stuk-${n}.txt`);
const file = (name: string) => ({
  kind: "file" as const,
  name,
  content: [Buffer.from(`Notitie ${name}\n\nDe gemeente Leiden werkt samen met Movisie aan preventie.`)],
});

async function followed(jobs: Jobs, id: string, until: (job: IngestJob) => boolean): Promise<IngestJob> {
  for await (const job of jobs.follow(id, ALL)) if (until(job)) return job;
  throw new Error("ended before");
}

describe.skipIf(!java())("documents handed in for a real Neo4j", () => {
  let server: Neo4jServer;
  beforeAll(async () => {
    server = await startNeo4j();
  }, START_TIMEOUT);
  afterAll(() => server?.stop());

  it("go on where they were after a stop, and can be replaced and removed", async () => {
    const folder = await emptyFolder();
    const kenniswijzer = await openKenniswijzer({ store: await neo4jStore(server), model: "none", onNotice: () => {} });
    const first = await openJobs({ folder, kenniswijzer });
    const { id } = await first.submit(names.map(file), { visibility: "intern", by: "Anna", clearance: "intern" });
    await followed(first, id, ({ outcomes }) => outcomes.length > 1);
    await first.close();
    const second = await openJobs({ folder, kenniswijzer });
    const job = await followed(second, id, ({ status }) => status === "done");
    expect(job.outcomes.map(({ source, outcome }) => [source, outcome])).toEqual(names.map((name) => [name, "added"]));
    const [document = ""] = job.outcomes.map((one) => one.document);
    const newer = { ...file("nieuw.txt"), replaces: document };
    const next = await second.submit([newer], { visibility: "intern", by: "Anna", clearance: "intern" });
    const replaced = await followed(second, next.id, ({ status }) => status === "done");
    expect(replaced.outcomes).toMatchObject([{ outcome: "updated", document }]);
    await second.remove(document, ALL);
    expect(await kenniswijzer.documents(ALL)).toHaveLength(names.length - 1);
    await second.close();
    await kenniswijzer.close();
  }, 120_000);
});
