import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const SIZES = [1_000, 10_000, 100_000];

/** Asking and searching among 1,000, 10,000 and 100,000 passages, each in a process of its own, so that its memory is its own. */
export async function scale(): Promise<void> {
  const one = fileURLToPath(new URL("scale/measure.ts", import.meta.url));
  for (const size of SIZES) {
    const { status } = spawnSync(process.execPath, [...process.execArgv, one, String(size)], { stdio: "inherit" });
    if (status !== 0) throw new Error(`scale: the measurement at ${size} passages failed`);
  }
}
