import { KenniswijzerError } from "@kenniswijzer/domain";
import type { Driver, QueryResult, Session } from "neo4j-driver";
import { type Address, oldServer, translated } from "./errors.ts";
import { PATIENCE_MS, persistently, whileAlive, within } from "./patience.ts";

/** Values of a query's parameters, by name. */
export type Parameters = Readonly<Record<string, unknown>>;

/** Runs one statement and gives its rows. */
export type Run = <Row>(statement: string, parameters?: Parameters) => Promise<Row[]>;

/** One Neo4j database: the only place that knows the driver. Rejects with `KenniswijzerError` only. */
export interface Database {
  readonly name: string;
  /** In one round trip; again when the connection was lost. For what somebody waits for: ends within 10 s, one way or the other. */
  readonly read: Run;
  /** As `read`, for what takes the longer the more there is: for as long as the server lives. */
  readonly readAll: Run;
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
  // longer than anybody waits: what is late is told by us, in words
  connectionAcquisitionTimeout: 30_000,
  // Who waits is told within 10 s: the driver's own 30 s is too long for a person.
  maxTransactionRetryTime: 3000,
  // A firewall may have dropped a connection that was idle for so long: asking first costs less than a failed question.
  connectionLivenessCheckTimeout: 60_000,
  // All rows of most answers come in one go, and no answer fills the memory at once.
  fetchSize: 1000,
} as const;

/** How long the server may work on a transaction, in milliseconds: it should not go on when nobody waits any more. */
interface Limit {
  readonly timeout: number;
}

const READ: Limit = { timeout: 8000 };
const LONG: Limit = { timeout: 600_000 };

/** Connects, and checks that the server answers, lets us in and is not too old. */
export async function connect(address: Address, load: LoadDriver = () => import("neo4j-driver")): Promise<Database> {
  const { default: neo4j } = await load().catch((cause: unknown) => {
    throw new KenniswijzerError("unavailable", "neo4jStore: install neo4j-driver, or pass `load`", { cause });
  });
  const auth = neo4j.auth.basic(address.user, address.password);
  const notificationFilter = { minimumSeverityLevel: "OFF" } as const;
  const driver = await attempt(address, async () => neo4j.driver(address.url, auth, { ...CONFIG, notificationFilter }));
  try {
    const { agent } = await attempt(address, () =>
      within(address.name, PATIENCE_MS, () => driver.getServerInfo(only(address))),
    );
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
  const open = (mode: "READ" | "WRITE") =>
    driver.session({ ...only(address), bookmarkManager, defaultAccessMode: mode });
  const once = async <Row>(statement: string, parameters: Parameters, config: Limit): Promise<Row[]> => {
    const session = open("READ");
    try {
      return rows(await session.run(statement, parameters, config));
    } finally {
      leave(session);
    }
  };
  const asked = <Row>(statement: string, parameters: Parameters, config: Limit): Promise<Row[]> =>
    persistently(mayRetry, () => once<Row>(statement, parameters, config));
  const alive = <T>(work: () => Promise<T>): Promise<T> =>
    whileAlive(address.name, () => once("RETURN 1", {}, READ), work);
  return {
    name: address.name,
    read: (statement, parameters = {}) =>
      use(() => within(address.name, PATIENCE_MS, () => asked(statement, parameters, READ))),
    readAll: (statement, parameters = {}) => use(() => alive(() => asked(statement, parameters, LONG))),
    write: (work) =>
      use(() =>
        alive(async () => {
          const session = open("WRITE");
          try {
            // what else may be tried again, the session tries again itself
            return await persistently(brokeOff, () =>
              session.executeWrite(
                (tx) => work(async (statement, parameters = {}) => rows(await tx.run(statement, parameters))),
                LONG,
              ),
            );
          } finally {
            leave(session);
          }
        }),
      ),
    async close() {
      closed = true;
      // a server that hangs would not let go
      await within(address.name, PATIENCE_MS, () => driver.close()).catch(() => {});
    },
  };
}

/** Nobody waits for it: a server that hangs would not let go. */
const leave = (session: Session): void => void session.close().catch(() => {});

const only = ({ database }: Address): { database?: string } => (database === undefined ? {} : { database });

const rows = <Row>({ records }: Pick<QueryResult, "records">): Row[] => records.map((r) => r.toObject() as Row);

/** The driver calls it so when a connection breaks before it was let in. */
const brokeOff = (error: unknown): boolean => (error as { code?: string }).code === "ProtocolError";

const mayRetry = (error: unknown): boolean => (error as { retryable?: boolean }).retryable === true || brokeOff(error);

async function attempt<T>(address: Address, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw translated(address, error);
  }
}
