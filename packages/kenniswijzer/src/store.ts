import { KenniswijzerError } from "@kenniswijzer/domain";
import type { GraphStore } from "@kenniswijzer/graph";

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
  if (/^(neo4j|bolt)(\+s|\+ssc)?:\/\//.test(address)) return openNeo4j(address, access);
  throw new KenniswijzerError(
    "invalid-input",
    `openStore: "${withoutPassword(address)}" is no store; use sqlite:PATH, memory:, neo4j://HOST:PORT or bolt://HOST:PORT`,
  );
}

async function openNeo4j(address: string, access: StoreAccess): Promise<GraphStore> {
  const { neo4jStore } = await import("@kenniswijzer/graph/stores/neo4j");
  const url = new URL(address);
  const user = access.user ?? (decodeURIComponent(url.username) || process.env.NEO4J_USER) ?? "neo4j";
  const password = access.password ?? (decodeURIComponent(url.password) || process.env.NEO4J_PASSWORD) ?? "";
  const database = url.pathname.replace(/^\//, "");
  return neo4jStore({ url: `${url.protocol}//${url.host}`, user, password, ...(database === "" ? {} : { database }) });
}

function withoutPassword(address: string): string {
  return address.replace(/\/\/[^@/]*@/, "//");
}

/** The folder and file stem beside which an index of a file store is kept; undefined for a store that is no file. */
export function fileOf(address: string): string | undefined {
  const path = address.startsWith("sqlite:") ? address.slice("sqlite:".length) : "";
  return path === "" || path === ":memory:" ? undefined : path;
}
