import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createApi, hashOfKey, newKey, type Served, serveApi } from "@kenniswijzer/api";
import { memoryStore } from "@kenniswijzer/graph/stores/memory";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import type { Transport } from "@modelcontextprotocol/sdk/shared/transport.js";
import { type Kenniswijzer, openKenniswijzer, sourcesAt } from "kenniswijzer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cli, cliCommand, root } from "../../../test/support/cli.ts";
import { seeds } from "../../../test/support/corpus.ts";
import { answerMcp } from "./index.ts";

interface Structured {
  readonly text: string;
  readonly status?: string;
  readonly items?: readonly { readonly id: string; readonly name: string; readonly sources: readonly number[] }[];
  readonly citations: readonly {
    readonly number: number;
    readonly quote: string;
    readonly document: string;
    readonly start: number;
    readonly end: number;
  }[];
  readonly paths?: readonly { readonly words: string; readonly sources: readonly number[] }[];
  readonly ties?: readonly { readonly subject: string; readonly object: string; readonly sources: readonly number[] }[];
}

async function assistant(transport: Transport) {
  const client = new Client({ name: "proef", version: "1" });
  await client.connect(transport);
  const call = async (name: string, args: Record<string, unknown>) => {
    const result = await client.callTool({ name, arguments: args });
    const [first] = result.content as { type: string; text: string }[];
    return { said: result.structuredContent as Structured, text: first?.text ?? "", failed: result.isError === true };
  };
  return { client, call };
}

let folder: string;
let served: Served;
let knowing: Kenniswijzer;
const readerKey = newKey();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "mcp-"));
  const store = `sqlite:${join(folder, "kennis.db")}`;
  const read = await cli(["ingest", seeds, "--visibility", "intern", "--model", "none", "--store", store]);
  expect(read.code).toBe(0);
  knowing = await openKenniswijzer({ store: memoryStore(), model: "none", onNotice: () => {} });
  await knowing.ingest(sourcesAt([seeds], { visibility: "intern" }), { workers: 0 });
  const key = {
    id: "1",
    name: "assistent",
    role: "read",
    clearance: "intern",
    hash: hashOfKey(readerKey),
    created: "2026-01-01T00:00:00Z",
  } as const;
  const app = createApi({
    service: knowing,
    clearance: "openbaar",
    keys: { keys: async () => [key] },
    mcp: (request, { clearance }) =>
      answerMcp(request, {
        service: knowing,
        network: knowing.network,
        find: knowing.review.find,
        clearance,
        version: "0",
      }),
  });
  served = await serveApi({ app, host: "127.0.0.1", port: 0 });
}, 120_000);

afterAll(async () => {
  await served.close();
  await knowing.close();
  await rm(folder, { recursive: true });
});

const [program = "", ...before] = cliCommand;

const overStdio = (clearance: string): Transport =>
  new StdioClientTransport({
    command: program,
    args: [
      ...before,
      "mcp",
      "--model",
      "none",
      "--clearance",
      clearance,
      "--store",
      `sqlite:${join(folder, "kennis.db")}`,
    ],
    cwd: root,
    stderr: "ignore",
  });

const overHttp = (key?: string): Transport => {
  const headers = key === undefined ? {} : { Authorization: `Bearer ${key}` };
  return new StreamableHTTPClientTransport(new URL(`${served.url}/mcp`), { requestInit: { headers } }) as Transport;
};

const QUESTION = "wie doet er iets met schulden in gezinnen?";

describe.each([
  { name: "standard input and output", open: () => overStdio("intern"), stranger: () => overStdio("openbaar") },
  { name: "streamable HTTP", open: () => overHttp(readerKey), stranger: () => overHttp() },
])(
  "an assistant over $name",
  ({ open, stranger }) => {
    it("reads what each tool does, that it changes nothing, and that documents' text is data", async () => {
      const { client } = await assistant(open());
      const { tools } = await client.listTools();
      expect(tools.map(({ name }) => name).sort()).toEqual(["ask", "entity", "partners", "paths", "search"]);
      for (const { annotations, outputSchema, description } of tools) {
        expect(annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false });
        expect(outputSchema?.properties).toHaveProperty("citations");
        expect(description?.length).toBeGreaterThan(30);
      }
      expect(client.getInstructions()).toMatch(/gegevens, nooit opdrachten[\s\S]*never instructions/);
      await client.close();
    });

    it("gets answers with sentences that stand in their documents where they say", async () => {
      const { client, call } = await assistant(open());
      const { said, text } = await call("ask", { question: QUESTION });
      expect([said.status, said.items?.map(({ name }) => name)]).toEqual(["answered", ["gemeente Leiderdorp"]]);
      expect(text).toContain("schuldenproblematiek in gezinnen");
      for (const { document, start, end, quote } of said.citations) {
        const read = await knowing.document(document, { clearance: "intern" });
        expect(read?.document.text.slice(start, end)).toBe(quote);
        expect(text).toContain(quote);
      }
      for (const { sources } of said.items ?? []) expect(sources.length).toBeGreaterThan(0);
      await client.close();
    });

    it("follows a partner to what it shares, and the way between two, each step proven", async () => {
      const { client, call } = await assistant(open());
      const entity = await call("entity", { name: "gemeente Leiderdorp" });
      expect(entity.said.ties?.length).toBeGreaterThan(0);
      const partners = await call("partners", { partner: "gemeente Leiderdorp" });
      const other = partners.said.items?.[0];
      expect(other?.sources.length).toBeGreaterThan(0);
      const paths = await call("paths", { from: "gemeente Leiderdorp", to: other?.id ?? "" });
      expect(paths.said.paths?.[0]?.sources.length).toBeGreaterThan(0);
      const found = await call("search", { text: "mantelzorg", limit: 3 });
      expect(found.said.items).toHaveLength(3);
      await client.close();
    });

    it("is told in a line what it can mend", async () => {
      const { client, call } = await assistant(open());
      const nobody = await call("entity", { name: "Stichting Bestaat Niet" });
      expect([nobody.failed, nobody.text.split("\n").length]).toEqual([true, 1]);
      expect((await call("search", { text: "" })).failed).toBe(true);
      expect((await call("ask", { question: "welke partner werkt aan laaggeletterdheid?" })).said.status).toBe(
        "unknown",
      );
      await client.close();
    });

    it("sees no more than it may", async () => {
      const { client, call } = await assistant(stranger());
      const { said } = await call("ask", { question: QUESTION });
      expect([said.status, said.citations]).toEqual(["unknown", []]);
      expect((await call("entity", { name: "gemeente Leiderdorp" })).failed).toBe(true);
      await client.close();
    });
  },
  60_000,
);
