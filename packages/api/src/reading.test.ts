import { KenniswijzerError } from "@kenniswijzer/domain";
import { describe, expect, it } from "vitest";
import { sampleNode, sampleService } from "../../../test/support/sample-knowledge.ts";
import { type ApiOptions, createApi } from "./api.ts";

const byName = (a: { name: string }, b: { name: string }): number => a.name.localeCompare(b.name, "nl");

/** A service over a list of themes that the test may change. */
function themes(...names: string[]) {
  const present = new Set(names);
  const service = sampleService({
    entities: async (_, { after, limit }) =>
      [...present]
        .map((name) => sampleNode("Theme", name))
        .sort(byName)
        .filter((node) => after === undefined || byName(node, after) > 0)
        .slice(0, limit),
  });
  return { present, app: createApi({ service, clearance: "openbaar" }) };
}

interface Page {
  readonly items: { readonly name: string }[];
  readonly next?: string;
}

describe("a list by the page", () => {
  const read = async (app: ReturnType<typeof createApi>, path: string): Promise<Page & { link: string | null }> => {
    const response = await app.request(path);
    expect(response.status).toBe(200);
    return { ...((await response.json()) as Page), link: response.headers.get("Link") };
  };

  it("gives what stays exactly once while others come and go, and the last page names no next", async () => {
    const { present, app } = themes("a", "c", "e", "g", "i");
    const first = await read(app, "/v1/entities?limit=2");
    expect(first.items.map(({ name }) => name)).toEqual(["a", "c"]);
    for (const gone of ["a", "c"]) present.delete(gone);
    for (const come of ["b", "f"]) present.add(come);
    const second = await read(app, `/v1/entities?limit=2&cursor=${first.next}`);
    expect(second.items.map(({ name }) => name)).toEqual(["e", "f"]);
    const third = await read(
      app,
      `/v1/entities${new URL(/<(.+)>/.exec(second.link ?? "")?.[1] ?? "", "http://x/y").search}`,
    );
    expect(third.items.map(({ name }) => name)).toEqual(["g", "i"]);
    expect([third.next, third.link]).toEqual([undefined, null]);
  });

  it("names the next page with all that was asked, in `Link` as in `next`", async () => {
    const { app } = themes("a", "b");
    const { next, link } = await read(app, "/v1/entities?type=Theme&type=Project&limit=1");
    expect(link).toBe(`<?type=Theme&type=Project&limit=1&cursor=${next}>; rel="next"`);
  });

  it.each([
    { cursor: "x", because: "not ours" },
    { cursor: Buffer.from('{"name":3}').toString("base64url"), because: "of another list" },
    { cursor: "%00", because: "a control sign" },
    { cursor: "a".repeat(5000), because: "longer than any" },
  ])("refuses a cursor that is $because", async ({ cursor }) => {
    const response = await themes("a").app.request(`/v1/entities?cursor=${cursor}`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ in: "query", field: "cursor" }] });
  });

  it("holds nothing in a cursor that tells of writes: it is the same after one", async () => {
    let revision = 1;
    const service = sampleService({ revision: async () => revision });
    const app = createApi({ service, clearance: "openbaar" });
    const before = await read(app, "/v1/entities?limit=1");
    revision = 99;
    expect((await read(app, "/v1/entities?limit=1")).next).toBe(before.next);
  });
});

