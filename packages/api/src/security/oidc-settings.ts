import { z } from "@hono/zod-openapi";
import { KenniswijzerError, Visibility } from "@kenniswijzer/domain";
import { type Caller, ROLES } from "../caller.ts";
import { isLoopback } from "./address.ts";

const Grant = z.strictObject({ role: z.enum(ROLES), clearance: Visibility });

/** The provider that people log in with, and who may do what. */
export const OidcSettings = z.strictObject({
  /** Address of the provider, as its own tokens name it. */
  issuer: z.url(),
  clientId: z.string().min(1),
  /** Where people reach this page: `https://kennis.example.nl`. Logging in leads back to `/auth/callback` there. */
  address: z.url(),
  scope: z.string().default("openid profile"),
  /** Whom access tokens of programs are meant for; without it only people log in, and no such token is taken. */
  audience: z.string().min(1).optional(),
  /** What the provider calls the list of a person's groups or roles; a dot leads inwards, as in `realm_access.roles`. */
  claim: z.string().min(1).default("groups"),
  /** Per group what it may; of several the first in this order counts. */
  groups: z.record(z.string(), Grant),
  /** What everybody else may who logs in; without it they are refused. */
  others: Grant.optional(),
  /** After how many hours a person logs in again. */
  hours: z.number().positive().max(24).default(8),
});
export type OidcSettings = z.infer<typeof OidcSettings>;

/** Reads these settings. Throws `invalid-input` for another shape, and for plain http to anywhere but this machine. */
export function oidcSettings(given: unknown): OidcSettings {
  const read = OidcSettings.safeParse(given);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new KenniswijzerError(
      "invalid-input",
      `oidc: ${issue?.path.join(".") || "the file"}: ${issue?.message ?? "does not fit"}; see docs/api-beheer.md`,
    );
  }
  for (const address of [read.data.issuer, read.data.address]) {
    const { protocol } = new URL(address);
    if (protocol === "https:" || isLocal(address)) continue;
    throw new KenniswijzerError("invalid-input", `oidc: ${address} must be https; people log in over it`);
  }
  if (read.data.audience === read.data.clientId) {
    throw new KenniswijzerError(
      "invalid-input",
      "oidc: audience must differ from clientId, or what proves a login would open the API too; register the API by a name of its own",
    );
  }
  return read.data;
}

export function isLocal(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === "http:" && (hostname === "localhost" || isLoopback(hostname.replace(/^\[(.*)\]$/, "$1")));
}

/** What these claims of the provider let somebody do; undefined for nothing. */
export function callerOf(
  claims: Readonly<Record<string, unknown>>,
  { claim, groups, others }: OidcSettings,
  by: "token" | "session",
): Caller | undefined {
  const has = groupsIn(claims, claim);
  const grant = Object.entries(groups).find(([group]) => has.includes(group))?.[1] ?? others;
  return grant && { name: nameIn(claims), ...grant, known: true, by };
}

export function groupsIn(claims: Readonly<Record<string, unknown>>, path: string): readonly string[] {
  const whole = claims[path];
  const found = whole ?? path.split(".").reduce<unknown>((at, part) => ownPart(at, part), claims);
  const all = Array.isArray(found) ? found : [found];
  return all.filter((group) => typeof group === "string");
}

const ownPart = (of: unknown, part: string): unknown =>
  typeof of === "object" && of !== null && Object.hasOwn(of, part) ? (of as Record<string, unknown>)[part] : undefined;

/** The subject always stands in it: another name may be anybody's. */
function nameIn(claims: Readonly<Record<string, unknown>>): string {
  const shown = [claims.preferred_username, claims.email, claims.client_id, claims.azp].find(
    (name) => typeof name === "string",
  );
  const subject = String(claims.sub ?? "");
  return shown === undefined || shown === subject ? subject : `${shown} (${subject})`;
}
