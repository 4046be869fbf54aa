import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { answers, configure, end, freePort, javaBuild, launch, setPassword } from "./java.ts";

const run = promisify(execFile);
const here = import.meta.dirname;

/** What every test server starts from. */
export interface Prepared {
  /** Folder of the server's jars. */
  readonly lib: string;
  /** Home of an empty server that was stopped: one that starts in a copy of it is up in half the time. */
  readonly home: string;
  /** Of the user `neo4j` in that home. */
  readonly password: string;
  /** Java's class archive of a started server, if Java made one. */
  readonly archive: string | undefined;
}

/** Downloads the jars and makes the first home, once per machine; then takes what is there. `NEO4J_CACHE` moves it. */
export async function prepare(): Promise<Prepared> {
  const pom = await readFile(join(here, "pom.xml"), "utf8");
  const version = /<neo4j\.version>(.*)<\/neo4j\.version>/.exec(pom)?.[1] ?? "unknown";
  const caches = process.env.XDG_CACHE_HOME || join(homedir(), ".cache");
  const cache = join(process.env.NEO4J_CACHE || join(caches, "kenniswijzer", "neo4j"), version);
  const lib = join(cache, "lib");
  const first = join(cache, `first-${await javaBuild()}`);
  await mkdir(cache, { recursive: true });
  if (!existsSync(lib) || !existsSync(first)) {
    await alone(join(cache, "lock"), async () => {
      if (!existsSync(lib)) await download(lib);
      if (!existsSync(first)) await startOnce(lib, first);
    });
  }
  const archive = join(first, "classes.jsa");
  const password = await readFile(join(first, "password"), "utf8");
  return { lib, home: join(first, "home"), password, archive: existsSync(archive) ? archive : undefined };
}

async function download(lib: string): Promise<void> {
  const part = `${lib}.part`;
  await rm(part, { recursive: true, force: true });
  const goal = ["dependency:copy-dependencies", `-DoutputDirectory=${part}`, "-DincludeScope=runtime"];
  await run("mvn", ["-q", "-B", "-f", join(here, "pom.xml"), ...goal, "-DexcludeTypes=pom"]);
  await rename(part, lib);
}

async function startOnce(lib: string, first: string): Promise<void> {
  const part = `${first}.part`;
  const home = join(part, "home");
  await rm(part, { recursive: true, force: true });
  const port = await freePort();
  await configure(home, port);
  const password = randomBytes(12).toString("hex");
  await writeFile(join(part, "password"), password, { mode: 0o600 });
  await setPassword(lib, home, password);
  const archive = join(part, "classes.jsa");
  const server = launch(lib, home, [`-XX:ArchiveClassesAtExit=${archive}`, "-Xlog:cds=off", "-Xlog:cds+dynamic=off"]);
  try {
    await answers(server, port, 180_000);
  } finally {
    await end(server, 120_000);
  }
  await rm(join(home, "logs"), { recursive: true, force: true });
  await rename(part, first);
}

/** Runs `work` while no other process does: who holds the folder `lock` does it; the lock of one who died is taken over. */
async function alone(lock: string, work: () => Promise<void>): Promise<void> {
  for (;;) {
    try {
      await mkdir(lock);
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    const holder = Number(await readFile(join(lock, "pid"), "utf8").catch(() => process.pid));
    if (!lives(holder)) await rm(lock, { recursive: true, force: true });
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  try {
    await writeFile(join(lock, "pid"), String(process.pid));
    await work();
  } finally {
    await rm(lock, { recursive: true, force: true });
  }
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
