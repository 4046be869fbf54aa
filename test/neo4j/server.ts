import { type ChildProcess, spawn } from "node:child_process";
import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cypher } from "./cypher.ts";
import { answers, configure, end, freePort, launch, type Size } from "./java.ts";
import { prepare } from "./prepare.ts";

/** For `beforeAll`: the first start on a machine downloads 120 MB. */
export const START_TIMEOUT = 600_000;

/** A real Neo4j server of a test's own, empty, on loopback. */
export interface Neo4jServer {
  readonly url: string;
  readonly user: string;
  readonly password: string;
  /** Of the server's process as it runs now. */
  readonly pid: number;
  /** Folder of all its files. */
  readonly home: string;
  /** Ends the server roughly, as a power cut does; its files stay. */
  kill(): Promise<void>;
  /** Ends it if it runs, and starts it on the same files and port, with these settings of Neo4j besides its own. */
  restart(settings?: Readonly<Record<string, string>>): Promise<void>;
  /** Ends the server and removes its files. Safe to call twice. */
  stop(): Promise<void>;
}

export interface ServerOptions {
  /** Absent: small and quick to start. */
  readonly size?: Size;
  /** Folder in which its files come; else that for temporary files. */
  readonly folder?: string;
}

/** Starts a server; needs Java 17 and Maven (`java()` of `test/support/available.ts`). Ends with the test's process, however that ends. */
export async function startNeo4j({ size, folder = tmpdir() }: ServerOptions = {}): Promise<Neo4jServer> {
  const { lib, home: first, password, archive } = await prepare();
  const home = await mkdtemp(join(folder, "kenniswijzer-neo4j-"));
  await cp(first, home, { recursive: true });
  const port = await freePort();
  const options = archive === undefined ? [] : [`-XX:SharedArchiveFile=${archive}`];
  let running: { readonly process: ChildProcess; readonly release: () => Promise<void> } | undefined;
  const halt = async (patienceMs?: number): Promise<void> => {
    if (!running) return;
    await end(running.process, patienceMs);
    await running.release();
    running = undefined;
  };
  const start = async (settings?: Readonly<Record<string, string>>): Promise<void> => {
    await configure(home, port, { size, settings });
    const server = launch(lib, home, options, size);
    running = { process: server, release: guard(server, home) };
    await answers(server, port, 180_000);
  };
  const stop = async (): Promise<void> => {
    await halt();
    await rm(home, { recursive: true, force: true });
  };
  try {
    await start();
  } catch (cause) {
    const output = await readFile(join(home, "console.log"), "utf8").catch(() => "");
    await stop();
    throw new Error(`startNeo4j: the server ${(cause as Error).message}: ${output.slice(-2000)}`, { cause });
  }
  const login = { url: `bolt://127.0.0.1:${port}`, user: "neo4j", password };
  return {
    ...login,
    get pid() {
      return running?.process.pid ?? 0;
    },
    home,
    kill: () => halt(0),
    restart: async (settings) => {
      await halt();
      await start(settings);
      await open(login);
    },
    stop,
  };
}

/** Resolves when the database itself is there: after a rough end it is recovered while the server answers already. */
async function open(login: Pick<Neo4jServer, "url" | "user" | "password">): Promise<void> {
  const end = Date.now() + 180_000;
  for (;;) {
    try {
      await cypher(login, "RETURN 1");
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
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
