import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cli } from "../support/cli.ts";
import { seeds } from "../support/corpus.ts";
import { type Serving, serving } from "../support/serving.ts";

let folder: string;
let store: string;
const kw = (...args: string[]) => cli([...args, "--store", store]);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "access-"));
  store = `sqlite:${join(folder, "kennis.db")}`;
  expect((await kw("ingest", seeds, "--visibility", "intern", "--model", "none")).code).toBe(0);
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

describe("serve", () => {
  it.each([
    {
      args: ["--host", "0.0.0.0"],
      says: /op 0\.0\.0\.0 kunnen anderen erbij; maak eerst een sleutel/,
      because: "nobody could show who she is",
    },
    { args: ["--host", "::"], says: /op :: kunnen anderen erbij/, because: "nor in IPv6" },
    {
      args: ["--visibility", "intern", "--allow-host", "kennis.example.nl"],
      says: /achter een proxy zou iedereen "intern"/,
      because: "others come by the proxy",
    },
    {
      args: ["--visibility", "intern", "--trust-proxy", "127.0.0.1"],
      says: /achter een proxy zou iedereen "intern"/,
      because: "so do they here",
    },
    {
      args: ["--oidc", "bestaat-niet.json"],
      says: /bestaat-niet\.json is niet te lezen/,
      because: "there are no settings",
    },
    { args: ["--cors", "example.nl"], says: /"example\.nl" is no site/, because: "a name is no origin" },
  ])("refuses to start in one line: $args ($because)", async ({ args, says }) => {
    const { code, stdout, stderr } = await kw("serve", "--port", "0", "--model", "none", ...args);
    expect([code, stdout, stderr.trim().split("\n").length]).toEqual([1, "", 1]);
    expect(stderr).toMatch(says);
  });
});

describe("a key of the command line", () => {
  let server: Serving;
  let token: string;

  beforeAll(async () => {
    const made = await kw("keys", "create", "--name", "lectoraat", "--role", "admin", "--clearance", "intern");
    token = made.stdout.trim();
    expect(made.stderr).toMatch(/Bewaar hem nu/);
    server = await serving(store, ["--log", "info"]);
  }, 60_000);
  afterAll(() => server.end("SIGTERM"));

  const count = async (path: string, headers: Record<string, string> = {}): Promise<number> => {
    const { items } = (await (await fetch(server.url + path, { headers })).json()) as { items: object[] };
    return items.length;
  };

  it("opens over HTTP what a stranger does not see", async () => {
    expect(await count("/v1/documents")).toBe(0);
    expect(await count("/v1/documents", { Authorization: `Bearer ${token}` })).toBe(2);
  });

  it("is nowhere in the store, its list or the audit log", async () => {
    const { stdout } = await kw("keys", "list", "--json");
    expect(JSON.parse(stdout)).toMatchObject([
      { name: "lectoraat", role: "admin", clearance: "intern", standing: "geldig" },
    ]);
    const files = await readdir(folder, { recursive: true, withFileTypes: true });
    for (const file of files.filter((one) => one.isFile()))
      expect((await readFile(join(file.parentPath, file.name))).includes(token.slice(3))).toBe(false);
  });

  it("shows in the audit log by name, with what was made and tried", async () => {
    const headers = { Authorization: `Bearer ${token}` };
    await fetch(`${server.url}/v1/documents/bestaat-niet`, { method: "DELETE", headers });
    const records = JSON.parse((await kw("audit", "--json")).stdout) as {
      who: string;
      action: string;
      outcome: string;
    }[];
    expect(records.map(({ action }) => action)).toEqual([
      "ingest",
      "keys create",
      "GET /auth/callback",
      "DELETE /v1/documents/:id",
    ]);
    expect(records[3]).toMatchObject({ who: "lectoraat", outcome: "404" });
  });

  it("opens the figures for Prometheus, which come to this machine without it too", async () => {
    expect(await (await fetch(`${server.url}/metrics`)).text()).toContain("kenniswijzer_requests_total");
  });

  it("is revoked by name", async () => {
    expect((await kw("keys", "revoke", "lectoraat")).code).toBe(0);
    expect(JSON.parse((await kw("keys", "list", "--json")).stdout)).toMatchObject([{ standing: "ingetrokken" }]);
    expect((await kw("keys", "revoke", "lectoraat")).code).toBe(1);
  });
});

it("sends spans to a collector that the environment names, without a question or a name in them", async () => {
  const sent: string[] = [];
  const collector = createServer((request, response) => {
    request.setEncoding("utf8").on("data", (text: string) => sent.push(text));
    request.on("end", () => response.end("{}"));
  });
  await new Promise<void>((done) => collector.listen(0, "127.0.0.1", done));
  const endpoint = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
  const server = await serving(store, [], { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint });
  await fetch(`${server.url}/v1/search?q=huisuitzetting`);
  await server.end("SIGTERM");
  collector.close();
  expect(sent.join("")).toContain("GET /v1/search");
  expect(sent.join("")).not.toContain("huisuitzetting");
});
