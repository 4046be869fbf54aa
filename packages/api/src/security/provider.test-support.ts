import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Configuration } from "oidc-provider";

/** Accounts of the provider, with what it tells of them. */
export type Accounts = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

export interface RunningProvider {
  readonly issuer: string;
  /** Logs in with this account at the address where a browser was sent, and gives the address where it is sent back to. */
  logIn(address: string, account: string): Promise<string>;
  /** An access token of a program, meant for this audience. */
  tokenFor(program: string, audience: string): Promise<string>;
  stop(): Promise<void>;
}

export const CLIENT = { id: "kenniswijzer", secret: "geheim-van-de-client" };
const SECRET = "geheim-van-het-programma";

/** A certified OpenID provider on this machine. `callback` is where it sends browsers back to. */
export async function runProvider(
  accounts: Accounts,
  programs: readonly string[],
  callback: string,
): Promise<RunningProvider> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = await quietly(async () => {
    const { Provider } = await import("oidc-provider");
    return new Provider(issuer, configurationOf(accounts, programs, callback));
  });
  server.on("request", provider.callback());
  return {
    issuer,
    logIn: (address, account) => browse(address, account),
    tokenFor: async (program, audience) => {
      const response = await fetch(`${issuer}/token`, {
        method: "POST",
        headers: {
          Authorization: `Basic ${btoa(`${program}:${SECRET}`)}`,
          "Content-Type": "application/x-www-form-urlencoded",
        },
        body: new URLSearchParams({ grant_type: "client_credentials", resource: audience }),
      });
      const { access_token } = (await response.json()) as { access_token: string };
      return access_token;
    },
    stop: () => close(server),
  };
}

/** It tells on the console that it is no provider for production. */
async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const { warn } = console;
  console.warn = () => {};
  return work().finally(() => {
    console.warn = warn;
  });
}

const HOUR = 3600;
const KINDS = ["Interaction", "Session", "Grant", "AccessToken", "IdToken", "ClientCredentials"];

const close = (server: Server): Promise<void> =>
  new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });

function configurationOf(accounts: Accounts, programs: readonly string[], callback: string): Configuration {
  return {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [callback],
        post_logout_redirect_uris: [new URL("/", callback).href],
      },
      ...programs.map((id) => ({
        client_id: id,
        client_secret: SECRET,
        grant_types: ["client_credentials"],
        redirect_uris: [],
        response_types: [],
      })),
    ],
    ttl: Object.fromEntries(KINDS.map((kind) => [kind, HOUR])),
    cookies: { keys: ["een", "twee"] },
    claims: { openid: ["sub"], profile: ["preferred_username", "groups"] },
    findAccount: (_, id) => ({ accountId: id, claims: async () => ({ sub: id, ...accounts[id] }) }),
    features: {
      devInteractions: { enabled: true },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: (_, audience) => ({
          scope: "",
          audience,
          accessTokenFormat: "jwt",
          jwt: { sign: { alg: "RS256" } },
        }),
      },
    },
    extraTokenClaims: async (_, token) => ({ groups: accounts[String(token.clientId)]?.groups as string[] }),
  };
}

/** What a browser does: follows, keeps cookies, and sends the forms that the provider shows. */
async function browse(address: string, account: string): Promise<string> {
  const jar = new Map<string, string>();
  const issuer = new URL(address).origin;
  let at = address;
  let form: URLSearchParams | undefined;
  for (let steps = 0; steps < 20; steps++) {
    const headers = { Cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; ") };
    const response = await fetch(at, { redirect: "manual", headers, ...(form && { method: "POST", body: form }) });
    for (const cookie of response.headers.getSetCookie()) {
      const [name = "", value = ""] = (cookie.split(";")[0] ?? "").split(/=(.*)/s);
      jar.set(name, value);
    }
    form = undefined;
    const onward = response.headers.get("Location");
    if (onward !== null) {
      at = new URL(onward, at).href;
      if (!at.startsWith(issuer)) return at;
      continue;
    }
    const page = await response.text();
    const action = /<form[^>]* action="([^"]+)"/.exec(page)?.[1];
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1];
    if (action === undefined || prompt === undefined)
      throw new Error(`the provider shows no form: ${response.status} ${page.slice(0, 300)}`);
    at = new URL(action, at).href;
    form = new URLSearchParams(prompt === "login" ? { prompt, login: account, password: "x" } : { prompt });
  }
  throw new Error("the provider sends on without end");
}
