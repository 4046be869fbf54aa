import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, gzipSync } from "node:zlib";
import type { Document } from "@kenniswijzer/domain";
import { afterEach, describe, expect, it } from "vitest";
import { docxOf, pdfOf, zipOf } from "../../document/formats/samples/make.ts";
import { sourcesAt } from "../sources.ts";
import type { WebOptions } from "./guard.ts";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

/** A server of this machine, and what lets only that server be reached. */
async function serving(listener: RequestListener): Promise<{ base: string; port: number; web: WebOptions }> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return { base: `http://127.0.0.1:${port}`, port, web: { allows: (at, on) => at === "127.0.0.1" && on === port } };
}

type Pages = Readonly<Record<string, { body?: string | Uint8Array; type?: string; headers?: object; status?: number }>>;

const pages =
  (found: Pages): RequestListener =>
  (request, response) => {
    const { body = "", type, headers = {}, status = 200 } = found[request.url ?? ""] ?? { status: 404 };
    response.writeHead(status, { ...(type === undefined ? {} : { "content-type": type }), ...headers });
    response.end(body);
  };

async function read(address: string, web?: WebOptions): Promise<(Document | string)[]> {
  const found: (Document | string)[] = [];
  for await (const source of sourcesAt([address], { visibility: "intern", ...(web && { web }) })) {
    found.push(await source.read().catch((error: Error) => error.message));
  }
  return found;
}

const SENTENCE = "De gemeente Leiden werkt samen met Stichting Radius.";
const PAGE = `<!doctype html><title>Wonen | Gemeente X</title><nav>Menu</nav><main><p>${SENTENCE}</p></main>`;

describe("a web address", () => {
  const latin = Buffer.from(`<main><p>Co\u00f6peratie: \u00a4 5</p></main>`, "latin1");
  const found: Pages = {
    "/wonen?id=7": { body: PAGE, type: "text/html; charset=utf-8" },
    "/plan": { body: pdfOf([[], [{ text: SENTENCE, x: 60, y: 100 }]]), type: "application/pdf" },
    "/brief": { body: docxOf(`<w:p><w:r><w:t>${SENTENCE}</w:t></w:r></w:p>`), type: "application/octet-stream" },
    "/lijst": { body: "Partner;Thema\nLeiden;wonen\n", type: "text/csv" },
    "/nota.md": { body: `# Nota\n\n${SENTENCE}`, type: "text/plain" },
    "/euro": { body: latin, type: 'text/html; charset="iso-8859-15"' },
    "/gzip": { body: gzipSync(PAGE), type: "text/html", headers: { "content-encoding": "gzip" } },
    "/brotli": { body: brotliCompressSync(PAGE), type: "text/html", headers: { "content-encoding": "br" } },
    "/oud": { status: 301, headers: { location: "/wonen?id=7" } },
    "/alles.zip": { body: zipOf({ "a.txt": "Een", "b.txt": "Twee" }), type: "application/zip" },
    "/veel": { body: '{"text":"# Een"}\n{"text":"# Twee"}\n', type: "application/x-ndjson" },
  };

  const cases = [
    {
      path: "/wonen?id=7",
      document: { title: "Wonen", text: SENTENCE, kind: "webpagina" },
      because: "the readable part",
    },
    { path: "/plan", document: { text: SENTENCE, pages: [0, 0] }, because: "a PDF by what it is" },
    { path: "/brief", document: { text: SENTENCE }, because: "a Word file whatever the server calls it" },
    {
      path: "/lijst",
      document: { text: "Partner: Leiden; Thema: wonen", kind: "tabel" },
      because: "a table by its type",
    },
    { path: "/nota.md", document: { title: "Nota" }, because: "Markdown that is called plain" },
    { path: "/euro", document: { text: "Coöperatie: € 5" }, because: "the encoding that the server states" },
    { path: "/gzip", document: { text: SENTENCE }, because: "packed" },
    { path: "/brotli", document: { text: SENTENCE }, because: "packed otherwise" },
    { path: "/oud", document: { text: SENTENCE }, because: "moved" },
  ];
  it.each(cases)("$path is read: $because", async ({ path, document }) => {
    const { base, web } = await serving(pages(found));
    expect(await read(base + path, web)).toEqual([expect.objectContaining({ source: base + path, ...document })]);
  });

  it("gives all that it holds", async () => {
    const { base, web } = await serving(pages(found));
    const titles = async (path: string) => (await read(base + path, web)).map((one) => (one as Document).title);
    expect(await titles("/alles.zip")).toEqual(["Een", "Twee"]);
    expect(await titles("/veel")).toEqual(["Een", "Twee"]);
  });

  it("is the same document at every reading, and another one at another address", async () => {
    const { base, web } = await serving(pages({ ...found, "/wonen?id=8": { body: PAGE, type: "text/html" } }));
    const id = async (path: string): Promise<unknown> => ((await read(base + path, web))[0] as Document).id;
    expect(await id("/wonen?id=7")).toBe(await id("/wonen?id=7"));
    expect(await id("/wonen?id=7")).not.toBe(await id("/wonen?id=8"));
  });
});

