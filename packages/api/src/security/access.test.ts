import { type JobService, KenniswijzerError } from "@kenniswijzer/domain";
import { describe, expect, it } from "vitest";
import { sampleService } from "../../../../test/support/sample-knowledge.ts";
import { type ApiOptions, createApi } from "../api.ts";
import type { Role } from "../caller.ts";
import type { RequestRecord } from "../log.ts";
import type { AuditRecord, KeepRecord } from "./audit.ts";
import { type ApiKey, hashOfKey, newKey } from "./key.ts";

const ring = () => {
  const kept: ApiKey[] = [];
  const make = (role: Role, clearance: ApiKey["clearance"], more: Partial<ApiKey> = {}): string => {
    const token = newKey();
    const id = String(kept.length);
    kept.push({
      id,
      name: `sleutel-${id}`,
      role,
      clearance,
      hash: hashOfKey(token),
      created: "2026-01-01T00:00:00Z",
      ...more,
    });
    return token;
  };
  return { keys: { keys: async () => kept }, make };
};

const api = (more: Partial<ApiOptions> = {}) => createApi({ service: sampleService(), clearance: "openbaar", ...more });

/** As the server passes a request on, from this address. */
const from = (address: string) => ({
  incoming: { socket: { remoteAddress: address, remoteFamily: "IPv4", remotePort: 1 } },
});

const bearer = (token: string, more: Record<string, string> = {}): RequestInit => ({
  headers: { Authorization: `Bearer ${token}`, ...more },
});

const question: RequestInit = {
  method: "POST",
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify({ question: "schulden" }),
};

describe("a key", () => {
  it("opens what it may see, and no more", async () => {
    const { keys, make } = ring();
    const [closed, open] = [make("read", "vertrouwelijk"), make("read", "openbaar")];
    const names = async (init?: RequestInit) => (await api({ keys }).request("/v1/entities", init)).text();
    expect(await names(bearer(closed))).toContain("Geheim");
    expect(await names(bearer(open))).not.toContain("Geheim");
    expect(await names()).not.toContain("Geheim");
  });

  it("says who one is", async () => {
    const { keys, make } = ring();
    const response = await api({ keys }).request("/v1/me", bearer(make("review", "intern")));
    expect(await response.json()).toEqual({
      name: "sleutel-0",
      role: "review",
      clearance: "intern",
      known: true,
      by: "key",
    });
    expect(response.headers.get("Cache-Control")).toBe("no-store");
  });

  it("gives answers that no cache in between may give to another", async () => {
    const { keys, make } = ring();
    const { headers } = await api({ keys }).request("/v1/entities", bearer(make("read", "intern")));
    expect(headers.get("Cache-Control")).toMatch(/private|no-store/);
    expect(headers.get("Vary")).toMatch(/Authorization/);
  });

  const { keys, make } = ring();
  const valid = make("admin", "vertrouwelijk");
  const revoked = make("admin", "vertrouwelijk", { revoked: "2026-01-02T00:00:00Z" });
  it.each([
    { header: `Bearer ${newKey()}`, because: "nobody made it" },
    { header: `Bearer ${revoked}`, because: "it is revoked" },
    { header: `Bearer ${valid.slice(0, -1)}`, because: "its end is missing" },
    { header: `Basic ${btoa(`admin:${valid}`)}`, because: "it is not shown as a bearer token" },
    { header: "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.", because: "there is no provider whose token it might be" },
    { header: "Bearer", because: "there is none" },
  ])("that does not open is refused, not taken for a stranger: $because", async ({ header }) => {
    const response = await api({ keys }).request("/v1/documents", { headers: { Authorization: header } });
    expect(response.status).toBe(401);
    expect(response.headers.get("WWW-Authenticate")).toContain('error="invalid_token"');
    expect(await response.json()).toMatchObject({ code: "bad-credentials" });
  });

  it.each(["?key=", "?access_token=", "?token=", "?api_key="])("does not open in the address: %s", async (query) => {
    const response = await api({ keys }).request(`/v1/me${query}${valid}`);
    expect(JSON.stringify(await response.json())).not.toContain("admin");
  });

  it("cannot be guessed: an address that keeps trying is no longer listened to, another is", async () => {
    const app = api({ keys, limits: { stranger: 100, known: 100 } });
    const tries = async (address: string, token: string) =>
      (await app.request("/v1/me", bearer(token), from(address))).status;
    for (let at = 0; at < 20; at++) expect(await tries("192.0.2.1", newKey())).toBe(401);
    const stopped = await app.request("/v1/me", bearer(valid), from("192.0.2.1"));
    expect([stopped.status, Number(stopped.headers.get("Retry-After")) > 0]).toEqual([429, true]);
    expect(await tries("192.0.2.2", valid)).toBe(200);
  });
});

