import { type ErrorCode, KenniswijzerError } from "@kenniswijzer/domain";

/** Where a database is and who comes there. */
export interface Address {
  /** For messages: without user and password. */
  readonly name: string;
  /** For the driver: without them too. */
  readonly url: string;
  readonly user: string;
  readonly password: string;
  /** Absent: the user's home database. */
  readonly database?: string;
}

export interface Login {
  readonly url: string;
  readonly user?: string | undefined;
  readonly password?: string | undefined;
  readonly database?: string | undefined;
}

/** Reads `neo4j://user:password@host:7687/database`, of which all but scheme and host may be given apart. */
export function addressOf({ url, user, password, database }: Login): Address {
  if (!URL.canParse(url) || !/^(neo4j|bolt)(\+s|\+ssc)?:\/\/[^/]/.test(url)) {
    throw new KenniswijzerError(
      "invalid-input",
      "neo4jStore: the address of the store is none of Neo4j; write it as neo4j://localhost:7687",
    );
  }
  const { protocol, host, pathname, search, username, password: secret } = new URL(url);
  const named = database ?? decodeURIComponent(pathname.slice(1));
  const bare = `${protocol}//${host}`;
  return {
    name: named === "" ? bare : `${bare}/${named}`,
    url: bare + search,
    user: user ?? decodeURIComponent(username),
    password: password ?? decodeURIComponent(secret),
    ...(named !== "" && { database: named }),
  };
}

const MEANINGS: readonly { readonly code: RegExp; readonly as: ErrorCode; readonly says: string }[] = [
  {
    code: /^(ServiceUnavailable|SessionExpired|ProtocolError)$/,
    as: "unavailable",
    says: "Neo4j does not answer; start it, or check KENNISWIJZER_STORE",
  },
  {
    code: /Security\.(Unauthorized|AuthenticationExpired|CredentialsExpired|TokenExpired)$/,
    as: "invalid-input",
    says: "wrong user or password; check those that Neo4j was given",
  },
  {
    code: /Security\.AuthenticationRateLimit$/,
    as: "unavailable",
    says: "too many failed log-ins; wait a few seconds and check the password",
  },
  {
    code: /Database\.DatabaseNotFound$/,
    as: "invalid-input",
    says: "there is no such database; check the name after the address",
  },
  {
    code: /(Forbidden|WriteOnReadOnlyAccessDatabase|ForbiddenOnReadOnlyDatabase|ReadOnlyError)$/,
    as: "read-only",
    says: "this user may not do that here; give it write and schema rights, or use another database",
  },
  {
    code: /^Neo\.DatabaseError\.(Transaction|General)\.(Transaction(Log|CommitFailed|StartFailed)|StorageDamage)/,
    as: "unavailable",
    says: "Neo4j cannot write; most often its disk is full: make room there, start Neo4j anew and go on",
  },
  {
    code: /^Neo\.TransientError\.|Transaction\.TransactionTimedOut|Cluster\.|Database\.DatabaseUnavailable$/,
    as: "unavailable",
    says: "Neo4j could not do it now; try again",
  },
];

/** The driver's error as ours. The driver's words stay in `cause`: they may hold what people wrote. */
export function translated(address: Address, error: unknown): unknown {
  if (error instanceof KenniswijzerError) return error;
  const code = String((error as { code?: unknown }).code ?? "");
  const meaning = MEANINGS.find((m) => m.code.test(code));
  if (meaning) return new KenniswijzerError(meaning.as, `${address.name}: ${meaning.says}`, { cause: error });
  if ((error as { retryable?: boolean }).retryable === true) {
    return new KenniswijzerError("unavailable", `${address.name}: the connection to Neo4j was lost; try again`, {
      cause: error,
    });
  }
  const what = code === "" || code === "N/A" ? "an unknown error" : code;
  return new KenniswijzerError("incompatible", `${address.name}: Neo4j refused a statement (${what}); see its log`, {
    cause: error,
  });
}

/** True for a server that does not know the Cypher of this store: before 5.26. */
export function oldServer(agent: string | undefined): boolean {
  const [, major, minor] = /^Neo4j\/(\d+)\.(\d+)/.exec(agent ?? "") ?? [];
  return major !== undefined && Number(major) * 1000 + Number(minor) < 5026;
}
