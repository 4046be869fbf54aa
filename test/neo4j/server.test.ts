import { existsSync } from "node:fs";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { java } from "../support/available.ts";
import { type Neo4jServer, START_TIMEOUT, startNeo4j } from "./server.ts";

describe.skipIf(!java())("a Neo4j server for tests", () => {
  let server: Neo4jServer;
  beforeAll(async () => {
    server = await startNeo4j();
  }, START_TIMEOUT);
  afterAll(() => server?.stop());

  it("answers on loopback, and is gone after the stop", async () => {
    expect(server.url).toMatch(/^bolt:\/\/127\.0\.0\.1:\d+$/);
    expect(existsSync(`/proc/${server.pid}`) || process.platform !== "linux").toBe(true);
    await server.stop();
    expect(await reachable(server.url)).toBe(false);
    await server.stop();
  });
});

function reachable(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(url).port), "127.0.0.1");
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });
}
