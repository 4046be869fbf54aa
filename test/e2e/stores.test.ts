import { join } from "node:path";
import { dump } from "@kenniswijzer/graph";
import { type Kenniswijzer, openKenniswijzer, sourcesAt } from "kenniswijzer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Neo4jServer, START_TIMEOUT, startNeo4j } from "../neo4j/server.ts";
import { java } from "../support/available.ts";
import { docs, filesIn, notes, otherQuestions } from "../support/corpus.ts";
import { keptFolder } from "../support/folder.ts";

/** What an answer says, without the time it took. */
async function said(kenniswijzer: Kenniswijzer, question: string) {
  const { tookMs, ...answer } = await kenniswijzer.ask(question, { clearance: "openbaar" });
  expect(tookMs).toBeGreaterThan(0);
  return answer;
}

describe.skipIf(!java())("after reading the whole corpus and taking a document out, Neo4j", () => {
  let server: Neo4jServer;
  let onNeo4j: Kenniswijzer;
  let onSqlite: Kenniswijzer;
  const folder = keptFolder();

  beforeAll(async () => {
    server = await startNeo4j();
    const { url, user, password } = server;
    onNeo4j = await openKenniswijzer({ store: url, user, password });
    onSqlite = await openKenniswijzer({ store: `sqlite:${join(await folder(), "kennis.db")}` });
    for (const one of [onNeo4j, onSqlite]) {
      await one.ingest(sourcesAt(await filesIn(notes, docs), { visibility: "openbaar" }));
      const [first] = await one.documents({ clearance: "openbaar" });
      await one.remove(first?.id ?? "");
    }
  }, START_TIMEOUT);
  afterAll(async () => {
    await onNeo4j?.close();
    await onSqlite?.close();
    await server?.stop();
  });

  it("holds the same graph as SQLite", async () => {
    expect(await dump(onNeo4j.store)).toEqual(await dump(onSqlite.store));
  });

  it("finds and ranks as SQLite does", async () => {
    for (const { question } of (await otherQuestions()).slice(0, 40)) {
      const [one, other] = await Promise.all(
        [onSqlite, onNeo4j].map((k) => k.search(question, { clearance: "openbaar", limit: 20 })),
      );
      expect(other, question).toEqual(one);
    }
  }, 300_000);

  it("answers as SQLite does", async () => {
    for (const { question } of await otherQuestions())
      expect(await said(onNeo4j, question), question).toEqual(await said(onSqlite, question));
  }, 300_000);
});
