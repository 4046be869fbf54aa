import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sampleService } from "../../../../test/support/sample-knowledge.ts";
import { createApi } from "../api.ts";
import { oidcSettings } from "./oidc-settings.ts";
import { openLogin } from "./open-login.ts";
import { CLIENT, type RunningProvider, runProvider } from "./provider.test-support.ts";

const PAGE = "http://127.0.0.1:8080";
const AUDIENCE = "https://kennis.example.nl/api";

const accounts = {
  coordinator: { preferred_username: "anna", groups: ["medewerkers", "coordinatoren"] },
  medewerker: { preferred_username: "bob", groups: ["medewerkers"] },
  buitenstaander: { preferred_username: "carla", groups: ["anderen"] },
  lader: { groups: ["laders"] },
};

let provider: RunningProvider;
beforeAll(async () => {
  provider = await runProvider(accounts, ["lader"], `${PAGE}/auth/callback`);
});
afterAll(() => provider.stop());

const settings = (more: object = {}) =>
  oidcSettings({
    issuer: provider.issuer,
    clientId: CLIENT.id,
    address: PAGE,
    audience: AUDIENCE,
    groups: {
      coordinatoren: { role: "review", clearance: "intern" },
      medewerkers: { role: "read", clearance: "intern" },
      laders: { role: "ingest", clearance: "openbaar" },
    },
    ...more,
  });

async function opened(more: object = {}) {
  const login = await openLogin({ settings: settings(more), clientSecret: CLIENT.secret, secret: "zegel" });
  const app = createApi({ service: sampleService(), clearance: "openbaar", login });
  const ask = (path: string, cookie = "", init: RequestInit = {}) =>
    app.request(`${PAGE}${path}`, { ...init, headers: { Cookie: cookie, Host: "127.0.0.1:8080", ...init.headers } });
  return { app, ask };
}

const cookiesOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");

type Ask = Awaited<ReturnType<typeof opened>>["ask"];

/** Goes to the provider and back; gives what the page answers then. */
async function logIn(ask: Ask, account: string, to = "/"): Promise<Response> {
  const sent = await ask(`/auth/login?to=${encodeURIComponent(to)}`);
  const back = await provider.logIn(sent.headers.get("Location") ?? "", account);
  const { pathname, search } = new URL(back);
  return ask(pathname + search, cookiesOf(sent));
}

const me = async (ask: Ask, cookie: string): Promise<unknown> => (await ask("/v1/me", cookie)).json();

describe("logging in at the provider", () => {
  it("gives what the first of her groups may, until she logs out", async () => {
    const { ask } = await opened();
    const back = await logIn(ask, "coordinator", "/#/thema/zorg");
    expect([back.status, back.headers.get("Location")]).toEqual([302, "/#/thema/zorg"]);
    const session = back.headers.getSetCookie().find((cookie) => cookie.startsWith("kw="));
    expect(session).toMatch(/Max-Age=28800; Path=\/; HttpOnly; SameSite=Lax/);
    const cookie = cookiesOf(back);
    expect(await me(ask, cookie)).toEqual({
      name: "anna (coordinator)",
      role: "review",
      clearance: "intern",
      known: true,
      by: "session",
    });
    const out = await ask("/auth/logout", cookie, { method: "POST" });
    expect(((await out.json()) as { onward: string }).onward).toContain(`${provider.issuer}/session/end`);
    expect(out.headers.getSetCookie().join()).toMatch(/kw=;.*Max-Age=0/);
  });

  it("sends the provider a challenge, a state and a nonce, and not what answers them", async () => {
    const { ask } = await opened();
    const sent = await ask("/auth/login");
    const asked = new URL(sent.headers.get("Location") ?? "").searchParams;
    expect([asked.get("code_challenge_method"), asked.get("response_type")]).toEqual(["S256", "code"]);
    for (const name of ["code_challenge", "state", "nonce"]) expect(asked.get(name)?.length).toBeGreaterThan(20);
    // sealed: neither the state nor the verifier can be read from it
    expect(sent.headers.get("Set-Cookie")).not.toContain(asked.get("state"));
  });

  it("refuses who has no group with a role, unless others have one", async () => {
    expect((await logIn((await opened()).ask, "buitenstaander")).status).toBe(403);
    const { ask } = await opened({ others: { role: "read", clearance: "openbaar" } });
    expect(await me(ask, cookiesOf(await logIn(ask, "buitenstaander")))).toMatchObject({
      role: "read",
      clearance: "openbaar",
      known: true,
    });
  });

  it.each(["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)"])(
    "never leads on to %s",
    async (to) => {
      const { ask } = await opened();
      expect((await logIn(ask, "medewerker", to)).headers.get("Location")).toBe("/");
    },
  );

  it.each([
    { change: (url: URL) => url.searchParams.set("state", "ander"), cookies: true, because: "another state" },
    { change: (url: URL) => url.searchParams.set("code", "geraden"), cookies: true, because: "a guessed code" },
    { change: (url: URL) => url.searchParams.delete("code"), cookies: true, because: "no code" },
    { change: () => {}, cookies: false, because: "another browser than the one that was sent" },
  ])("is refused with $because", async ({ change, cookies }) => {
    const { ask } = await opened();
    const sent = await ask("/auth/login");
    const back = new URL(await provider.logIn(sent.headers.get("Location") ?? "", "medewerker"));
    change(back);
    const response = await ask(back.pathname + back.search, cookies ? cookiesOf(sent) : "");
    expect([response.status, cookiesOf(response).includes("kw=ey")]).toEqual([403, false]);
  });

  it("says so when the provider cannot be reached", async () => {
    const { ask } = await opened({ issuer: "http://127.0.0.1:9" });
    expect((await ask("/auth/login")).status).toBe(503);
  });
});

