import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));
const CLI = fileURLToPath(new URL("../../packages/kenniswijzer/src/cli.ts", import.meta.url));

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  /** Keeps to the permissions of files, as anyone but root must. */
  readonly boundByPermissions?: boolean;
}

/** How the command line is started from source: program and its first arguments. */
export const cliCommand: readonly string[] = [
  process.execPath,
  "--conditions=@kenniswijzer/source",
  "--import",
  import.meta.resolve("tsx"),
  CLI,
];

const isRoot = process.getuid?.() === 0;

/** False where root can't be bound by permissions. */
export const canBindByPermissions: boolean = !isRoot || process.platform === "linux";

// Root without capabilities meets "permission denied" like anyone else.
const withoutPrivileges = isRoot ? ["setpriv", "--inh-caps=-all", "--bounding-set=-all"] : [];

/** Runs `kenniswijzer` as a person would, in a process of its own. */
export function cli(args: readonly string[], options: CliOptions = {}): Promise<Ran> {
  const [program = "", ...before] = [...(options.boundByPermissions ? withoutPrivileges : []), ...cliCommand];
  const child = spawn(program, [...before, ...args], {
    cwd: options.cwd ?? root,
    env: { ...process.env, ...options.env },
    stdio: ["pipe", "pipe", "pipe"],
  });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text) => {
    stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text) => {
    stderr += text;
  });
  child.stdin.end(options.input ?? "");
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? -1, stdout, stderr }));
  });
}
