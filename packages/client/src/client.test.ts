import { createServer } from "node:http";
import { createApi, type Served, serveApi } from "@kenniswijzer/api";
import { afterAll, beforeAll, describe, expect, expectTypeOf, it } from "vitest";
import { collect } from "../../../test/support/collect.ts";
import { HOSTILE_NAME, sampleService, world } from "../../../test/support/sample-knowledge.ts";
import { ApiFailure, type Client, kenniswijzerClient } from "./index.ts";

let served: Served;
let client: Client;
beforeAll(async () => {
  const exports = {
    files: { turtle: { mediaType: "text/turtle", extension: "ttl" } } as never,
    async *write() {
      yield "a ";
      yield "b";
    },
  };
  const app = createApi({ service: sampleService(), exports, clearance: "openbaar" });
  served = await serveApi({ app, host: "127.0.0.1", port: 0 });
  client = kenniswijzerClient({ url: served.url });
});
afterAll(() => served.close());

describe("the client, over HTTP", () => {
  it("asks, searches and suggests", async () => {
    const answer = await client.ask("wie doet er iets met schulden?");
    expect(answer.items[0]?.name).toBe("gemeente Oosterwold");
    expectTypeOf(answer.status).toEqualTypeOf<"answered" | "unsure" | "unknown">();
    const { items } = await client.search("zorg", { type: ["Theme", "Actor"], limit: 5 });
    expect(items.map(({ id }) => id)).toContain(world.care.id);
    expect((await client.suggest("oosterw"))[0]?.id).toBe(world.oosterwold.id);
  });

  it("walks through a list by the page, and stops where one stops", async () => {
    const names: string[] = [];
    for await (const { name } of client.entities({ type: "Actor", limit: 1 })) names.push(name);
    expect(names).toEqual(
      [HOSTILE_NAME, "gemeente Oosterwold", "Stichting De Brug"].sort((a, b) => a.localeCompare(b, "nl")),
    );
    for await (const { name } of client.entities({ limit: 1 })) {
      expect(names.concat(name)).not.toEqual([]);
      break;
    }
  });

  it("reads what lies around a node, whatever signs its id holds", async () => {
    const id = world.hostile.id;
    expect((await client.entity(id)).node.name).toBe(HOSTILE_NAME);
    const around = await collect(client.neighbours(id));
    expect(around.map(({ node }) => node.id)).toEqual([world.care.id]);
    const [proven] = await collect(client.assertions(id));
    expect(proven?.citation.quote).toContain(HOSTILE_NAME);
  });

  it("reads documents and counts, and takes the graph along as it comes", async () => {
    const documents = await collect(client.documents());
    const { document } = await client.document(documents[0]?.id ?? "");
    expect(document.text).toContain("wijkteams");
    expect((await client.stats()).documents.total).toBe(1);
    expect(await new Response(await client.export("turtle")).text()).toBe("a b");
  });

  it("reaches every other route, typed by the server's source", async () => {
    const response = await client.routes.v1.me.$get();
    expect(await response.json()).toMatchObject({ role: "read", clearance: "openbaar" });
    // @ts-expect-error there is no such route
    client.routes.v1.bestaatniet;
    // @ts-expect-error a type of node that does not exist
    client.entities({ type: "Iets" });
  });

  it.each([
    { call: () => client.entity("actor:niemand"), code: "not-found", status: 404 },
    { call: () => client.search("?!"), code: "invalid-input", status: 400 },
    { call: () => client.jobs.submit({ title: "a", text: "b" }), code: "unauthorized", status: 401 },
  ])("rejects with the problem's code: $code", async ({ call, code, status }) => {
    const failure = await call().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ApiFailure);
    expect(failure).toMatchObject({ code, status, requestId: expect.stringMatching(/./) });
  });

  it("speaks the language that one chose", async () => {
    const english = kenniswijzerClient({ url: served.url, language: "en" });
    await expect(english.entity("x")).rejects.toThrow("This address doesn't exist");
    await expect(client.entity("x")).rejects.toThrow("Dit adres bestaat niet");
  });

  it("ends a call with the caller's own reason, one call or all", async () => {
    const reason = new Error("genoeg");
    await expect(client.ask("schulden", { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    const ended = kenniswijzerClient({ url: served.url, signal: AbortSignal.abort(reason) });
    await expect(ended.stats()).rejects.toBe(reason);
  });

  it("says so when nobody answers, or somebody else does", async () => {
    const retry = { times: 0 };
    const other = createServer((_, response) => response.writeHead(502).end("<h1>Bad Gateway</h1>"));
    await new Promise<void>((done) => other.listen(0, "127.0.0.1", done));
    const { port } = other.address() as { port: number };
    const url = `http://127.0.0.1:${port}`;
    await expect(kenniswijzerClient({ url, retry }).stats()).rejects.toMatchObject({ code: "unexpected", status: 502 });
    await new Promise((done) => other.close(done));
    await expect(kenniswijzerClient({ url, retry }).stats()).rejects.toMatchObject({ code: "unreachable" });
  });

  it("finds a server behind a path", async () => {
    const seen: string[] = [];
    const fetch: typeof globalThis.fetch = async (input) => {
      seen.push(String(input));
      return Response.json({ items: [] });
    };
    const behind = kenniswijzerClient({ url: "https://kennis.example.nl/api", fetch });
    await collect(behind.documents({ kind: ["nota", "brief"] }));
    await behind.routes.v1.me.$get();
    expect(seen).toEqual([
      "https://kennis.example.nl/api/v1/documents?kind=nota&kind=brief",
      "https://kennis.example.nl/api/v1/me",
    ]);
  });
});
