import { KenniswijzerError, type KnowledgeService } from "@kenniswijzer/domain";
import { describe, expect, it } from "vitest";
import { agenda, HOSTILE_NAME, sampleService, world } from "../../../test/support/sample-knowledge.ts";
import { type ApiOptions, createApi } from "./api.ts";
import type { RequestRecord } from "./log.ts";
import type { Problem } from "./problem.ts";

const api = (replace: Partial<KnowledgeService> = {}, more: Partial<ApiOptions> = {}) =>
  createApi({ service: sampleService(replace), clearance: "openbaar", ...more });

const ask = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: "POST",
  headers: { "Content-Type": "application/json", ...headers },
  body: typeof body === "string" ? body : JSON.stringify(body),
});

const problemOf = async (response: Response): Promise<Problem> => {
  expect(response.headers.get("Content-Type")).toBe("application/problem+json");
  return (await response.json()) as Problem;
};

describe("POST /v1/ask", () => {
  it("gives the service's answer as it is", async () => {
    const response = await api().request("/v1/ask", ask({ question: " wie doet er iets met schulden? " }));
    expect(response.status).toBe(200);
    const expected = await sampleService().ask("wie doet er iets met schulden?", { clearance: "openbaar" });
    expect(await response.json()).toEqual(expected);
  });

  it("passes on what the caller may see", async () => {
    const seen: string[] = [];
    const service = sampleService();
    const app = api({
      ask: (question, options) => {
        seen.push(options.clearance);
        return service.ask(question, options);
      },
    });
    await app.request("/v1/ask", ask({ question: "schulden" }));
    expect(seen).toEqual(["openbaar"]);
  });

  it.each([
    { body: {}, field: "question", detail: "ontbreekt", because: "no question" },
    { body: { question: "  " }, field: "question", detail: "moet een letter of cijfer hebben", because: "only space" },
    {
      body: { question: "a".repeat(1001) },
      field: "question",
      detail: "mag hoogstens 1000 tekens lang zijn",
      because: "long",
    },
    { body: { question: 3 }, field: "question", detail: "moet van het type string zijn", because: "a number" },
    { body: [], field: "", detail: "moet van het type object zijn", because: "a list" },
  ])("refuses $because, in Dutch, naming the field", async ({ body, field, detail }) => {
    const response = await api().request("/v1/ask", ask(body));
    expect(response.status).toBe(400);
    expect(await problemOf(response)).toMatchObject({ code: "invalid-input", errors: [{ in: "body", field, detail }] });
  });

  it("refuses what is no JSON", async () => {
    const broken = await api().request("/v1/ask", ask('{"question": '));
    expect([broken.status, (await problemOf(broken)).code]).toEqual([400, "not-json"]);
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "application/jsonp", ""]) {
      const form = await api().request("/v1/ask", ask('{"question":"x"}', { "Content-Type": type }));
      expect([form.status, (await problemOf(form)).code]).toEqual([415, "media-type"]);
    }
  });

  it("refuses a body beyond the limit before reading it", async () => {
    const response = await api().request("/v1/ask", ask({ question: "x", filler: "a".repeat(140_000) }));
    expect([response.status, (await problemOf(response)).code]).toEqual([413, "too-large"]);
  });
});

describe("GET /v1/search", () => {
  it("takes several types and a limit", async () => {
    const response = await api().request("/v1/search?q=zorg&type=Theme&type=Actor&limit=1");
    expect(await response.json()).toMatchObject({ items: [{ id: world.care.id, type: "Theme" }] });
  });

  it.each([
    "/v1/search",
    "/v1/search?q=",
    "/v1/search?q=a&limit=0",
    "/v1/search?q=a&limit=x",
    "/v1/search?q=a&limit=0x5",
    "/v1/search?q=a&limit=1e1",
    "/v1/search?q=a&limit=101",
    "/v1/search?q=a&type=Iets",
  ])("refuses %s", async (path) => {
    const response = await api().request(path);
    expect(response.status).toBe(400);
    expect((await problemOf(response)).errors?.[0]?.in).toBe("query");
  });
});

describe("GET /v1/entities", () => {
  it("lists one type", async () => {
    const response = await api().request("/v1/entities?type=Theme");
    const { items } = (await response.json()) as { items: { name: string }[] };
    expect(items.map(({ name }) => name)).toEqual(["informele zorg", "schuldhulp aan gezinnen"]);
  });

  it("lists nothing that the caller may not see", async () => {
    const open = await (await api().request("/v1/entities")).text();
    expect(open).not.toContain("Geheim");
    const all = await (await api({}, { clearance: "vertrouwelijk" }).request("/v1/entities")).text();
    expect(all).toContain("Geheim");
  });

  it("gives a node with what lies around it, whatever signs its id holds", async () => {
    for (const id of [world.oosterwold.id, world.hostile.id, world.brug.id]) {
      const response = await api().request(`/v1/entities/${encodeURIComponent(id)}`);
      expect(await response.json()).toMatchObject({
        node: { id },
        edges: [{ type: "WORKS_ON" }, ...(id === world.oosterwold.id ? [{}] : [])],
      });
    }
    expect((await api().request("/v1/entities/actor:gm9999")).status).toBe(200);
  });

  it.each([
    { path: "/v1/entities/actor:niemand", because: "a stranger" },
    { path: `/v1/entities/${world.geheim.id}`, because: "hidden" },
    { path: "/v1/entities/..%2f..%2f..%2fetc%2fpasswd", because: "a path trick" },
    { path: "/v1/entities/%E0%A4%A", because: "broken encoding" },
    { path: "/v1/entities/%00", because: "a control sign" },
    { path: "/v1/nietbestaand", because: "no such route" },
    { path: "/../package.json", because: "outside" },
  ])("says not found for $path ($because), without repeating it", async ({ path }) => {
    const response = await api().request(path);
    expect(response.status).toBe(404);
    const problem = await problemOf(response);
    expect(problem).toMatchObject({ code: "not-found", status: 404 });
    expect(JSON.stringify(problem)).not.toMatch(/passwd|niemand|geheim/i);
  });
});

