import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { type FSWatcher, watch } from "node:fs";
import { dirname } from "node:path";
import { cliCommand } from "./cli.ts";

/** Seeded (mulberry32, public domain), so that a round can be run again. */
export function random(seed: number): number {
  let t = (seed * 0x6d2b79f5) | 0;
  t = Math.imul(t ^ (t >>> 15), 1 | t);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}

export interface Run {
  /** Notices of writing to the store's folder, until it ended. */
  readonly writes: number;
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line, and sends it a signal as soon as it has written so often in the folder of its store. */
export async function runUntil(
  args: readonly string[],
  store: string,
  stop: { readonly after: number; readonly with: NodeJS.Signals } = {
    after: Number.POSITIVE_INFINITY,
    with: "SIGKILL",
  },
): Promise<Run> {
  const [program = "", ...before] = cliCommand;
  let writes = 0;
  let child: ChildProcess | undefined;
  const watcher: FSWatcher = watch(dirname(store), () => {
    writes += 1;
    if (writes === stop.after) child?.kill(stop.with);
  });
  child = spawn(program, [...before, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  const texts = [child.stdout, child.stderr].map(async (stream) => {
    let text = "";
    for await (const chunk of stream?.setEncoding("utf8") ?? []) text += chunk;
    return text;
  });
  const [code, signal] = (await once(child, "close")) as [number | null, NodeJS.Signals | null];
  watcher.close();
  const [stdout = "", stderr = ""] = await Promise.all(texts);
  return { writes, code, signal, stdout, stderr };
}
