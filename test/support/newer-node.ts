import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { ci } from "./available.ts";

const run = promisify(execFile);
const VERSION = "22.23.3";

/**
 * Path of a Node that has SQLite of its own: the one that runs, or else one from npm, fetched once per machine and kept out of
 * `node_modules`, where its `bin` would take the place of the Node that npm scripts run on. Undefined where npm has none for
 * this machine or cannot be reached; on a build server that throws.
 */
export async function newerNode(): Promise<string | undefined> {
  if (process.getBuiltinModule?.("node:sqlite")) return process.execPath;
  const name = `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
  const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "kenniswijzer", "node", VERSION);
  const path = join(cache, "node_modules", name, "bin", process.platform === "win32" ? "node.exe" : "node");
  if (existsSync(path)) return path;
  try {
    await mkdir(cache, { recursive: true });
    const flags = ["--prefix", cache, "--no-save", "--no-audit", "--no-fund", "--bin-links=false", "--loglevel=error"];
    const npm = process.env.npm_execpath;
    const [program, first] = npm ? [process.execPath, [npm]] : ["npm", []];
    await run(program, [...first, "install", ...flags, `${name}@${VERSION}`], { cwd: cache });
    return path;
  } catch (cause) {
    if (ci)
      throw new Error(`SQLite tests need ${name}@${VERSION} from npm: with CI set none may be skipped`, { cause });
    return undefined;
  }
}
