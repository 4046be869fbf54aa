import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { dump } from "@kenniswijzer/graph";
import { memoryStore } from "@kenniswijzer/graph/stores/memory";
import { neo4jStore } from "@kenniswijzer/graph/stores/neo4j";
import { openKenniswijzer, sourcesAt } from "kenniswijzer";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { java } from "../support/available.ts";
import { cli, cliCommand, root } from "../support/cli.ts";
import { docs, filesIn, notes, seeds } from "../support/corpus.ts";
import { type Neo4jServer, START_TIMEOUT, startNeo4j } from "./server.ts";

describe.skipIf(!java())("several processes on one Neo4j", () => {
  let server: Neo4jServer;
  beforeAll(async () => {
    server = await startNeo4j();
  }, START_TIMEOUT);
  afterAll(() => server?.stop());

  const env = (): Record<string, string> => ({
    KENNISWIJZER_STORE: server.url,
    KENNISWIJZER_MODEL: "none",
    NEO4J_USER: server.user,
    NEO4J_PASSWORD: server.password,
  });

  it("three that read overlapping folders and two that answer give what one after the other gives", async () => {
    const folders = [
      [seeds, notes],
      [notes, docs],
      [docs, seeds],
    ];
    const [one, other] = await Promise.all([serve(env()), serve(env())]);
    const reading = Promise.all(
      folders.map((paths) => cli(["ingest", ...paths, "--visibility", "openbaar"], { env: env() })),
    );
    let done = false;
    const asked = Promise.all([one, other].map((url) => askingUntil(url, () => done)));
    const ran = await reading.finally(() => {
      done = true;
    });
    for (const { code, stderr } of ran)
      expect([code, stderr.replaceAll(/kenniswijzer: .*by words only\n/g, "")]).toEqual([0, ""]);
    expect((await asked).flat().every((status) => status === 200)).toBe(true);

    const alone = await openKenniswijzer({ store: memoryStore(), model: "none", onNotice: () => {} });
    await alone.ingest(sourcesAt(await filesIn(seeds, notes, docs), { visibility: "openbaar" }));
    const store = await neo4jStore(server);
    onTestFinished(() => store.close());
    expect(await dump(store)).toEqual(await dump(alone.store));
    for (const url of [one, other]) {
      const answer = (await (await ask(url)).json()) as { items: { name: string }[] };
      expect(answer.items.map(({ name }) => name)).toContain("gemeente Leiderdorp");
    }
  }, 300_000);
});

const ask = (url: string): Promise<Response> =>
  fetch(`${url}/v1/ask`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ question: "wie doet er iets met schulden in gezinnen?" }),
  });

async function askingUntil(url: string, done: () => boolean): Promise<number[]> {
  const statuses: number[] = [];
  while (!done()) statuses.push((await ask(url)).status);
  return statuses;
}

/** Starts the page and API in a process of its own; gives where it listens. */
async function serve(env: Readonly<Record<string, string>>): Promise<string> {
  const [program = "", ...before] = cliCommand;
  const child: ChildProcess = spawn(program, [...before, "serve", "--port", "0", "--rate-limit", "0"], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill());
  if (!child.stdout) throw new Error("serve: no output");
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /https?:\/\/[^\s]+/.exec(line)?.[0];
    if (url) return url.replace(/\/$/, "");
  }
  throw new Error("serve: ended before it listened");
}
