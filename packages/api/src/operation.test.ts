import { connect } from "node:net";
import { describe, expect, it } from "vitest";
import { sampleService } from "../../../test/support/sample-knowledge.ts";
import { createApi } from "./api.ts";
import { type LogLevel, logLines } from "./log-lines.ts";
import { prometheusMetrics } from "./metrics.ts";
import { hashOfKey, newKey } from "./security/key.ts";
import { serveApi } from "./serve.ts";

const LOCAL = { incoming: { socket: { remoteAddress: "127.0.0.1" } } };
const ELSEWHERE = { incoming: { socket: { remoteAddress: "192.0.2.1" } } };

describe("GET /metrics", () => {
  const token = newKey();
  const key = {
    id: "1",
    name: "meter",
    clearance: "openbaar",
    hash: hashOfKey(token),
    created: "2026-01-01T00:00:00Z",
  } as const;
  it.each([
    { env: LOCAL, headers: {}, status: 200, because: "from this machine" },
    { env: ELSEWHERE, headers: {}, status: 401, because: "a stranger" },
    {
      env: LOCAL,
      headers: { "X-Forwarded-For": "192.0.2.1" },
      status: 401,
      because: "a proxy on this machine passes it on",
    },
    { env: LOCAL, headers: { Host: "kennis.example.nl" }, status: 401, because: "under the name that others use" },
    { env: ELSEWHERE, headers: { Authorization: `Bearer ${token}` }, status: 200, because: "an admin" },
  ])("$status: $because", async ({ env, headers, status }) => {
    const keys = { keys: async () => [{ ...key, role: "admin" as const }] };
    const metrics = await prometheusMetrics();
    const app = createApi({
      service: sampleService(),
      clearance: "openbaar",
      metrics,
      keys,
      allowedHosts: ["kennis.example.nl"],
    });
    expect((await app.request("/metrics", { headers }, env)).status).toBe(status);
  });

  it("counts by route, and names nothing that was asked", async () => {
    const metrics = await prometheusMetrics();
    const app = createApi({ service: sampleService(), clearance: "openbaar", metrics });
    for (let at = 0; at < 3; at++) await app.request("/v1/entities/actor:gm9999", {}, LOCAL);
    const text = await (await app.request("/metrics", {}, LOCAL)).text();
    expect(text).toContain('kenniswijzer_requests_total{method="GET",route="/v1/entities/:id",status="200"} 3');
    expect(text).toContain("nodejs_eventloop_lag_seconds");
    expect(text).not.toContain("gm9999");
  });
});

describe("log lines", () => {
  const linesAt = async (level: LogLevel): Promise<Record<string, unknown>[]> => {
    const lines: string[] = [];
    const log = await logLines(level, { write: (line) => void lines.push(line) });
    const fail = () => Promise.reject(new Error("kapot bij de vraag over huisuitzetting"));
    const app = createApi({ service: sampleService({ ask: fail }), clearance: "openbaar", log: log.request });
    const body = JSON.stringify({ question: "huisuitzetting" });
    await app.request("/v1/ask", { method: "POST", headers: { "Content-Type": "application/json" }, body });
    await app.request("/v1/me");
    expect(lines.join()).not.toContain("huisuitzetting");
    return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  };

  it("are JSON with a time, a level and the request that they are about", async () => {
    const lines = await linesAt("info");
    expect(lines.map(({ level, route, status }) => ({ level, route, status }))).toEqual([
      { level: "error", route: "/v1/ask", status: 500 },
      { level: "info", route: "/v1/ask", status: 500 },
      { level: "info", route: "/v1/me", status: 200 },
    ]);
    expect(lines[0]).toMatchObject({
      time: expect.stringMatching(/^\d{4}-/),
      requestId: expect.any(String),
      failure: { class: "Error" },
    });
  });

  it.each([
    { level: "warn", count: 1 },
    { level: "silent", count: 0 },
  ] as const)("of level $level are $count here", async ({ level, count }) => {
    expect(await linesAt(level)).toHaveLength(count);
  });

  it("blot out what should never have come there", async () => {
    const lines: string[] = [];
    const log = await logLines("info", { write: (line) => void lines.push(line) });
    const record = { level: "info", requestId: "1", method: "GET", route: "/", status: 200, ms: 1 } as const;
    log.request({ ...record, question: "huisuitzetting", headers: { authorization: "Bearer kw_x" } } as typeof record);
    expect(lines.join()).not.toMatch(/huisuitzetting|kw_x/);
  });
});

describe("a server that is about to stop", () => {
  it("takes no new work by its own word, and goes on answering", async () => {
    let stopping = false;
    const app = createApi({ service: sampleService(), clearance: "openbaar", draining: () => stopping });
    expect((await app.request("/readyz")).status).toBe(200);
    stopping = true;
    expect((await app.request("/readyz")).status).toBe(503);
    expect((await app.request("/healthz")).status).toBe(200);
    expect((await app.request("/v1/entities")).status).toBe(200);
  });
});

it("refuses headers without end", async () => {
  const served = await serveApi({
    app: createApi({ service: sampleService(), clearance: "openbaar" }),
    host: "127.0.0.1",
    port: 0,
  });
  const { hostname, port } = new URL(served.url);
  const answer = await new Promise<string>((done, fail) => {
    const socket = connect(Number(port), hostname, () =>
      socket.write(`GET /healthz HTTP/1.1\r\nHost: localhost\r\nX: ${"a".repeat(40_000)}\r\n`),
    );
    socket.setEncoding("utf8").once("data", (text) => {
      socket.destroy();
      done(String(text));
    });
    socket.once("error", fail);
  });
  expect(answer).toMatch(/^HTTP\/1\.1 431 /);
  await served.close();
});
