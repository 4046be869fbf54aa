import { KenniswijzerError } from "@kenniswijzer/domain";
import type { Driver, QueryResult } from "neo4j-driver";
import { type Address, oldServer, translated } from "./errors.ts";

/** Values of a query's parameters, by name. */
export type Parameters = Readonly<Record<string, unknown>>;

/** Runs one statement and gives its rows. */
export type Run = <Row>(statement: string, parameters?: Parameters) => Promise<Row[]>;

/** One Neo4j database: the only place that knows the driver. Rejects with `KenniswijzerError` only. */
export interface Database {
  readonly name: string;
  /** In one round trip; once more, with patience, when the connection was lost. */
  readonly read: Run;
  /** All of it or nothing. `work` may run twice, also after it was committed: its writes must bear that. */
  write<T>(work: (run: Run) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export type LoadDriver = () => Promise<{ readonly default: Pick<typeof import("neo4j-driver"), "driver" | "auth"> }>;

const CONFIG = {
  disableLosslessIntegers: true,
  telemetryDisabled: true,
  userAgent: "kenniswijzer",
  connectionTimeout: 5000,
  connectionAcquisitionTimeout: 8000,
  // Who waits is told within 10 s: the driver's own 30 s is too long for a person.
  maxTransactionRetryTime: 3000,
} as const;

/** Connects, and checks that the server answers, lets us in and is not too old. */
export async function connect(address: Address, load: LoadDriver = () => import("neo4j-driver")): Promise<Database> {
  const { default: neo4j } = await load().catch((cause: unknown) => {
    throw new KenniswijzerError("unavailable", "neo4jStore: install neo4j-driver, or pass `load`", { cause });
  });
  const auth = neo4j.auth.basic(address.user, address.password);
  const notificationFilter = { minimumSeverityLevel: "OFF" } as const;
  const driver = await attempt(address, async () => neo4j.driver(address.url, auth, { ...CONFIG, notificationFilter }));
  try {
    const { agent } = await attempt(address, () => driver.getServerInfo(only(address)));
    if (oldServer(agent)) {
      throw new KenniswijzerError("incompatible", `${address.name}: ${agent} is too old; use Neo4j 5.26 or later`);
    }
  } catch (error) {
    await driver.close();
    throw error;
  }
  return database(driver, address);
}

function database(driver: Driver, address: Address): Database {
  let closed = false;
  const bookmarkManager = driver.executeQueryBookmarkManager;
  const use = <T>(work: () => Promise<T>): Promise<T> => {
    if (!closed) return attempt(address, work);
    const message = `${address.name} was used after close(); open it anew`;
    return Promise.reject(new KenniswijzerError("invalid-input", message));
  };
  const once = async <Row>(statement: string, parameters: Parameters): Promise<Row[]> => {
    const session = driver.session({ ...only(address), bookmarkManager, defaultAccessMode: "READ" });
    try {
      return rows(await session.run(statement, parameters));
    } finally {
      await session.close();
    }
  };
  return {
    name: address.name,
    read: (statement, parameters = {}) =>
      use(async () => {
        try {
          return await once(statement, parameters);
        } catch (error) {
          if (!mayRetry(error)) throw error;
          return rows(await driver.executeQuery(statement, parameters, { ...only(address), routing: "READ" }));
        }
      }),
    write: (work) =>
      use(async () => {
        const session = driver.session({ ...only(address), bookmarkManager });
        try {
          return await session.executeWrite((tx) =>
            work(async (statement, parameters = {}) => rows(await tx.run(statement, parameters))),
          );
        } finally {
          await session.close();
        }
      }),
    async close() {
      closed = true;
      await driver.close();
    },
  };
}

const only = ({ database }: Address): { database?: string } => (database === undefined ? {} : { database });

const rows = <Row>({ records }: Pick<QueryResult, "records">): Row[] => records.map((r) => r.toObject() as Row);

const mayRetry = (error: unknown): boolean => (error as { retryable?: boolean }).retryable === true;

async function attempt<T>(address: Address, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw translated(address, error);
  }
}
