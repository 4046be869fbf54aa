// What `npm start` and `npm test` share: install when needed, build when needed, run a program, say in one line what went wrong.
// Plain JavaScript on Node alone: it runs before anything is installed.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sweep } from "./sweep.mjs";

export const root = fileURLToPath(new URL("..", import.meta.url));

/** Ends the command with this one line and exit code. */
export class Refusal extends Error {
  /** @param {string} message @param {number} [exitCode] */
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/**
 * Runs a command's job and leaves with its exit code.
 * @param {string} command as its user typed it
 * @param {() => Promise<number>} job
 */
export async function main(command, job) {
  try {
    process.exitCode = await job();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(`${command}: ${error.message}`);
    process.exitCode = error.exitCode;
  }
}

/**
 * Runs a program to its end. A Ctrl-C reaches it by itself; this process waits, so that it can close its files.
 * @param {readonly string[]} args arguments of Node, the script first
 * @param {{ quiet?: boolean; env?: Record<string, string> }} [options] quiet: keep what it prints for the caller
 * @returns {Promise<{ code: number; output: string; stopped: boolean }>} stopped: somebody asked it to stop
 */
export function node(args, { quiet = false, env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: quiet ? ["ignore", "pipe", "pipe"] : "inherit",
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text) => {
        output += text;
      });
    }
    let stopped = false;
    const interrupt = () => {
      stopped = true;
    };
    const terminate = () => {
      stopped = true;
      child.kill("SIGTERM");
    };
    process.on("SIGINT", interrupt).on("SIGTERM", terminate);
    // npm ends on a SIGTERM without passing it on: who started this is gone, so what it started goes too
    const parent = process.ppid;
    const watch = setInterval(() => process.ppid !== parent && terminate(), 1000).unref();
    child.on("error", reject);
    child.on("close", (code, signal) => {
      process.off("SIGINT", interrupt).off("SIGTERM", terminate);
      clearInterval(watch);
      resolve({ code: code ?? 1, output, stopped: stopped || signal === "SIGINT" || signal === "SIGTERM" });
    });
  });
}

/** What a shell gives a command that Ctrl-C ended. */
const INTERRUPTED = 130;

/**
 * Runs a program that a Ctrl-C ends together with the command it is part of.
 * @param {Parameters<typeof node>[0]} args
 * @param {Parameters<typeof node>[1]} [options]
 */
export async function stage(args, options) {
  const { stopped, ...result } = await node(args, options);
  if (stopped) throw new Refusal("stopped", INTERRUPTED);
  return result;
}

/** Refuses a folder in which nothing can be installed, built or stored. */
export function checkWritable() {
  try {
    rmSync(mkdtempSync(join(root, ".write-")), { recursive: true });
  } catch (error) {
    throw new Refusal(
      `cannot write in ${root} (${errorCode(error)}): copy the folder to a place of your own and run it there`,
    );
  }
}

/** @param {unknown} error @returns {string} */
export const errorCode = (error) => (error instanceof Error && "code" in error ? String(error.code) : String(error));

/** Installs what package-lock.json names, unless that was done before with this Node on this machine. */
export async function install() {
  const stampFile = join(root, "node_modules", ".kenniswijzer-installed");
  const machine = `${process.version} ${process.platform}-${process.arch}`;
  const lock = readFileSync(join(root, "package-lock.json"), "utf8");
  const stamp = `${machine} ${createHash("sha256").update(lock).digest("hex")}\n`;
  const before = read(stampFile);
  if (before === stamp) return;
  const sameMachine = before === undefined || before.startsWith(`${machine} `);
  if (!sameMachine || !isInstalled(lock, read(join(root, "node_modules", ".package-lock.json")))) {
    await step("Installing packages, once", npmCi);
  }
  writeFileSync(stampFile, stamp);
}

/**
 * True when all that the lock file names is there, by npm's own record of what it put: a `npm install` by hand counts.
 * @param {string} lock text of package-lock.json
 * @param {string | undefined} record text of node_modules/.package-lock.json
 */
export function isInstalled(lock, record) {
  if (record === undefined) return false;
  const present = JSON.parse(record).packages;
  return Object.entries(JSON.parse(lock).packages).every(([path, { version, link, optional }]) => {
    if (!path.includes("node_modules/") || link) return true;
    return present[path] === undefined ? optional === true : present[path].version === version;
  });
}

/** Path of the npm that started this command, to be run by Node. */
export function npm() {
  const path = process.env.npm_execpath;
  if (path !== undefined && /npm-cli\.c?js$/.test(path)) return path;
  throw new Refusal("run it through npm (`npm start`, `npm test`), which installs what is missing");
}

async function npmCi() {
  const flags = [
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
    "--fetch-retry-mintimeout=2000",
    "--fetch-retry-maxtimeout=8000",
  ];
  const { code, output } = await stage([npm(), "ci", ...flags], { quiet: true });
  if (code !== 0) throw new Refusal(npmFailure(output));
}

const NPM_REMEDIES = [
  {
    codes:
      /^(ENOTFOUND|EAI_AGAIN|ECONN\w+|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENOTCACHED|ERR_SOCKET_TIMEOUT|FETCH_ERROR)$/,
    remedy: "the npm registry cannot be reached: check the network and run it again",
  },
  { codes: /^(EACCES|EPERM|EROFS)$/, remedy: `cannot write in ${root}: copy the folder to a place of your own` },
  { codes: /^ENOSPC$/, remedy: "the disk is full: make 1 GB free and run it again" },
  { codes: /^EUSAGE$/, remedy: "package.json and package-lock.json differ: run `npm install`" },
];

/** @param {string} output what npm printed @returns {string} */
export function npmFailure(output) {
  const code = /^npm (?:error|ERR!) code (\S+)/m.exec(output)?.[1] ?? "no error code";
  const remedy = NPM_REMEDIES.find(({ codes }) => codes.test(code))?.remedy ?? "run `npm ci` to see its whole report";
  return `installing failed (${code}): ${remedy}`;
}

/** Folders of the packages, from the root. */
export function workspaces() {
  const { workspaces: patterns } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return /** @type {string[]} */ (patterns).flatMap((pattern) => {
    const folder = pattern.replace(/\/\*$/, "");
    return folder === pattern ? [folder] : readdirSync(join(root, folder)).map((name) => `${folder}/${name}`);
  });
}

/** Builds what changed, and says so. */
export const build = () => step("Building", compile);

/** Builds what changed; turbo keeps what did not. */
export async function compile() {
  for (const folder of workspaces()) sweep(join(root, folder));
  const turbo = join(root, "node_modules", "turbo", "bin", "turbo");
  const args = [turbo, "run", "build", "--output-logs=errors-only", "--ui=stream"];
  const { code, output } = await stage(args, { quiet: true, env: { TURBO_TELEMETRY_DISABLED: "1" } });
  if (code === 0) return;
  console.error(output);
  throw new Refusal("building failed: the compiler's messages are above");
}

/**
 * Says what is being done and, when it took long enough to notice, how long it took.
 * @param {string} label @param {() => Promise<void>} job
 */
async function step(label, job) {
  const begin = performance.now();
  process.stdout.write(`${label} …`);
  try {
    await job();
  } catch (error) {
    process.stdout.write("\n");
    throw error;
  }
  process.stdout.write(` ${((performance.now() - begin) / 1000).toFixed(1)} s\n`);
}

/** @param {string} path @returns {string | undefined} */
function read(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
