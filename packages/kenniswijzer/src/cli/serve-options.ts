import { readFile } from "node:fs/promises";
import {
  type ApiOptions,
  isLoopback,
  LOG_LEVELS,
  type LogLevel,
  type OidcSettings,
  oidcSettings,
  openLogin,
  standingOf,
} from "@kenniswijzer/api";
import { KenniswijzerError, type Visibility } from "@kenniswijzer/domain";
import { type Command, Option } from "commander";
import { auditLogIn } from "../access/audit.ts";
import { keysIn } from "../access/keys.ts";
import type { Kenniswijzer } from "../kenniswijzer.ts";
import { secret } from "../secret.ts";
import { auditFolderOf, DEFAULT_STORE } from "../store.ts";
import { contactOf } from "./contact.ts";
import { type DatasetOptions, withDataset } from "./dataset-options.ts";
import { outdatedOption, type StoreOptions, visibilityOption, wholeNumber } from "./options.ts";

export interface ServeCommandOptions extends StoreOptions, DatasetOptions {
  readonly host: string;
  readonly port: number;
  readonly visibility: Visibility;
  readonly allowHost: string[];
  readonly cors: string[];
  readonly trustProxy: string[];
  readonly oidc?: string;
  readonly tls?: boolean;
  readonly rateLimit: number;
  readonly audit?: string;
  readonly auditMonths: number;
  readonly snapshots: string;
  readonly log: LogLevel;
  readonly drain: number;
}

/** A key or a person may do so many times what a stranger may. */
const KNOWN_TIMES = 10;
/** Who guesses it logs in as anybody. */
const SECRET_LENGTH = 32;

const list = (flags: string, description: string): Option => new Option(flags, description).default([], "geen");

export function withServeOptions(command: Command): Command {
  return withDataset(command)
    .option(
      "--host <adres>",
      "adres om op te luisteren; op een ander dan dit is een sleutel of --oidc nodig",
      "127.0.0.1",
    )
    .option("--port <poort>", "poort; 0 neemt een vrije", wholeNumber, 8080)
    .addOption(list("--allow-host <naam...>", "namen waaronder de pagina bereikbaar is, naast localhost"))
    .addOption(visibilityOption().default("openbaar"))
    .addOption(
      new Option("--oidc <bestand>", "inloggen: wie de aanbieder is en wie wat mag (docs/api-beheer.md)").env(
        "KENNISWIJZER_OIDC",
      ),
    )
    .addOption(list("--cors <site...>", "andere sites waarvan pagina's met een eigen sleutel mogen vragen"))
    .addOption(list("--trust-proxy <adres...>", "proxy's waarvan X-Forwarded-For wordt geloofd: adressen of reeksen"))
    .option("--tls", "mensen komen hier alleen over https, via een proxy ervoor")
    .option(
      "--rate-limit <aantal>",
      "aanvragen per minuut zonder sleutel, met sleutel tien keer zoveel; 0 telt niet",
      wholeNumber,
      600,
    )
    .option("--audit <map>", "waar staat wie wat wijzigde (anders naast de opslag)")
    .addOption(
      new Option("--snapshots <map>", "waar momentopnamen staan")
        .env("KENNISWIJZER_SNAPSHOTS")
        .default("data/snapshots"),
    )
    .option("--audit-months <aantal>", "hoe lang dat blijft", wholeNumber, 24)
    .addOption(
      new Option("--log <niveau>", "wat op stderr komt; info geeft elke aanvraag")
        .choices(LOG_LEVELS)
        .default("warn")
        .env("KENNISWIJZER_LOG"),
    )
    .option("--drain <seconden>", "zo lang zegt /readyz dat hij gaat stoppen, voordat hij stopt", wholeNumber, 0)
    .addOption(outdatedOption());
}

type Access = Pick<
  ApiOptions,
  "clearance" | "contact" | "allowedHosts" | "keys" | "login" | "limits" | "sites" | "trustedProxies" | "tls" | "audit"