describe("what cannot be read from the web is named", () => {
  const bomb = gzipSync(Buffer.alloc(120 * 1024 * 1024));
  const found: Pages = {
    "/login": { status: 403 },
    "/stuk": { status: 500 },
    "/plaatje": { body: "x", type: "image/png" },
    "/script": { body: "{}", type: "application/json" },
    "/leeg": { body: "", type: "text/html" },
    "/bom": { body: bomb, type: "text/html", headers: { "content-encoding": "gzip" } },
    "/groot": { body: "x", type: "text/html", headers: { "content-length": "200000000" } },
    "/rond": { status: 302, headers: { location: "/rond" } },
  };
  const cases = [
    { path: "/login", message: /asks for a login; save the page/ },
    { path: "/weg", message: /does not exist; check the address/ },
    { path: "/stuk", message: /answers with error 500; try again later/ },
    { path: "/plaatje", message: /is no document \(image\/png\)/ },
    { path: "/script", message: /is no document \(application\/json\)/ },
    { path: "/leeg", message: /is empty/ },
    { path: "/bom", message: /is larger than 100 MB/ },
    { path: "/groot", message: /is larger than 100 MB/ },
    { path: "/rond", message: /leads on more than 5 times/ },
  ];
  it.each(cases)("$path", async ({ path, message }) => {
    const { base, web } = await serving(pages(found));
    expect(await read(base + path, web)).toEqual([expect.stringMatching(message)]);
  });

  it("a server that never ends its answer", async () => {
    const { base, web } = await serving((_, response) => void response.write("<p>"));
    expect(await read(base, { ...web, timeoutMs: 200 })).toEqual([expect.stringMatching(/takes too long/)]);
  });

  it("a server that breaks off, and one that isn't there", async () => {
    const { base, web } = await serving((_, response) => void response.destroy());
    expect(await read(base, web)).toEqual([expect.stringMatching(/does not answer/)]);
    for (const server of servers.splice(0)) await new Promise((done) => server.close(done));
    expect(await read(base, web)).toEqual([expect.stringMatching(/does not answer/)]);
  });

  it("an address that is none", async () => {
    expect(await read("http://:80")).toEqual([
      expect.stringMatching(/^ingest: http:\/\/:80: is no web address; check it/),
    ]);
    expect(await read("ftp://example.org/a")).toEqual([expect.stringMatching(/give one that begins with https/)]);
  });
});

describe("what is not on the public internet", () => {
  it("is never asked, unless it is allowed", async () => {
    let asked = 0;
    const { base } = await serving((_, response) => {
      asked += 1;
      response.end(PAGE);
    });
    expect(await read(base)).toEqual([expect.stringMatching(/does not lead to the public internet/)]);
    expect(asked).toBe(0);
  });

  it.each([
    "http://169.254.169.254/latest/meta-data/",
    "http://10.0.0.1/",
    "http://[::1]/",
    "http://2130706433/",
    "file:///etc/passwd",
    "http://jan:geheim@example.org/",
  ])("is not reached by a redirect to %s", async (location) => {
    const { base, web } = await serving(pages({ "/": { status: 302, headers: { location } } }));
    expect(await read(`${base}/`, web)).toEqual([
      expect.stringMatching(/public internet|is no web address|has a name or password/),
    ]);
  });

  it("is not reached by a redirect to another port of the same machine", async () => {
    let asked = 0;
    const secret = await serving((_, response) => {
      asked += 1;
      response.end(PAGE);
    });
    const { base, web } = await serving(pages({ "/": { status: 302, headers: { location: secret.base } } }));
    expect(await read(`${base}/`, web)).toEqual([expect.stringMatching(/public internet/)]);
    expect(asked).toBe(0);
  });

  it("is not reached by a name that stands for something else a moment later", async () => {
    const { port, web } = await serving(pages({ "/": { body: PAGE, type: "text/html" } }));
    const answers = ["127.0.0.1", "10.0.0.1", "10.0.0.1"];
    const asked: string[] = [];
    const resolve = async (host: string): Promise<string[]> => {
      asked.push(host);
      return [answers.shift() ?? ""];
    };
    const [document] = await read(`http://wijzer.example:${port}/`, { ...web, resolve });
    expect(document).toMatchObject({ text: SENTENCE });
    // asked once: what was checked is what was connected to
    expect(asked).toEqual(["wijzer.example"]);
    expect(await read(`http://wijzer.example:${port}/`, { ...web, resolve })).toEqual([
      expect.stringMatching(/public internet/),
    ]);
  });
});
