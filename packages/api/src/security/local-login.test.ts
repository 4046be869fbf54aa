import { describe, expect, it } from "vitest";
import { sampleService } from "../../../../test/support/sample-knowledge.ts";
import { createApi } from "../api.ts";
import { localLogin } from "./local-login.ts";

const ORIGIN = "http://127.0.0.1:8080";
const MINUTE = 60_000;

function opened() {
  const links: string[] = [];
  let now = Date.parse("2026-01-01T12:00:00Z");
  const clock = (): Date => new Date(now);
  const login = localLogin({ name: "anna", onLink: (path) => links.push(path), clock });
  const app = createApi({ service: sampleService(), clearance: "openbaar", login, clock });
  const ask = (path: string, cookie = "", init: RequestInit = {}) =>
    app.request(`${ORIGIN}${path}`, { ...init, headers: { Cookie: cookie, Host: "127.0.0.1:8080" } });
  const me = async (cookie: string): Promise<unknown> => (await ask("/v1/me", cookie)).json();
  login.invite();
  const wait = (minutes: number): void => {
    now += minutes * MINUTE;
  };
  return { links, ask, me, wait };
}

const cookieOf = (response: Response): string => (response.headers.get("Set-Cookie") ?? "").split(";")[0] ?? "";

describe("the link in the terminal", () => {
  it("lets in who opens it, once, as who may do and see all", async () => {
    const { links, ask, me } = opened();
    const [link = ""] = links;
    const came = await ask(link);
    expect([came.status, came.headers.get("Location")]).toEqual([302, "/"]);
    expect(came.headers.get("Set-Cookie")).toMatch(/HttpOnly.*SameSite=Strict/);
    expect(await me(cookieOf(came))).toMatchObject({ name: "anna", role: "admin", clearance: "vertrouwelijk" });
    expect((await ask(link)).status).toBe(403);
    expect(await me("")).toMatchObject({ role: "read", known: false });
  });

  it("is over after ten minutes, and so is the login after half a day or when she logs out", async () => {
    const { links, ask, me, wait } = opened();
    wait(11);
    expect((await ask(links[0] ?? "")).status).toBe(403);
    expect(await (await ask("/auth/login")).json()).toEqual({ where: "terminal" });
    const cookie = cookieOf(await ask(links[1] ?? ""));
    wait(11 * 60);
    expect(await me(cookie)).toMatchObject({ known: true });
    wait(61);
    expect(await me(cookie)).toMatchObject({ known: false });
    await ask("/auth/login");
    const again = cookieOf(await ask(links[2] ?? ""));
    expect((await ask("/auth/logout", again, { method: "POST" })).status).toBe(200);
    expect(await me(again)).toMatchObject({ known: false });
  });

  it.each(["/auth/callback", "/auth/callback?code=", "/auth/callback?code=geraden"])(
    "opens nothing: %s",
    async (path) => {
      const { ask } = opened();
      const response = await ask(path);
      expect([response.status, response.headers.get("Set-Cookie")]).toEqual([403, null]);
    },
  );

  it("is told to nobody who asks over HTTP", async () => {
    const { links, ask } = opened();
    const text = await (await ask("/auth/login")).text();
    for (const link of links) expect(text).not.toContain(link.split("=")[1]);
  });
});
