import { readdir, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";

const OTHERS = 0o007;
const GROUP = 0o070;
/** Who may not enter a folder reaches nothing in it. */
const ENTER = 0o111;

/** Which of these files and folders others on this machine can read or change, by what is in them; none on Windows, which has no such rights. */
export async function openToOthers(paths: readonly string[]): Promise<string[]> {
  if (process.platform === "win32") return [];
  const found = await Promise.all(paths.map(async (path) => ((await isOpen(path)) ? path : undefined)));
  return found.filter((path) => path !== undefined);
}

async function isOpen(path: string): Promise<boolean> {
  const [own, folder] = await Promise.all([stat(path), stat(dirname(resolve(path)))]).catch(() => []);
  if (own === undefined || folder === undefined) return false;
  const reached = [GROUP, OTHERS].filter((who) => (folder.mode & ENTER & who) !== 0);
  if (!reached.some((who) => (own.mode & who) !== 0)) return false;
  if (!own.isDirectory()) return true;
  const inside = await readdir(path).catch(() => []);
  return (await Promise.all(inside.map((name) => isOpen(join(path, name))))).some((open) => open);
}
