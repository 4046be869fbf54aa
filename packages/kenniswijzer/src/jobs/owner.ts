import { randomUUID } from "node:crypto";
import { readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { KenniswijzerError } from "@kenniswijzer/domain";

const BEAT_MS = 2_000;
/** A process that shows no sign of life for so long is gone; on the same machine its number tells at once. */
const GONE_MS = 10_000;

/** Holds a file by which other processes see that this one does the work here. Rejects with `unavailable` when another does. Gives what lets go. */
export async function own(file: string): Promise<() => Promise<void>> {
  const me = JSON.stringify({ host: hostname(), pid: process.pid, token: randomUUID() });
  for (let attempt = 1; ; attempt++) {
    try {
      await writeFile(file, me, { flag: "wx", mode: 0o600 });
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      if (attempt > 1 || (await isHeld(file))) {
        const remedy = "hand documents in there, or stop it";
        throw new KenniswijzerError("unavailable", `jobs: another process takes documents into this store; ${remedy}`);
      }
      await rm(file, { force: true });
    }
  }
  const beat = setInterval(() => {
    const now = new Date();
    void utimes(file, now, now).catch(() => undefined);
  }, BEAT_MS);
  beat.unref();
  return async () => {
    clearInterval(beat);
    if ((await readFile(file, "utf8").catch(() => "")) === me) await rm(file, { force: true });
  };
}

async function isHeld(file: string): Promise<boolean> {
  const [text, about] = await Promise.all([readFile(file, "utf8"), stat(file)]).catch(() => ["", undefined] as const);
  if (about === undefined || Date.now() - about.mtimeMs > GONE_MS) return false;
  const { host, pid } = holderIn(text);
  // in a container the one before had this same number
  if (host === hostname() && pid !== undefined) return pid !== process.pid && isAlive(pid);
  return true;
}

function holderIn(text: string): { readonly host?: string; readonly pid?: number } {
  try {
    return JSON.parse(text) as { host?: string; pid?: number };
  } catch {
    return {};
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
