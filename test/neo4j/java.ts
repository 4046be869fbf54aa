import { type ChildProcess, execFile, spawn } from "node:child_process";
import { openSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { connect, createServer } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

const OPENS = ["java.nio", "java.io", "sun.nio.ch"].map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`);
/** Quick to start rather than quick to run: a test's server lives for seconds. */
const QUICK = ["-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"];

/** How a server runs that lives longer than a test's. */
export interface Size {
  /** As Java has it: `2g`. */
  readonly heap: string;
  readonly pageCache: string;
}

/** Tells two builds of Java apart: a class archive of the one is of no use to the other. */
export async function javaBuild(): Promise<string> {
  const { stderr } = await run("java", ["-XshowSettings:properties", "-version"]);
  const build = /^\s*java\.vm\.version = (.*)$/m.exec(stderr)?.[1] ?? "unknown";
  return build.trim().replace(/[^\w.]/g, "_");
}

/** Sets the password of a home that no server has run in yet. */
export async function setPassword(lib: string, home: string, password: string): Promise<void> {
  const env = { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, "conf") };
  const admin = ["-XX:TieredStopAtLevel=1", "-cp", join(lib, "*"), "org.neo4j.cli.AdminTool"];
  await run("java", [...admin, "dbms", "set-initial-password", password], { env });
}

export interface Configured {
  readonly size?: Size | undefined;
  /** Settings of Neo4j, by name, that come over our own. */
  readonly settings?: Readonly<Record<string, string>> | undefined;
}

/** Makes `home` that of a server which people on this machine alone can reach, on `port`. */
export async function configure(home: string, port: number, more: Configured = {}): Promise<void> {
  await mkdir(join(home, "conf"), { recursive: true });
  const settings = {
    "server.default_listen_address": "127.0.0.1",
    "server.bolt.listen_address": `127.0.0.1:${port}`,
    "server.bolt.advertised_address": `127.0.0.1:${port}`,
    "server.http.enabled": "false",
    "server.https.enabled": "false",
    "server.memory.pagecache.size": more.size?.pageCache ?? "64m",
    "dbms.usage_report.enabled": "false",
    // else an empty home takes 516 MB
    "db.tx_log.preallocate": "false",
    "db.tx_log.rotation.retention_policy": "1 files",
    // else every stop takes 12 s
    "internal.server.bolt.thread_pool_shutdown_wait_time": "0s",
    ...more.settings,
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
  await writeFile(join(home, "conf", "neo4j.conf"), lines.join(""));
}

/** Starts a server in a configured home; its output goes to `console.log` there. */
export function launch(lib: string, home: string, options: readonly string[], size?: Size): ChildProcess {
  const output = openSync(join(home, "console.log"), "a");
  const main = ["-cp", join(lib, "*"), "org.neo4j.server.CommunityEntryPoint"];
  const place = [`--home-dir=${home}`, `--config-dir=${join(home, "conf")}`];
  return spawn(
    "java",
    [
      ...(size ? [`-Xms${size.heap}`, `-Xmx${size.heap}`] : QUICK),
      ...OPENS,
      ...options,
      "-Dfile.encoding=UTF-8",
      ...main,
      ...place,
    ],
    {
      env: { ...process.env, NEO4J_HOME: home },
      stdio: ["ignore", output, output],
    },
  );
}

/** Resolves when the server speaks Bolt; rejects when it ended before, or did not answer in `withinMs`. */
export async function answers(server: ChildProcess, port: number, withinMs: number): Promise<void> {
  const end = Date.now() + withinMs;
  while (!(await speaksBolt(port))) {
    if (ended(server)) throw new Error("ended before it answered");
    if (Date.now() > end) throw new Error(`did not answer within ${withinMs / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Asks the server to end, and after `patienceMs` makes it, at 0 at once. Resolves when it is gone. */
export async function end(server: ChildProcess, patienceMs = 20_000): Promise<void> {
  if (ended(server)) return;
  const gone = new Promise((resolve) => server.once("exit", resolve));
  server.kill(patienceMs === 0 ? "SIGKILL" : "SIGTERM");
  const force = setTimeout(() => server.kill("SIGKILL"), patienceMs);
  await gone;
  clearTimeout(force);
}

/** A port that nobody listens on now. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === "string") throw new Error("freePort: no port");
  return address.port;
}

const ended = (server: ChildProcess): boolean => server.exitCode !== null || server.signalCode !== null;

/** Bolt's handshake: a fixed preamble and four proposed versions; the server answers with the one it takes, zero for none. */
function speaksBolt(port: number): Promise<boolean> {
  const hello = Buffer.from("6060b01700080805000004040000000000000000", "hex");
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(hello));
    const done = (spoken: boolean) => {
      socket.destroy();
      resolve(spoken);
    };
    socket.setTimeout(3000, () => done(false));
    socket.once("data", (reply) => done(reply.length >= 4 && reply.readUInt32BE(0) !== 0));
    socket.once("error", () => done(false));
    socket.once("close", () => done(false));
  });
}
