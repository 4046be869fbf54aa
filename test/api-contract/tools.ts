// Programs of others that check the API: Schemathesis and generators of clients. They are installed once per machine, in exact
// versions, in a cache outside the repository; who has no Python or cannot reach a registry skips their tests, a build server never.
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { copyFile, mkdir, readFile, rename, rm } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { tools } from "../../scripts/tools.mjs";
import { ci } from "../support/available.ts";

const run = promisify(execFile);
export const here = import.meta.dirname;
const INSTALLING_MS = 300_000;

/** Path of a program of the Python tools: `schemathesis`; undefined, with a line that says so, where they cannot be had. */
export async function pythonTools(): Promise<((program: string) => string) | undefined> {
  const python = tools.python.path();
  const bin = process.platform === "win32" ? "Scripts" : "bin";
  const folder = await installed("requirements.txt", "Python", async (into) => {
    if (python === undefined) throw new Error(`needs ${tools.python.needs}`);
    await run(python, ["-m", "venv", into]);
    const pip = [
      "-m",
      "pip",
      "install",
      "--quiet",
      "--disable-pip-version-check",
      "-r",
      join(here, "requirements.txt"),
    ];
    await run(join(into, bin, "python"), pip);
  });
  return folder === undefined ? undefined : (program) => join(folder, bin, program);
}

/** Folder in which the npm tools are installed; undefined, with a line that says so, where they cannot be had. */
export const npmTools = (): Promise<string | undefined> =>
  installed("tools.json", "npm", async (into) => {
    await mkdir(into, { recursive: true });
    await copyFile(join(here, "tools.json"), join(into, "package.json"));
    const npm = process.platform === "win32" ? "npm.cmd" : "npm";
    const args = ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
    await run(npm, args, { cwd: into, shell: process.platform === "win32" });
  });

/** A folder for these very versions, filled once: a name that a virtual environment was made under must stay. */
async function installed(
  list: string,
  what: string,
  fill: (into: string) => Promise<void>,
): Promise<string | undefined> {
  const version = createHash("sha256")
    .update(await readFile(join(here, list)))
    .digest("hex")
    .slice(0, 12);
  const caches = process.env.XDG_CACHE_HOME || join(homedir(), ".cache");
  const folder = join(caches, "kenniswijzer", "api-contract", `${list.split(".")[0]}-${version}`);
  const done = join(folder, "installed");
  if (existsSync(done)) return folder;
  try {
    await rm(folder, { recursive: true, force: true });
    await mkdir(join(folder, ".."), { recursive: true });
    await withTimeout(fill(folder));
    await copyFile(join(here, list), `${done}.part`);
    await rename(`${done}.part`, done);
    return folder;
  } catch (error) {
    const why = String((error as { stderr?: string }).stderr || error)
      .trim()
      .split("\n")
      .at(-1);
    if (ci) throw new Error(`${what} tools of test/api-contract cannot be installed: ${why}`, { cause: error });
    process.stderr.write(`\nSKIPPED in test/api-contract: the ${what} tools cannot be installed (${why})\n`);
    return undefined;
  }
}

async function withTimeout(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("took more than five minutes")), INSTALLING_MS);
  });
  await Promise.race([work, late]).finally(() => clearTimeout(timer));
}
