import { spawn } from "node:child_process";
import { join } from "node:path";
import type { Answer } from "kenniswijzer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cli, cliCommand, root } from "../support/cli.ts";
import { seeds } from "../support/corpus.ts";
import { keptFolder } from "../support/folder.ts";
import { expectPromised, promised } from "../support/promised.ts";

const folder = keptFolder();
let store: string[];

beforeAll(async () => {
  store = ["--store", `sqlite:${join(await folder(), "kennis.db")}`];
  const ran = await cli(["ingest", seeds, "--visibility", "openbaar", ...store]);
  expect(ran).toMatchObject({ code: 0, stderr: "" });
});

describe("on the example documents, the command line", () => {
  it.each(promised)("answers $question ($because)", async (expected) => {
    const ran = await cli(["ask", expected.question, "--json", ...store]);
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    await expectPromised(JSON.parse(ran.stdout) as Answer, expected);
  });

  it("shows people the sentence, its document and its date", async () => {
    const { stdout } = await cli(["ask", "wie doet er iets met schulden in gezinnen?", ...store]);
    expect(stdout).toMatch(/Leiderdorp/);
    expect(stdout).toMatch(/\[1\] “.*schuldenproblematiek in gezinnen/s);
    expect(stdout).toContain("2015-11-24");
    expect(stdout).toMatch(/Gelezen als: /);
  });

  it("reads nothing twice", async () => {
    const { stdout } = await cli(["ingest", seeds, "--visibility", "openbaar", "--json", ...store]);
    expect((JSON.parse(stdout) as { documents: { outcome: string }[] }).documents.map((d) => d.outcome)).toEqual([
      "unchanged",
      "unchanged",
    ]);
  });
});

describe("on the example documents, the HTTP API", () => {
  let url: string;
  let stop: () => Promise<number | null>;

  beforeAll(async () => {
    const [program = "", ...before] = cliCommand;
    const server = spawn(program, [...before, "serve", "--port", "0", ...store], {
      cwd: root,
      stdio: ["ignore", "pipe", "inherit"],
    });
    const ended = new Promise<number | null>((done) => server.once("close", done));
    stop = () => {
      server.kill("SIGTERM");
      return ended;
    };
    url = await new Promise<string>((found, fail) => {
      let printed = "";
      server.stdout.setEncoding("utf8").on("data", (text) => {
        printed += text;
        const address = /http:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0];
        if (address) found(address);
      });
      server.once("close", (code) => fail(new Error(`serve ended with ${code}: ${printed}`)));
    });
  });
  afterAll(async () => expect(await stop()).toBe(0));

  it.each(promised)("answers $question ($because)", async (expected) => {
    const response = await fetch(`${url}/v1/ask`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ question: expected.question }),
    });
    expect(response.status).toBe(200);
    await expectPromised((await response.json()) as Answer, expected);
  });

  it("finds, and shows an entity with its evidence", async () => {
    const found = await fetch(`${url}/v1/search?q=mantelzorg&type=Theme`).then((r) => r.json());
    const [hit] = (found as { items: { id: string; name: string }[] }).items;
    expect(hit?.name).toMatch(/mantelzorg/);
    const entity = await fetch(`${url}/v1/entities/${encodeURIComponent(hit?.id ?? "")}`).then((r) => r.json());
    expect(entity).toMatchObject({ node: { type: "Theme" } });
    expect((entity as { assertions: unknown[] }).assertions.length).toBeGreaterThan(0);
  });

  it("serves the page and says that it is well", async () => {
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });
});