describe("what was read before", () => {
  /** An API that counts how often its documents are asked for. */
  function counted(more: Partial<ApiOptions> = {}) {
    const state = { revision: 1, asked: 0 };
    const sample = sampleService();
    const service = sampleService({
      revision: async () => state.revision,
      documents: async (options) => {
        state.asked++;
        return sample.documents(options);
      },
    });
    const app = createApi({ service, clearance: "openbaar", ...more });
    const get = (etag?: string) => app.request("/v1/documents", { headers: etag ? { "If-None-Match": etag } : {} });
    return { state, get, app };
  }

  it("is not sent again, and not worked out again, while nothing was written", async () => {
    const { state, get } = counted();
    const etag = (await get()).headers.get("ETag") ?? "";
    for (const given of [etag, `W/${etag}`, `"anders", ${etag}`, "*"]) {
      const again = await get(given);
      expect([again.status, await again.text(), again.headers.get("ETag")]).toEqual([304, "", etag]);
      expect(again.headers.get("Vary")).toMatch(/Authorization, Cookie/);
      expect(again.headers.get("API-Version")).toBe("1.0.0");
    }
    expect(state.asked).toBe(1);
  });

  it("has the same tag after a write that changes nothing for this reader: the tag tells no secret", async () => {
    const { state, get } = counted();
    const etag = (await get()).headers.get("ETag") ?? "";
    state.revision++;
    const again = await get(etag);
    expect([again.status, state.asked]).toEqual([304, 2]);
  });

  it("is another for who sees more, and for another address", async () => {
    const open = counted();
    const etag = (await open.get()).headers.get("ETag") ?? "";
    expect((await counted({ clearance: "vertrouwelijk" }).get(etag)).status).toBe(200);
    const narrower = await open.app.request("/v1/documents?limit=1", { headers: { "If-None-Match": '"anders"' } });
    expect(narrower.status).toBe(200);
  });

  it("is worked out again on another day, when a source may have become old", async () => {
    let day = "2026-01-01";
    const { state, get } = counted({ clock: () => new Date(day) });
    const etag = (await get()).headers.get("ETag") ?? "";
    day = "2026-01-02";
    await get(etag);
    expect(state.asked).toBe(2);
  });

  it("has its tag for HEAD too, without a body", async () => {
    const { app } = counted();
    const [head, get] = await Promise.all([
      app.request("/v1/documents", { method: "HEAD" }),
      app.request("/v1/documents"),
    ]);
    expect([head.status, await head.text()]).toEqual([200, ""]);
    expect(head.headers.get("ETag")).toBe(get.headers.get("ETag"));
  });

  it("is never said of an answer, which is not kept anywhere", async () => {
    const { app } = counted();
    const init = { method: "POST", headers: { "Content-Type": "application/json" }, body: '{"question":"schulden"}' };
    const answer = await app.request("/v1/ask", init);
    expect([answer.headers.get("ETag"), answer.headers.get("Cache-Control")]).toEqual([null, "no-store"]);
  });
});

describe("OPTIONS", () => {
  it("tells which methods an address knows", async () => {
    const response = await themes("a").app.request("/v1/ask", { method: "OPTIONS" });
    expect([response.status, response.headers.get("Allow")]).toEqual([204, "POST, OPTIONS"]);
  });
});

describe("a question that is restricted", () => {
  it("hands the service what was given, and nothing that was not", async () => {
    const seen: object[] = [];
    const sample = sampleService();
    const service = sampleService({
      ask: (question, options) => {
        seen.push(options);
        return sample.ask(question, options);
      },
    });
    const app = createApi({ service, clearance: "openbaar" });
    const body = JSON.stringify({ question: "schulden", from: "2015", kinds: ["municipality"], region: "Leiden" });
    await app.request("/v1/ask", { method: "POST", headers: { "Content-Type": "application/json" }, body });
    expect(seen).toEqual([
      { clearance: "openbaar", turns: [], from: "2015", kinds: ["municipality"], region: "Leiden" },
    ]);
  });
});

describe("a region that nobody knows", () => {
  const unknown = () =>
    Promise.reject(new KenniswijzerError("invalid-input", "search: de regio “geheim” is niet bekend"));
  const app = createApi({ service: sampleService({ ask: unknown, search: unknown }), clearance: "openbaar" });

  it.each([
    {
      place: "body",
      request: app.request("/v1/ask", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: '{"question":"schulden","region":"geheim"}',
      }),
    },
    { place: "query", request: app.request("/v1/search?q=schulden&region=geheim") },
  ])("in the $place is named as what to change, and not repeated", async ({ place, request }) => {
    const response = await request;
    expect(response.status).toBe(422);
    const problem = await response.json();
    expect(problem).toMatchObject({ code: "not-possible", errors: [{ in: place, field: "region" }] });
    expect(JSON.stringify(problem)).not.toContain("geheim");
  });
});

describe("what lies around a node", () => {
  it("comes by the page, with both ends and the sentence", async () => {
    const app = createApi({ service: sampleService(), clearance: "openbaar" });
    const neighbours = await (await app.request("/v1/entities/actor:gm9999/neighbours?limit=1")).json();
    expect(neighbours).toMatchObject({ items: [{ edge: { from: "actor:gm9999" }, node: { type: "Theme" } }] });
    expect(neighbours).toHaveProperty("next");
    const proven = await (await app.request("/v1/entities/actor:gm9999/assertions")).json();
    expect(proven).toMatchObject({
      items: [
        { subject: { name: "gemeente Oosterwold" }, citation: { document: "agenda-wijkteams" } },
        { subject: { name: "gemeente Oosterwold" } },
      ],
    });
  });

  it.each(["neighbours", "assertions"])("says not found for a stranger's %s", async (what) => {
    const app = createApi({ service: sampleService(), clearance: "openbaar" });
    expect((await app.request(`/v1/entities/actor:niemand/${what}`)).status).toBe(404);
  });
});
