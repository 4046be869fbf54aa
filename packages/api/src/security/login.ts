import { createHash, randomBytes } from "node:crypto";
import { KenniswijzerError } from "@kenniswijzer/domain";
import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { createRemoteJWKSet, EncryptJWT, type JWTPayload, jwtDecrypt, jwtVerify } from "jose";
import * as client from "openid-client";
import { Caller } from "../caller.ts";
import type { ApiEnv } from "../env.ts";
import { callerOf, groupsIn, isLocal, type OidcSettings } from "./oidc-settings.ts";

/** People who log in with a provider, and programs with its access tokens. */
export interface Login {
  /** Sends the browser to the provider; afterwards it comes back to this path of the page. */
  begin(c: Context<ApiEnv>, to: string): Promise<Response>;
  /** What the provider sent the browser back with; gives undefined for what is no login of somebody with a role. */
  end(c: Context<ApiEnv>): Promise<{ readonly caller: Caller; readonly to: string } | undefined>;
  /** Forgets the login, and gives the address where the provider forgets it too, when it has one. */
  forget(c: Context<ApiEnv>): Promise<string | undefined>;
  /** Who logged in, by the cookie. */
  session(c: Context<ApiEnv>): Promise<Caller | undefined>;
  /** Whose access token this is. */
  token(token: string): Promise<Caller | undefined>;
}

export interface LoginOptions {
  readonly settings: OidcSettings;
  /** For a provider that asks for one. */
  readonly clientSecret?: string | undefined;
  /** Seals the cookies; the same on all nodes. Without it one is made now, and a restart logs everybody out. */
  readonly secret?: string | undefined;
}

const FLOW_SECONDS = 600;
const SIGNATURES = [
  "RS256",
  "RS384",
  "RS512",
  "PS256",
  "PS384",
  "PS512",
  "ES256",
  "ES384",
  "ES512",
  "EdDSA",
  "Ed25519",
];
/** Clocks of two machines differ. */
const SKEW_SECONDS = 30;

/** Login by authorization code with PKCE. The provider is asked nothing until somebody logs in. */
export function oidcLogin(options: LoginOptions): Login {
  const { settings } = options;
  const seal = sealWith(options.secret ?? randomBytes(32).toString("hex"));
  const secure = settings.address.startsWith("https:");
  // the prefix makes browsers refuse the cookie from anybody but this very host
  const names = secure ? { flow: "__Host-kw-flow", session: "__Host-kw" } : { flow: "kw-flow", session: "kw" };
  const cookie = { path: "/", httpOnly: true, secure, sameSite: "Lax" } as const;
  const provider = providerOf(options);
  const redirectUri = new URL("/auth/callback", settings.address).href;
  return {
    begin: async (c, to) => {
      const flow = {
        verifier: client.randomPKCECodeVerifier(),
        state: client.randomState(),
        nonce: client.randomNonce(),
        to,
      };
      const url = client.buildAuthorizationUrl(await provider(), {
        redirect_uri: redirectUri,
        scope: settings.scope,
        state: flow.state,
        nonce: flow.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(flow.verifier),
        code_challenge_method: "S256",
      });
      setCookie(c, names.flow, await seal.close({ flow }, FLOW_SECONDS), { ...cookie, maxAge: FLOW_SECONDS });
      return c.redirect(url.href, 302);
    },
    end: async (c) => {
      const kept = await seal.open(getCookie(c, names.flow));
      deleteCookie(c, names.flow, cookie);
      const flow = kept?.flow as Flow | undefined;
      if (flow === undefined) return undefined;
      const came = new URL(redirectUri);
      came.search = new URL(c.req.url).search;
      const claims = await claimsAfter(await provider(), came, flow, settings);
      const caller = claims && callerOf(claims, settings, "session");
      if (caller === undefined) return undefined;
      const seconds = Math.round(settings.hours * 3600);
      setCookie(c, names.session, await seal.close({ caller }, seconds), { ...cookie, maxAge: seconds });
      return { caller, to: flow.to };
    },
    forget: async (c) => {
      deleteCookie(c, names.session, cookie);
      const config = await provider().catch(() => undefined);
      if (config?.serverMetadata().end_session_endpoint === undefined) return undefined;
      return client.buildEndSessionUrl(config, { post_logout_redirect_uri: new URL("/", settings.address).href }).href;
    },
    session: async (c) => Caller.safeParse((await seal.open(getCookie(c, names.session)))?.caller).data,
    token: tokensOf(provider, settings),
  };
}

