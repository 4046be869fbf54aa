import { readdir, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

// what a vector index beside the store was kept in before vectors lay in the store itself, also one that was being written
const LEFT = /^\.hnsw(?:\.\d+)?(?:\.json)?$/;

/** Files beside a store's file that earlier versions kept there and nothing reads any more. They hold vectors of its texts. */
export async function leftoversOf(file: string): Promise<string[]> {
  const own = basename(file);
  const names = await readdir(dirname(file)).catch(() => []);
  return names
    .filter((name) => name.startsWith(own) && LEFT.test(name.slice(own.length)))
    .sort()
    .map((name) => join(dirname(file), name));
}

/** Takes them away, and says so; what may not be taken away stays for `doctor` to name. */
export async function removeLeftovers(file: string, onNotice: (notice: string) => void): Promise<void> {
  for (const path of await leftoversOf(file)) {
    const isGone = await rm(path).then(
      () => true,
      () => false,
    );
    if (isGone) onNotice(`${path} is weggehaald: een zoekindex van een oudere versie, die niet meer wordt gebruikt`);
  }
}