>;

/** Who may enter and what is noted of it. Rejects with `invalid-input` when others could read or reach what they should not. */
export async function accessTo({ store }: Kenniswijzer, options: ServeCommandOptions): Promise<Access> {
  const { host, allowHost, visibility, cors, trustProxy, rateLimit } = options;
  const oidc = options.oidc === undefined ? undefined : await oidcFrom(options.oidc);
  const contact = contactOf(options.contact);
  const keys = keysIn(store);
  const anyKey = (await keys.keys()).some((key) => standingOf(key, new Date()) === "geldig");
  refuseOpenDoors(options, oidc !== undefined || anyKey);
  const audit = options.audit ?? auditFolderOf(options.store ?? DEFAULT_STORE);
  const login =
    oidc &&
    (await openLogin({
      settings: oidc,
      clientSecret: secret("KENNISWIJZER_OIDC_SECRET"),
      secret: sessionSecret(),
    }));
  return {
    clearance: visibility,
    allowedHosts: [...allowHost, ...(isEverywhere(host) ? [] : [host]), ...(oidc ? [new URL(oidc.address).host] : [])],
    keys,
    sites: cors,
    trustedProxies: trustProxy,
    tls: options.tls ?? oidc?.address.startsWith("https:") ?? false,
    ...(contact && { contact }),
    ...(login && { login }),
    ...(rateLimit > 0 && { limits: { stranger: rateLimit, known: KNOWN_TIMES * rateLimit } }),
    ...(audit && { audit: auditLogIn(audit, options.auditMonths).keep }),
  };
}

function sessionSecret(): string | undefined {
  const given = secret("KENNISWIJZER_SESSION_SECRET");
  if (given === undefined || given.length >= SECRET_LENGTH) return given;
  throw new KenniswijzerError(
    "invalid-input",
    `serve: KENNISWIJZER_SESSION_SECRET is te raden; neem ${SECRET_LENGTH} willekeurige tekens, zoals van \`openssl rand -hex 32\``,
  );
}

async function oidcFrom(file: string): Promise<OidcSettings> {
  const text = await readFile(file, "utf8").catch((cause: unknown) => {
    throw new KenniswijzerError("invalid-input", `serve: ${file} is niet te lezen; controleer het pad`, { cause });
  });
  try {
    return oidcSettings(JSON.parse(text));
  } catch (error) {
    if (error instanceof KenniswijzerError) throw error;
    throw new KenniswijzerError("invalid-input", `serve: ${file} is geen JSON; zie docs/api-beheer.md`, {
      cause: error,
    });
  }
}

/** Whoever reaches this without showing who she is sees public documents only, unless it is the owner at her own machine. */
function refuseOpenDoors(options: ServeCommandOptions, hasDoor: boolean): void {
  const { host, visibility } = options;
  const own = isOwn(host);
  if (!own && !hasDoor) {
    throw new KenniswijzerError(
      "invalid-input",
      `serve: op ${host} kunnen anderen erbij; maak eerst een sleutel met \`kenniswijzer keys create\`, of geef --oidc of --host 127.0.0.1`,
    );
  }
  if (visibility === "openbaar" || isPrivate(options)) return;
  throw new KenniswijzerError(
    "invalid-input",
    `serve: ${own ? "achter een proxy" : `op ${host}`} zou iedereen "${visibility}" documenten zien; gebruik --visibility openbaar, en een sleutel of login voor wie meer mag zien`,
  );
}

const isOwn = (host: string): boolean => host === "localhost" || isLoopback(host);

/** Nobody reaches it but who sits at this machine. */
export const isPrivate = ({ host, allowHost, trustProxy }: ServeCommandOptions): boolean =>
  isOwn(host) && allowHost.every((name) => name === "localhost") && trustProxy.length === 0;

const isEverywhere = (host: string): boolean => host === "0.0.0.0" || host === "::";
