// Clients that others' generators make from the description alone, and our own client, make real calls to a live server.
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { kenniswijzerClient } from "@kenniswijzer/client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { collect } from "../support/collect.ts";
import { type ContractServer, contractServer } from "./server.ts";
import { npmTools, pythonTools } from "./tools.ts";

const run = promisify(execFile);
const npm = await npmTools();
const python = await pythonTools();
const scratch = mkdtempSync(join(tmpdir(), "kenniswijzer-clients-"));

let server: ContractServer;
beforeAll(async () => {
  server = await contractServer();
  writeFileSync(join(scratch, "openapi.json"), await (await fetch(`${server.url}/openapi.json`)).text());
});
afterAll(async () => {
  await server.close();
  rmSync(scratch, { recursive: true });
});

const QUESTION = "wie doet er iets met schulden in gezinnen?";

describe.skipIf(npm === undefined)("a TypeScript client that openapi-typescript makes", () => {
  const program = `
    import createClient from "openapi-fetch";
    import type { components, paths } from "./api.ts";
    const client = createClient<paths>({ baseUrl: process.argv[2] ?? "" });
    const asked = await client.POST("/v1/ask", { body: { question: "${QUESTION}" } });
    const answer: components["schemas"]["Answer"] | undefined = asked.data;
    const listed = await client.GET("/v1/entities", { params: { query: { type: ["Actor"], limit: 2 } } });
    const absent = await client.GET("/v1/entities/{id}", { params: { path: { id: "actor:niemand" } } });
    const code: string | undefined = absent.error?.code;
    console.log(JSON.stringify({ names: answer?.items.map((item) => item.name), many: listed.data?.items.length, code }));
    // @ts-expect-error the description knows no such route
    void client.GET("/v1/bestaatniet");
    // @ts-expect-error a question is needed
    void (() => client.POST("/v1/ask", { body: {} }));
  `;

  it("is right by its types and makes calls", async () => {
    const modules = join(npm ?? "", "node_modules");
    symlinkSync(modules, join(scratch, "node_modules"), "junction");
    await run(
      process.execPath,
      [join(modules, "openapi-typescript", "bin", "cli.js"), "openapi.json", "-o", "api.ts"],
      { cwd: scratch },
    );
    writeFileSync(join(scratch, "package.json"), '{"type":"module"}');
    writeFileSync(join(scratch, "use.ts"), `declare const process: { argv: string[] };\n${program}`);
    const flags =
      "--strict --target es2022 --module nodenext --skipLibCheck --rewriteRelativeImportExtensions --outDir out".split(
        " ",
      );
    const tsc = join(modules, "typescript", "bin", "tsc");
    const told = await run(process.execPath, [tsc, ...flags, "--lib", "es2023,dom,dom.iterable", "use.ts"], {
      cwd: scratch,
    }).catch(({ stdout }) => ({ stdout }));
    expect(told.stdout).toBe("");
    const { stdout } = await run(process.execPath, [join("out", "use.js"), server.url], { cwd: scratch });
    expect(JSON.parse(stdout)).toEqual({ names: ["gemeente Leiderdorp"], many: 2, code: "not-found" });
  }, 120_000);
});

describe.skipIf(python === undefined)("a Python client that openapi-python-client makes", () => {
  const program = `
import json, sys
from kenniswijzer_client import Client
from kenniswijzer_client.api.vragen import ask
from kenniswijzer_client.api.gegevens import list_entities, get_entity
from kenniswijzer_client.models import AskRequest, Problem

client = Client(base_url=sys.argv[1])
answer = ask.sync(client=client, body=AskRequest(question="${QUESTION}"))
page = list_entities.sync(client=client, limit=2)
absent = get_entity.sync(id="actor:niemand", client=client)
assert isinstance(absent, Problem), absent
print(json.dumps({"names": [item.name for item in answer.items], "many": len(page.items), "code": absent.code}))
`;

  it("makes calls", async () => {
    const generator = python?.("openapi-python-client") ?? "";
    await run(
      generator,
      ["generate", "--path", "openapi.json", "--meta", "none", "--output-path", "kenniswijzer_client"],
      {
        cwd: scratch,
      },
    );
    writeFileSync(join(scratch, "use.py"), program);
    const { stdout } = await run(python?.("python") ?? "", ["use.py", server.url], { cwd: scratch });
    expect(JSON.parse(stdout)).toEqual({ names: ["gemeente Leiderdorp"], many: 2, code: "not-found" });
  }, 120_000);
});

describe("our own client", () => {
  it("asks, walks through every partner and takes the graph along", async () => {
    const client = kenniswijzerClient({ url: server.url });
    const answer = await client.ask({ question: QUESTION, from: "2015" });
    expect(answer.items.map(({ name }) => name)).toEqual(["gemeente Leiderdorp"]);
    const partners = await collect(client.entities({ type: "Actor", limit: 3 }));
    expect(partners.map(({ id }) => id)).toEqual(
      (await server.kenniswijzer.entities(["Actor"], { clearance: "openbaar" })).map(({ id }) => id),
    );
    const turtle = await new Response(await client.export("turtle")).text();
    expect(turtle).toContain("gemeente Leiderdorp");
    const paths = await client.routes.v1.paths.$get({
      query: { from: partners[0]?.id ?? "", to: partners[1]?.id ?? "" },
    });
    expect(paths.status).toBe(200);
  });

  it("finds the same by the page as at once", async () => {
    const client = kenniswijzerClient({ url: server.url });
    const { items: whole } = await client.search("gemeente", { limit: 30 });
    const paged: typeof whole = [];
    for (let cursor: string | undefined; paged.length < whole.length; ) {
      const page = await client.search("gemeente", { limit: 7, ...(cursor !== undefined && { cursor }) });
      paged.push(...page.items);
      cursor = page.next;
      if (cursor === undefined) break;
    }
    expect(paged.slice(0, whole.length).map(({ id }) => id)).toEqual(whole.map(({ id }) => id));
  });

  it("hands in a document and hears what becomes of it", async () => {
    const client = kenniswijzerClient({ url: server.url, key: server.key });
    const note = new Blob(["Notitie\n\nGemeente Delft werkt aan schuldhulp voor gezinnen."]);
    const job = await client.jobs.submit({ files: [{ name: "delft.txt", content: note }] }, { visibility: "intern" });
    const events = await collect(client.jobs.follow(job.id));
    expect(events.map(({ event }) => event)).toEqual(expect.arrayContaining(["outcome"]));
    expect(events.at(-1)).toMatchObject({ event: "end", job: { status: "done", outcomes: [{ outcome: "added" }] } });
    expect((await collect(client.jobs.list({ limit: 1 }))).map(({ id }) => id)).toContain(job.id);
    expect(await client.jobs.get(job.id)).toMatchObject({ status: "done", done: 1 });
    await expect(client.jobs.cancel(job.id)).rejects.toMatchObject({ code: "ended" });
  });
});