describe("limits", () => {
  const limits = { stranger: 3, known: 5 };
  const ask = (app: ReturnType<typeof api>, address: string, init: RequestInit = {}) =>
    app.request("/v1/me", init, from(address));

  it("stop an address, say what is left and when to come back, and leave others alone", async () => {
    const app = api({ limits });
    const left: (string | null)[] = [];
    for (let at = 0; at < 3; at++) left.push((await ask(app, "192.0.2.1")).headers.get("RateLimit"));
    expect(left.map((text) => /r=(\d+)/.exec(text ?? "")?.[1])).toEqual(["2", "1", "0"]);
    const stopped = await ask(app, "192.0.2.1");
    expect(stopped.status).toBe(429);
    expect(stopped.headers.get("RateLimit-Policy")).toBe('"stranger";q=3;w=60');
    const wait = Number(stopped.headers.get("Retry-After"));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60);
    expect(await stopped.json()).toMatchObject({ code: "too-many", status: 429 });
    expect((await ask(app, "192.0.2.2")).status).toBe(200);
  });

  it("count a key by itself, from wherever it asks", async () => {
    const { keys, make } = ring();
    const [one, other] = [make("read", "openbaar"), make("read", "openbaar")];
    const app = api({ limits, keys });
    for (let at = 0; at < 5; at++) expect((await ask(app, `192.0.2.${at}`, bearer(one))).status).toBe(200);
    expect((await ask(app, "192.0.2.9", bearer(one))).status).toBe(429);
    expect((await ask(app, "192.0.2.9", bearer(other))).status).toBe(200);
  });

  it("count a household's IPv6 network as one", async () => {
    const app = api({ limits });
    for (const end of ["1", "2", "3:4"]) expect((await ask(app, `2001:db8:1:2::${end}`)).status).toBe(200);
    expect((await ask(app, "2001:db8:1:2:ffff::9")).status).toBe(429);
    expect((await ask(app, "2001:db8:1:3::1")).status).toBe(200);
  });

  it("let those who watch the service through", async () => {
    const app = api({ limits });
    for (let at = 0; at < 10; at++) expect((await app.request("/healthz", {}, from("192.0.2.1"))).status).toBe(200);
  });

  it.each([
    {
      trusted: [],
      connection: "192.0.2.1",
      forwarded: "10.9.9.9",
      counted: "192.0.2.1",
      because: "anybody can send the header",
    },
    {
      trusted: ["10.0.0.0/8"],
      connection: "10.0.0.1",
      forwarded: "198.51.100.7",
      counted: "198.51.100.7",
      because: "our proxy says so",
    },
    {
      trusted: ["10.0.0.0/8"],
      connection: "10.0.0.1",
      forwarded: "203.0.113.9, 198.51.100.7",
      counted: "198.51.100.7",
      because: "what stands before it, the asker wrote",
    },
    {
      trusted: ["10.0.0.0/8"],
      connection: "10.0.0.1",
      forwarded: "198.51.100.7, 10.0.0.2",
      counted: "198.51.100.7",
      because: "two proxies of ours",
    },
    {
      trusted: ["10.0.0.0/8"],
      connection: "192.0.2.1",
      forwarded: "198.51.100.7",
      counted: "192.0.2.1",
      because: "it did not come by our proxy",
    },
    {
      trusted: ["10.0.0.0/8"],
      connection: "10.0.0.1",
      forwarded: "onzin",
      counted: "10.0.0.1",
      because: "no address stands there",
    },
    {
      trusted: ["::1"],
      connection: "::1",
      forwarded: "[2001:db8:1:2::3]:443",
      counted: "2001:db8:1:2",
      because: "IPv6 with a port",
    },
    {
      trusted: ["10.0.0.0/8"],
      connection: "::ffff:10.0.0.1",
      forwarded: "198.51.100.7:4711",
      counted: "198.51.100.7",
      because: "IPv4 in IPv6",
    },
  ])("count $counted when $because", async ({ trusted, connection, forwarded, counted }) => {
    const seen: AuditRecord[] = [];
    const app = api({ trustedProxies: trusted, audit: async (record) => void seen.push(record) });
    await app.request("/v1/jobs", { method: "POST", headers: { "X-Forwarded-For": forwarded } }, from(connection));
    expect(seen.map(({ from }) => from)).toEqual([counted]);
  });

  it.each(["10.0.0.0/33", "proxy.example.nl", "10.0.0.1/-1", ""])("refuse %j as a trusted proxy", (trusted) => {
    expect(() => api({ trustedProxies: [trusted] })).toThrow(expect.objectContaining({ code: "invalid-input" }));
  });
});

