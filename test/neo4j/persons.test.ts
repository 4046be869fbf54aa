import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { dump } from "@kenniswijzer/graph";
import { neo4jStore } from "@kenniswijzer/graph/stores/neo4j";
import { openKenniswijzer, sourcesAt } from "kenniswijzer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { java } from "../support/available.ts";
import { emptyFolder } from "../support/folder.ts";
import { type Neo4jServer, START_TIMEOUT, startNeo4j } from "./server.ts";

const NAME = "Quirijn van der Zwartbol";
const NOTE = `Verslag overleg schuldhulp

Aanwezig: ${NAME} (gemeente Gouda), Anna Bakker (gemeente Delft)

${NAME} is projectleider van het project Geldzorgen. Deze notitie geldt tot en met 31 december 2030.
`;

describe.skipIf(!java())("a person on a real Neo4j", () => {
  let server: Neo4jServer;
  beforeAll(async () => {
    server = await startNeo4j();
  }, START_TIMEOUT);
  afterAll(() => server?.stop());

  it("is gone from all that can be asked, does not come back, and the rest in files is named", async () => {
    const folder = await emptyFolder();
    await writeFile(join(folder, `verslag ${NAME}.txt`), NOTE);
    const store = await neo4jStore(server);
    const kenniswijzer = await openKenniswijzer({ store, model: "none", onNotice: () => {} });
    const read = () => kenniswijzer.ingest(sourcesAt([folder], { visibility: "intern" }));
    const traces = async (): Promise<boolean> =>
      /quirijn|zwartbol/i.test(JSON.stringify([await dump(store), [...(await store.vocabulary(["intern"])).keys()]]));
    await read();
    expect(await traces()).toBe(true);
    expect((await kenniswijzer.person(NAME)).places).toHaveLength(1);
    const { left, documents } = await kenniswijzer.removePerson(NAME);
    expect([documents.length, left]).toEqual([1, [expect.stringMatching(/logboek .*kenniswijzer copy/)]]);
    expect(await traces()).toBe(false);
    expect((await read()).map(({ outcome }) => outcome)).toEqual(["unchanged"]);
    expect(await traces()).toBe(false);
    expect((await kenniswijzer.documents({ clearance: "intern" }))[0]?.validUntil).toBe("2030-12-31");
    await kenniswijzer.close();
  }, 120_000);
});