interface Flow {
  readonly verifier: string;
  readonly state: string;
  readonly nonce: string;
  readonly to: string;
}

type Provider = () => Promise<client.Configuration>;

/** Asked once; again at the next login when it could not be reached. */
function providerOf({ settings, clientSecret }: LoginOptions): Provider {
  let found: Promise<client.Configuration> | undefined;
  const execute = isLocal(settings.issuer) ? [client.allowInsecureRequests] : [];
  const authentication = clientSecret === undefined ? client.None() : client.ClientSecretBasic(clientSecret);
  return () => {
    found ??= client
      .discovery(new URL(settings.issuer), settings.clientId, undefined, authentication, { execute })
      .catch((cause: unknown) => {
        found = undefined;
        throw new KenniswijzerError("unavailable", `oidc: ${settings.issuer} cannot be reached; check the address`, {
          cause,
        });
      });
    return found;
  };
}

/** What the provider says of who logged in; undefined when it doesn't. */
async function claimsAfter(
  config: client.Configuration,
  came: URL,
  { verifier, state, nonce }: Flow,
  { claim }: OidcSettings,
): Promise<Record<string, unknown> | undefined> {
  const checks = { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true };
  const tokens = await client.authorizationCodeGrant(config, came, checks).catch(refused);
  const claims = tokens?.claims();
  if (tokens === undefined || claims === undefined) return undefined;
  if (groupsIn(claims, claim).length > 0 || config.serverMetadata().userinfo_endpoint === undefined) return claims;
  // some providers tell groups there only
  return { ...claims, ...(await client.fetchUserInfo(config, tokens.access_token, claims.sub)) };
}

/** A login that the provider or we refuse is no failure of ours; a provider that cannot be reached is. */
function refused(error: unknown): undefined {
  if (error instanceof client.AuthorizationResponseError || error instanceof client.ResponseBodyError) return undefined;
  if (error instanceof client.ClientError && error.code !== "OAUTH_TIMEOUT") return undefined;
  throw new KenniswijzerError("unavailable", "oidc: the provider does not answer as it should; try again", {
    cause: error,
  });
}

function tokensOf(provider: Provider, { audience, issuer: _, ...rest }: OidcSettings): Login["token"] {
  let keys: ReturnType<typeof createRemoteJWKSet> | undefined;
  return async (token) => {
    if (audience === undefined) return undefined;
    const { issuer, jwks_uri } = (await provider()).serverMetadata();
    if (jwks_uri === undefined) return undefined;
    keys ??= createRemoteJWKSet(new URL(jwks_uri));
    const demands = {
      issuer,
      audience,
      algorithms: SIGNATURES,
      clockTolerance: SKEW_SECONDS,
      requiredClaims: ["exp", "sub"],
    };
    const verified = await jwtVerify(token, keys, demands).catch(unlessUnreachable);
    return verified && callerOf(verified.payload, { ...rest, issuer, audience }, "token");
  };
}

function unlessUnreachable(error: unknown): undefined {
  const code = (error as { code?: unknown }).code;
  if (typeof code === "string" && code.startsWith("ERR_J") && code !== "ERR_JWKS_TIMEOUT") return undefined;
  throw new KenniswijzerError("unavailable", "oidc: the provider's keys cannot be read; try again", { cause: error });
}

/** Cookies that nobody else can read, make or change, and that are over by themselves. */
function sealWith(secret: string) {
  const key = createHash("sha256").update(`kenniswijzer cookie ${secret}`).digest();
  return {
    close: (what: JWTPayload, seconds: number): Promise<string> =>
      new EncryptJWT(what)
        .setProtectedHeader({ alg: "dir", enc: "A256GCM" })
        .setExpirationTime(`${seconds}s`)
        .encrypt(key),
    open: async (cookie: string | undefined): Promise<JWTPayload | undefined> => {
      if (cookie === undefined) return undefined;
      const opened = await jwtDecrypt(cookie, key, { requiredClaims: ["exp"] }).catch(() => undefined);
      return opened?.payload;
    },
  };
}
