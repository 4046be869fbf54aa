import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { root } from "./cli.ts";

const run = promisify(execFile);

/** Runs Node in the root, on what `npm run build` made. Rejects when it fails. */
export async function node(args: readonly string[]): Promise<string> {
  const { stdout } = await run(process.execPath, [...args], { cwd: root, maxBuffer: 64 * 1024 * 1024 });
  return stdout;
}
