import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { java } from "../support/available.ts";
import { cli, type Ran } from "../support/cli.ts";
import { notes, seeds } from "../support/corpus.ts";
import { keptFolder } from "../support/folder.ts";
import { cypher, wipe } from "./cypher.ts";
import { freePort } from "./java.ts";
import { type Neo4jServer, START_TIMEOUT, startNeo4j } from "./server.ts";

describe.skipIf(!java())("who runs Kenniswijzer on Neo4j", { timeout: 60_000 }, () => {
  let server: Neo4jServer;
  const folder = keptFolder();
  beforeAll(async () => {
    server = await startNeo4j();
  }, START_TIMEOUT);
  afterAll(() => server?.stop());

  const run = (args: readonly string[], env: Record<string, string> = {}): Promise<Ran> =>
    cli(args, {
      env: { NEO4J_USER: server.user, NEO4J_PASSWORD: server.password, KENNISWIJZER_MODEL: "none", ...env },
    });
  const json = async (args: readonly string[]): Promise<Record<string, unknown>> => {
    const { code, stdout, stderr } = await run([...args, "--json"]);
    expect([code, stderr]).toEqual([0, expect.not.stringMatching(/Error/)]);
    return JSON.parse(stdout) as Record<string, unknown>;
  };

  describe("moves everything", () => {
    it("there and back, and to a file, with the same digest each time", async () => {
      await wipe(server);
      const [file, back, again, backup] = await Promise.all(
        ["a.db", "b.db", "c.db", "kennis.jsonl"].map(async (name) => join(await folder(), name)),
      );
      expect((await run(["ingest", seeds, "--store", `sqlite:${file}`])).code).toBe(0);
      const to = await json(["copy", "--from", `sqlite:${file}`, "--to", server.url]);
      expect(to.written).toBeGreaterThan(100);
      expect(await json(["copy", "--from", `sqlite:${file}`, "--to", server.url])).toEqual({ ...to, written: 0 });
      expect(await json(["copy", "--from", server.url, "--to", `sqlite:${back}`])).toMatchObject({ digest: to.digest });
      expect(await json(["export", backup ?? "", "--store", server.url])).toMatchObject({ digest: to.digest });
      expect(await json(["import", backup ?? "", "--store", `sqlite:${again}`])).toMatchObject({ digest: to.digest });
      const question = ["ask", "wie doet er iets met schulden in gezinnen?", "--json"];
      const answers = await Promise.all(
        [`sqlite:${file}`, server.url, `sqlite:${back}`, `sqlite:${again}`].map(async (store) => {
          const { tookMs: _, ...answer } = JSON.parse((await run([...question, "--store", store])).stdout);
          return answer;
        }),
      );
      for (const answer of answers) expect(answer).toEqual(answers[0]);
      expect(answers[0]).toMatchObject({ status: "answered" });
    }, 240_000);

    it("into nothing that holds something else", async () => {
      const other = join(await folder(), "ander.db");
      await run(["ingest", notes, "--store", `sqlite:${other}`]);
      const { code, stderr } = await run(["copy", "--from", `sqlite:${other}`, "--to", server.url]);
      expect([code, stderr]).toEqual([
        1,
        expect.stringMatching(/is niet leeg en bevat iets anders .*; kies een lege opslag/),
      ]);
    }, 120_000);
  });

  describe("asks the doctor, who says in Dutch", () => {
    const doctor = (store = server.url, env = {}): Promise<Ran> => run(["doctor", "--store", store], env);

    it("that all is well", async () => {
      const { code, stdout } = await doctor();
      expect(stdout).toMatch(/goed {2}Neo4j: 5\.26\.\d+, community editie/);
      expect(stdout).toMatch(/goed {2}klok: gelijk/);
      expect(stdout).toMatch(/goed {2}database neo4j: online/);
      expect(stdout).toMatch(/goed {2}indexen: alle \d+ klaar/);
      expect(code).toBe(0);
    });
    it.each([
      {
        what: "a wrong password",
        env: { NEO4J_PASSWORD: "mis" },
        says: /FOUT {2}Neo4j: gebruiker of wachtwoord klopt niet/,
      },
      { what: "another database", path: "/nergens", says: /FOUT {2}Neo4j: deze database bestaat niet/ },
    ])("what to do about $what", async ({ env = {}, path = "", says }) => {
      const { code, stdout } = await doctor(server.url + path, env);
      expect([code, stdout]).toEqual([1, expect.stringMatching(says)]);
      expect(stdout).not.toContain("mis ");
    });
    it("that nothing answers, and what to look at", async () => {
      const { code, stdout } = await doctor(`bolt://127.0.0.1:${await freePort()}`);
      expect([code, stdout]).toEqual([
        1,
        expect.stringMatching(/FOUT {2}Neo4j: antwoordt niet: start Neo4j, en controleer/),
      ]);
    });
    const broken = [
      {
        what: "an index that is gone",
        by: ["DROP INDEX kenniswijzer_item_terms"],
        says: /FOUT {2}index: kenniswijzer_item_terms ontbreekt: start Kenniswijzer opnieuw/,
      },
      {
        what: "vectors of another length than the model's",
        by: ["MERGE (s:Setting { name: 'dimension' }) SET s.value = '384'", "MATCH (s:Store) SET s.dimension = 512"],
        says: /FOUT {2}index: de vectoren hebben niet overal even veel getallen .*reindex/,
      },
      {
        what: "data of a newer version",
        by: ["MATCH (s:Store) SET s.schema = 99"],
        says: /FOUT {2}gegevens: van een nieuwere Kenniswijzer/,
      },
    ];
    it.each(broken)("what to do about $what", async ({ by, says }) => {
      for (const statement of by) await cypher(server, statement);
      const { code, stdout } = await doctor();
      expect([code, stdout]).toEqual([1, expect.stringMatching(says)]);
    });
    it("that nothing can be written", async () => {
      await server.restart({ "server.databases.read_only": "neo4j" });
      const { code, stdout } = await doctor();
      expect([code, stdout]).toEqual([1, expect.stringMatching(/FOUT {2}database neo4j: mag alleen gelezen worden/)]);
    }, 120_000);
  });
});
