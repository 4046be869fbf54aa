import { join } from "node:path";
import { checksum, KenniswijzerError } from "@kenniswijzer/domain";
import type { GraphStore } from "@kenniswijzer/graph";
import { secret } from "./secret.ts";

export const DEFAULT_STORE = "sqlite:./data/kenniswijzer.db";

export interface StoreAccess {
  /** Refuses every write; for a file or folder that may only be read. */
  readonly readonly?: boolean;
  /** For Neo4j; else from the address or the environment. */
  readonly user?: string;
  readonly password?: string;
}

/** Opens the store at `sqlite:PATH`, `memory:`, `neo4j://HOST` or `bolt://HOST` (also with `+s`, `+ssc`). Rejects with `invalid-input` for another address. */
export async function openStore(address: string, access: StoreAccess = {}): Promise<GraphStore> {
  if (address === "memory:") return (await import("@kenniswijzer/graph/stores/memory")).memoryStore();
  if (address.startsWith("sqlite:")) {
    const { sqliteStore } = await import("@kenniswijzer/graph/stores/sqlite");
    return sqliteStore({ path: address.slice("sqlite:".length), ...(access.readonly ? { readonly: true } : {}) });
  }
  if (isNeo4j(address)) return openNeo4j(address, access);
  throw new KenniswijzerError(
    "invalid-input",
    `openStore: "${withoutPassword(address)}" is no store; use sqlite:PATH, memory:, neo4j://HOST:PORT or bolt://HOST:PORT`,
  );
}

async function openNeo4j(address: string, access: StoreAccess): Promise<GraphStore> {
  const { neo4jStore } = await import("@kenniswijzer/graph/stores/neo4j");
  return neo4jStore(loginOf(address, access));
}

/** What is found wrong or right with the Neo4j at this address; undefined for another kind of store. */
export async function examineStore(
  address: string,
): Promise<{ what: string; found: string; ok: boolean }[] | undefined> {
  if (!isNeo4j(address)) return undefined;
  const { examineNeo4j } = await import("@kenniswijzer/graph/stores/neo4j");
  return examineNeo4j(loginOf(address, {}));
}

const isNeo4j = (address: string): boolean => /^(neo4j|bolt)(\+s|\+ssc)?:\/\//.test(address);

/** User and password: given, else in the address, else of the environment. */
function loginOf(address: string, { user, password }: StoreAccess) {
  const inAddress = URL.canParse(address) ? new URL(address) : undefined;
  const known = {
    user: user ?? (inAddress?.username ? undefined : (process.env.NEO4J_USER ?? "neo4j")),
    password: password ?? (inAddress?.password ? undefined : (secret("NEO4J_PASSWORD") ?? "")),
  };
  return { url: address, ...known };
}

/** An address for people to read. */
export function withoutPassword(address: string): string {
  return address.replace(/\/\/[^@/]*@/, "//");
}

/** The folder and file stem beside which an index of a file store is kept; undefined for a store that is no file. */
export function fileOf(address: string): string | undefined {
  const path = address.startsWith("sqlite:") ? address.slice("sqlite:".length) : "";
  return path === "" || path === ":memory:" ? undefined : path;
}

/** Where what language models said is kept beside a file store, as places in its texts. */
export const answersFileOf = (file: string): string => `${file}.llm`;

type Environment = Readonly<Record<string, string | undefined>>;

/** Where documents that were handed in lie until they are read: where `KENNISWIJZER_JOBS` says, else beside a file store; undefined for a store that is gone with its process. */
export function jobsFolderOf(address: string, env: Environment = process.env): string | undefined {
  return address === "memory:" ? undefined : env.KENNISWIJZER_JOBS || besideStore(address, "jobs");
}

/** Where it is kept who changed what: where `KENNISWIJZER_AUDIT` says, else beside a file store; undefined for a store that is gone with its process. */
export function auditFolderOf(address: string, env: Environment = process.env): string | undefined {
  return env.KENNISWIJZER_AUDIT || (address === "memory:" ? undefined : besideStore(address, "audit"));
}

/** A store that is no file has a folder of its own in `data`, by its address. */
const besideStore = (address: string, what: string): string =>
  `${fileOf(address) ?? join("data", checksum(withoutPassword(address)))}.${what}`;