describe("another site", () => {
  const sites = ["https://kennis.example.nl"];
  const asks = (origin: string, init: RequestInit = question) => ({
    ...init,
    headers: { ...init.headers, Origin: origin },
  });

  it("that is allowed may ask, without anybody's login", async () => {
    const response = await api({ sites }).request("/v1/ask", asks("https://kennis.example.nl"));
    expect(response.status).toBe(200);
    expect(response.headers.get("Access-Control-Allow-Origin")).toBe("https://kennis.example.nl");
    expect(response.headers.get("Access-Control-Allow-Credentials")).toBeNull();
  });

  it("is told by a preflight whether it may", async () => {
    const preflight = async (origin: string) => {
      const headers = {
        Origin: origin,
        "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": "authorization",
      };
      return (await api({ sites }).request("/v1/ask", { method: "OPTIONS", headers })).headers.get(
        "Access-Control-Allow-Origin",
      );
    };
    expect(await preflight("https://kennis.example.nl")).toBe("https://kennis.example.nl");
    expect(await preflight("https://evil.example")).toBeNull();
  });

  it.each(["https://evil.example", "https://kennis.example.nl.evil.example", "http://kennis.example.nl", "null"])(
    "that is not allowed is refused: %s",
    async (origin) => {
      const response = await api({ sites }).request("/v1/ask", asks(origin));
      expect([response.status, response.headers.get("Access-Control-Allow-Origin")]).toEqual([403, null]);
    },
  );

  it.each(["kennis.example.nl", "https://kennis.example.nl/", "*", "https://a.nl/pad"])(
    "cannot be named as %s",
    (site) => {
      expect(() => api({ sites: [site] })).toThrow(expect.objectContaining({ code: "invalid-input" }));
    },
  );
});

it("asks browsers to come by https only where people do", async () => {
  const policy = async (tls: boolean) =>
    (await api({ tls }).request("/v1/me")).headers.get("Strict-Transport-Security");
  expect(await policy(true)).toMatch(/max-age=\d{8}/);
  expect(await policy(false)).toBeNull();
});

describe("the audit log", () => {
  it("has who tried to change what, and how it ended; nothing of what only reads", async () => {
    const seen: AuditRecord[] = [];
    const { keys, make } = ring();
    const clock = () => new Date("2026-01-15T12:00:00Z");
    const app = api({ keys, clock, audit: async (record) => void seen.push(record) });
    await app.request("/v1/ask", question);
    await app.request("/v1/entities");
    await app.request("/v1/documents/agenda-wijkteams", { method: "DELETE", ...bearer(make("read", "intern")) });
    await app.request("/v1/documents/agenda-wijkteams", { method: "DELETE", ...bearer(newKey()) });
    expect(seen).toEqual([
      expect.objectContaining({
        at: "2026-01-15T12:00:00.000Z",
        who: "sleutel-0",
        role: "read",
        by: "key",
        action: "DELETE /v1/documents/:id",
        target: "agenda-wijkteams",
        outcome: "403",
        requestId: expect.any(String),
      }),
      expect.objectContaining({ who: "onbekend", outcome: "401" }),
    ]);
  });
});

describe("the audit log of who may change something", () => {
  const removing = (remove: JobService["remove"], audit: KeepRecord) => {
    const { keys, make } = ring();
    const clock = () => new Date("2026-01-15T12:00:00Z");
    const app = api({ keys, clock, audit, jobs: { remove } as JobService });
    return app.request("/v1/documents/wmo%20nota", { method: "DELETE", ...bearer(make("ingest", "intern")) });
  };

  it("has a line before anything is done, and one of the same request that tells how it ended", async () => {
    const seen: AuditRecord[] = [];
    const before: AuditRecord[] = [];
    await removing(
      async () => void before.push(...seen),
      async (record) => void seen.push(record),
    );
    const begun = {
      at: "2026-01-15T12:00:00.000Z",
      who: "sleutel-0",
      role: "ingest",
      by: "key",
      from: "",
      action: "DELETE /v1/documents/:id",
      target: "wmo nota",
      outcome: "begun",
      requestId: expect.any(String),
    };
    expect(before).toEqual([begun]);
    expect(seen).toEqual([begun, { ...before[0], outcome: "204" }]);
  });

  it("lets nothing be done that it cannot note", async () => {
    let isDone = false;
    const response = await removing(
      async () => {
        isDone = true;
      },
      () => Promise.reject(new KenniswijzerError("unavailable", "audit: disk full")),
    );
    expect([response.status, isDone]).toEqual([503, false]);
  });
});

it("neither log has a question, a name, a key or a text", async () => {
  const [lines, audited]: [RequestRecord[], AuditRecord[]] = [[], []];
  const { keys, make } = ring();
  const token = make("review", "vertrouwelijk");
  const app = api({ keys, log: (record) => lines.push(record), audit: async (record) => void audited.push(record) });
  const body = JSON.stringify({ question: "wie helpt bij huisuitzetting in Oosterwold?" });
  await app.request("/v1/ask", { method: "POST", body, ...bearer(token, { "Content-Type": "application/json" }) });
  await app.request("/v1/search?q=huisuitzetting", bearer(token));
  await app.request("/v1/entities/actor:gm9999", bearer(token));
  await app.request("/v1/review/decisions", {
    method: "POST",
    body,
    ...bearer(token, { "Content-Type": "application/json" }),
  });
  expect([lines.length, audited.map(({ outcome }) => outcome)]).toEqual([4, ["begun", "400"]]);
  expect(JSON.stringify([lines, audited])).not.toMatch(/huisuitzetting|Oosterwold|gm9999|kw_/);
});
