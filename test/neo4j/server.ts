import { type ChildProcess, spawn } from "node:child_process";
import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { answers, configure, end, freePort, launch, type Size } from "./java.ts";
import { prepare } from "./prepare.ts";

/** For `beforeAll`: the first start on a machine downloads 120 MB. */
export const START_TIMEOUT = 600_000;

/** A real Neo4j server of a test's own, empty, on loopback. */
export interface Neo4jServer {
  readonly url: string;
  readonly user: string;
  readonly password: string;
  /** Of the server's process, for tests that end it roughly. */
  readonly pid: number;
  /** Folder of all its files. */
  readonly home: string;
  /** Ends the server and removes its files. Safe to call twice. */
  stop(): Promise<void>;
}

/** Starts a server; needs Java 17 and Maven (`java()` of `test/support/available.ts`). Ends with the test's process, however that ends. */
export async function startNeo4j(size?: Size): Promise<Neo4jServer> {
  const { lib, home: first, password, archive } = await prepare();
  const home = await mkdtemp(join(tmpdir(), "kenniswijzer-neo4j-"));
  await cp(first, home, { recursive: true });
  const port = await freePort();
  await configure(home, port, size);
  const server = launch(lib, home, archive === undefined ? [] : [`-XX:SharedArchiveFile=${archive}`], size);
  const release = guard(server, home);
  const stop = async () => {
    await end(server);
    await release();
    await rm(home, { recursive: true, force: true });
  };
  try {
    await answers(server, port, 180_000);
  } catch (cause) {
    const output = await readFile(join(home, "console.log"), "utf8").catch(() => "");
    await stop();
    throw new Error(`startNeo4j: the server ${(cause as Error).message}: ${output.slice(-2000)}`, { cause });
  }
  return { url: `bolt://127.0.0.1:${port}`, user: "neo4j", password, pid: server.pid as number, home, stop };
}

/** A second process that ends the server and removes its files as soon as this process is gone, even by `kill -9`. */
function guard(server: ChildProcess, home: string): () => Promise<void> {
  const script = 'read -r word; [ "$word" = done ] || { kill -9 "$1"; sleep 1; rm -rf -- "$2"; }';
  const watch = spawn("sh", ["-c", script, "sh", String(server.pid), home], {
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  });
  const gone = new Promise<void>((resolve) => watch.once("exit", () => resolve()));
  return async () => {
    watch.stdin?.end("done\n");
    await gone;
  };
}
