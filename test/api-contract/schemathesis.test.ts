import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ContractServer, contractServer } from "./server.ts";
import { here, pythonTools } from "./tools.ts";

const tools = await pythonTools();

describe.skipIf(tools === undefined)("Schemathesis, with all its checks, finds nothing wrong", () => {
  let server: ContractServer;
  let known: string;
  // it keeps what it learned in the folder that it runs in
  const scratch = mkdtempSync(join(tmpdir(), "kenniswijzer-schemathesis-"));
  beforeAll(async () => {
    server = await contractServer();
    const { kenniswijzer } = server;
    const clearance = "openbaar" as const;
    const documents = (await kenniswijzer.documents({ clearance })).map(({ id }) => id);
    const nodes = await kenniswijzer.entities(["Actor", "Theme", "Project"], { clearance });
    known = JSON.stringify({ documents, entities: nodes.map(({ id }) => id) });
  });
  afterAll(async () => {
    rmSync(scratch, { recursive: true });
    await server.close();
  });

  /** Runs it against the live server; gives what it told, and how many requests it made up. */
  async function schemathesis(...args: string[]): Promise<{ code: number | null; told: string; generated: number }> {
    const fixed = [
      "--config-file",
      join(here, "schemathesis.toml"),
      "--no-color",
      "run",
      "--seed",
      "20151124",
      "--continue-on-failure",
    ];
    const child = spawn(tools?.("schemathesis") ?? "", [...fixed, ...args, `${server.url}/openapi.json`], {
      cwd: scratch,
      env: {
        ...process.env,
        SCHEMATHESIS_HOOKS: "hooks",
        PYTHONPATH: here,
        PYTHONDONTWRITEBYTECODE: "1",
        CONTRACT_KNOWN: known,
      },
    });
    const [out, errors] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
    const told = `${out}\n${errors}`
      .split("\n")
      .map((line) => line.slice(0, 400))
      .join("\n");
    return { code: child.exitCode, told, generated: Number(/(\d+) generated/.exec(told)?.[1] ?? 0) };
  }

  it("for a stranger, on every route", async () => {
    const { code, told, generated } = await schemathesis("--max-examples", "25");
    expect(code, told).toBe(0);
    expect(generated, told).toBeGreaterThan(3000);
  }, 240_000);

  it("for who may do everything, on the routes that write", async () => {
    const writing = ["Inlezen", "Nakijken", "Documenten"].flatMap((tag) => ["--include-tag", tag]);
    const key = ["-H", `Authorization: Bearer ${server.key}`];
    const { code, told, generated } = await schemathesis(...writing, ...key, "--max-examples", "10");
    expect(code, told).toBe(0);
    expect(generated, told).toBeGreaterThan(300);
  }, 240_000);
});
