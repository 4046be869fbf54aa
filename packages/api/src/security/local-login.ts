import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { Caller } from "../caller.ts";
import type { ApiEnv } from "../env.ts";
import type { Login } from "./login.ts";

export interface LocalLoginOptions {
  /** Who uses this machine, for decisions and the audit log. */
  readonly name: string;
  /** Shows a way in to who can see this machine's terminal; the path holds a code that works once, for ten minutes. */
  readonly onLink: (path: string) => void;
  readonly clock?: () => Date;
}

export interface LocalLogin extends Login {
  /** Makes a way in and shows it. */
  invite(): void;
}

const CODE_MS = 10 * 60_000;
const SESSION_MS = 12 * 60 * 60_000;
/** More than anybody has open; the oldest goes first. */
const MOST = 20;
const COOKIE = "kw-local";

/** Login for who sits at this machine: the terminal in which the server runs shows a link. A restart logs everybody out. */
export function localLogin({ name, onLink, clock = () => new Date() }: LocalLoginOptions): LocalLogin {
  const codes = expiring(CODE_MS, clock);
  const sessions = expiring(SESSION_MS, clock);
  const caller: Caller = { name, role: "admin", clearance: "vertrouwelijk", known: true, by: "session" };
  const invite = (): void => onLink(`/auth/callback?code=${codes.add()}`);
  return {
    invite,
    begin: async (c) => {
      invite();
      c.header("Cache-Control", "no-store");
      return c.json({ where: "terminal" }, 200);
    },
    end: async (c) => {
      if (!codes.take(c.req.query("code") ?? "")) return undefined;
      // this machine's other servers get the cookie too, so it opens nothing there and is over soon
      setCookie(c, cookieName(c), sessions.add(), {
        path: "/",
        httpOnly: true,
        sameSite: "Strict",
        maxAge: SESSION_MS / 1000,
      });
      return { caller, to: "/" };
    },
    forget: async (c) => {
      sessions.take(getCookie(c, cookieName(c)) ?? "");
      deleteCookie(c, cookieName(c), { path: "/" });
      return undefined;
    },
    session: async (c) => (sessions.has(getCookie(c, cookieName(c)) ?? "") ? caller : undefined),
    token: async () => undefined,
  };
}

/** Cookies don't tell ports apart: two servers on one machine would log each other out. */
const cookieName = (c: Context<ApiEnv>): string => `${COOKIE}-${new URL(c.req.url).port || "80"}`;

/** Random words that are known for a while. Kept as hashes, compared in the same time whatever they are. */
function expiring(ms: number, clock: () => Date) {
  let known: { readonly hash: Buffer; readonly until: number }[] = [];
  const find = (word: string) => {
    const now = clock().getTime();
    known = known.filter(({ until }) => until > now);
    const hash = hashOf(word);
    return known.filter((one) => timingSafeEqual(one.hash, hash))[0];
  };
  return {
    add: (): string => {
      const word = randomBytes(24).toString("base64url");
      known = [...known, { hash: hashOf(word), until: clock().getTime() + ms }].slice(-MOST);
      return word;
    },
    has: (word: string): boolean => find(word) !== undefined,
    take: (word: string): boolean => {
      const found = find(word);
      known = known.filter((one) => one !== found);
      return found !== undefined;
    },
  };
}

const hashOf = (word: string): Buffer => createHash("sha256").update(word).digest();