describe("the cookie of a login", () => {
  it("counts for our own page only: another site cannot act with it", async () => {
    const { ask, app } = await opened();
    const cookie = cookiesOf(await logIn(ask, "coordinator"));
    const asked = await ask("/v1/me", cookie, { headers: { Origin: "https://evil.example" } });
    expect(await asked.json()).toMatchObject({ known: false });
    const acting = await app.request(`${PAGE}/auth/logout`, {
      method: "POST",
      headers: { Cookie: cookie, Origin: "https://evil.example" },
    });
    expect(acting.status).toBe(403);
  });

  it.each([
    { change: (cookie: string) => cookie.slice(0, -2), because: "it is changed" },
    { change: (cookie: string) => cookie.replace(/^kw=/, "kw-flow="), because: "it has another name" },
    { change: () => "kw=eyJhbGciOiJub25lIn0.eyJjYWxsZXIiOnsicm9sZSI6ImFkbWluIn19.", because: "somebody made it" },
  ])("opens nothing when $because", async ({ change }) => {
    const { ask } = await opened();
    const session =
      cookiesOf(await logIn(ask, "coordinator"))
        .split("; ")
        .find((cookie) => cookie.startsWith("kw=")) ?? "";
    expect(await me(ask, change(session))).toMatchObject({ known: false });
  });

  it("is sealed with the server's own secret", async () => {
    const { ask } = await opened();
    const cookie = cookiesOf(await logIn(ask, "coordinator"));
    const other = createApi({
      service: sampleService(),
      clearance: "openbaar",
      login: await openLogin({ settings: settings(), secret: "ander" }),
    });
    const response = await other.request(`${PAGE}/v1/me`, { headers: { Cookie: cookie } });
    expect(await response.json()).toMatchObject({ known: false });
  });
});

describe("an access token of a program", () => {
  const status = async (token: string, more: object = {}): Promise<number> =>
    (await (await opened(more)).ask("/v1/me", "", { headers: { Authorization: `Bearer ${token}` } })).status;

  it("gives what its groups may", async () => {
    const { ask } = await opened();
    const token = await provider.tokenFor("lader", AUDIENCE);
    const response = await ask("/v1/me", "", { headers: { Authorization: `Bearer ${token}` } });
    expect(await response.json()).toMatchObject({ role: "ingest", clearance: "openbaar", known: true, by: "token" });
  });

  it("is refused when it is meant for another service, changed, or not asked for", async () => {
    const token = await provider.tokenFor("lader", AUDIENCE);
    expect(await status(await provider.tokenFor("lader", "https://ander.example.nl"))).toBe(401);
    expect(await status(`${token.slice(0, -4)}AAAA`)).toBe(401);
    const [, body = ""] = token.split(".");
    expect(await status(`${btoa('{"alg":"none"}').replace(/=+$/, "")}.${body}.`)).toBe(401);
    expect(await status(token, { audience: undefined })).toBe(401);
    expect(await status(token)).toBe(200);
  });
});

describe("the settings of a login", () => {
  const good = { issuer: "https://login.example.nl", clientId: "kw", address: "https://kennis.example.nl", groups: {} };
  it.each([
    {
      given: { ...good, issuer: "http://login.example.nl" },
      says: /must be https/,
      because: "people would log in in the clear",
    },
    { given: { ...good, address: "http://kennis.example.nl" }, says: /must be https/, because: "so would the page" },
    {
      given: { ...good, audience: "kw" },
      says: /audience must differ/,
      because: "proof of a login would open the API",
    },
    {
      given: { ...good, groups: { a: { role: "baas", clearance: "intern" } } },
      says: /groups\.a\.role/,
      because: "no such role",
    },
    { given: { ...good, isuer: "x" }, says: /isuer/, because: "a typing mistake" },
    { given: [], says: /the file/, because: "no settings" },
  ])("are refused: $because", ({ given, says }) => {
    expect(() => oidcSettings(given)).toThrow(
      expect.objectContaining({ code: "invalid-input", message: expect.stringMatching(says) }),
    );
  });
});
