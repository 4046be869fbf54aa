import { spawn } from "node:child_process";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { java } from "../support/available.ts";
import { root } from "../support/cli.ts";
import { type Neo4jServer, START_TIMEOUT, startNeo4j } from "./server.ts";

describe.skipIf(!java())("a Neo4j server for tests", () => {
  let server: Neo4jServer;
  beforeAll(async () => {
    server = await startNeo4j();
  }, START_TIMEOUT);
  afterAll(() => server?.stop());

  it("answers on loopback, and is gone after the stop", async () => {
    expect(server.url).toMatch(/^bolt:\/\/127\.0\.0\.1:\d+$/);
    expect(await reachable(server.url)).toBe(true);
    await server.stop();
    expect(await reachable(server.url)).toBe(false);
    await server.stop();
  });

  it(
    "ends with the process that started it, also when that is killed",
    async () => {
      const script = `
      import { startNeo4j } from "./test/neo4j/server.ts";
      console.log((await startNeo4j()).url);`;
      const starter = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
        cwd: root,
        stdio: ["ignore", "pipe", "inherit"],
      });
      const url = await new Promise<string>((resolve) => starter.stdout.once("data", (data) => resolve(String(data))));
      expect(await reachable(url)).toBe(true);
      starter.kill("SIGKILL");
      await vi.waitFor(async () => expect(await reachable(url)).toBe(false), { timeout: 10_000 });
    },
    START_TIMEOUT,
  );
});

function reachable(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(url).port), "127.0.0.1");
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });
}