describe("GET /v1/documents", () => {
  it("lists documents without their text, and only what may be seen", async () => {
    const { items } = (await (await api().request("/v1/documents")).json()) as { items: object[] };
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ id: "agenda-wijkteams", date: "2015-11-24" });
    expect(items[0]).not.toHaveProperty("text");
  });

  it("gives the text in which every citation points, with its passages", async () => {
    const response = await api().request("/v1/documents/agenda-wijkteams");
    const { document, passages } = (await response.json()) as typeof agenda;
    expect(document.text).toBe(agenda.document.text);
    for (const { start, end, text } of passages) expect(document.text.slice(start, end)).toBe(text);
    expect(document.text).toContain(HOSTILE_NAME);
  });

  it("hides a confidential document as if it were not there", async () => {
    const hidden = await problemOf(await api().request("/v1/documents/besloten-notitie"));
    const absent = await problemOf(await api().request("/v1/documents/bestaat-niet"));
    expect({ ...hidden, instance: "" }).toEqual({ ...absent, instance: "" });
  });
});

describe("GET /healthz", () => {
  it.each([
    { healthy: async () => true, status: 200, because: "the store answers" },
    { healthy: async () => false, status: 503, because: "it doesn't" },
    { healthy: () => Promise.reject(new Error("weg")), status: 503, because: "asking it fails" },
  ])("says $status when $because", async ({ healthy, status }) => {
    expect((await api({ healthy }).request("/healthz")).status).toBe(status);
  });
});

describe("problems", () => {
  it.each([
    { accept: undefined, title: "Niet gevonden", language: "nl" },
    { accept: "en-GB,en;q=0.9,nl;q=0.5", title: "Not found", language: "en" },
    { accept: "fr, nl;q=0.7, en;q=0.2", title: "Niet gevonden", language: "nl" },
    { accept: "fr", title: "Niet gevonden", language: "nl" },
  ])("speak $language for $accept", async ({ accept, title, language }) => {
    const response = await api().request("/v1/documents/x", { headers: accept ? { "Accept-Language": accept } : {} });
    expect(response.headers.get("Content-Language")).toBe(language);
    expect((await problemOf(response)).title).toBe(title);
  });

  it.each([
    { error: new KenniswijzerError("unavailable", "neo4j: away"), status: 503, code: "unavailable" },
    { error: new KenniswijzerError("conflict", "busy"), status: 409, code: "conflict" },
    { error: new KenniswijzerError("incompatible", "newer"), status: 500, code: "incompatible" },
    { error: new TypeError("cannot read 'wachtwoord123' of sqlite:./geheim.db"), status: 500, code: "internal" },
  ])("turn $error into $status without internals", async ({ error, status, code }) => {
    const response = await api({ ask: () => Promise.reject(error) }).request("/v1/ask", ask({ question: "x" }));
    expect(response.status).toBe(status);
    expect(response.headers.get("Retry-After")).toBe(status === 503 ? "5" : null);
    const problem = await problemOf(response);
    expect(problem.code).toBe(code);
    expect(JSON.stringify(problem)).not.toMatch(/wachtwoord|geheim|neo4j|newer|busy/);
    expect(problem.instance).toBe(`urn:request:${response.headers.get("X-Request-Id")}`);
  });
});

describe("the log", () => {
  it("holds patterns and figures; no question, id or document text", async () => {
    const records: RequestRecord[] = [];
    const fail = () => Promise.reject(new Error("kapot bij de vraag over huisuitzetting"));
    const app = api({ ask: fail }, { log: (record) => records.push(record) });
    await app.request("/v1/ask", ask({ question: "wie helpt bij huisuitzetting?" }));
    await app.request("/v1/entities/actor:gm9999");
    await app.request("/v1/search?q=huisuitzetting");
    const seen = records.map(({ level, method, route, status }) => ({ level, method, route, status }));
    expect(seen).toEqual([
      { level: "error", method: "POST", route: "/v1/ask", status: 500 },
      { level: "info", method: "POST", route: "/v1/ask", status: 500 },
      { level: "info", method: "GET", route: "/v1/entities/:id", status: 200 },
      { level: "info", method: "GET", route: "/v1/search", status: 200 },
    ]);
    expect(records[0]?.failure?.name).toBe("Error");
    expect(JSON.stringify(records)).not.toMatch(/huisuitzetting|gm9999/);
  });
});

describe("a method that an address doesn't know", () => {
  it.each([
    { method: "GET", path: "/v1/ask", allow: "POST, OPTIONS" },
    { method: "DELETE", path: "/v1/entities/actor:gm9999", allow: "GET, HEAD, OPTIONS" },
    { method: "PUT", path: "/healthz", allow: "GET, HEAD, OPTIONS" },
  ])("$method $path → 405, allowed: $allow", async ({ method, path, allow }) => {
    const response = await api().request(path, { method });
    expect([response.status, response.headers.get("Allow")]).toEqual([405, allow]);
    expect((await problemOf(response)).code).toBe("method");
  });
});
