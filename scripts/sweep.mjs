// Removes what was built from a source that is gone: the compiler adds to `dist` and never takes away, and packages ship `dist`.
import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

const BUILT = /\.js\.map$/;

/**
 * @param {string} folder of a package
 * @returns {string[]} what it removed, without the endings
 */
export function sweep(folder) {
  const dist = join(folder, "dist");
  if (!existsSync(dist)) return [];
  const orphans = readdirSync(dist, { recursive: true, encoding: "utf8" })
    .filter((path) => BUILT.test(path))
    .map((path) => path.replace(BUILT, ""))
    .filter((path) => !existsSync(join(folder, "src", `${path}.ts`)));
  for (const path of orphans) {
    for (const ending of [".js", ".js.map", ".d.ts"]) rmSync(join(dist, path + ending), { force: true });
  }
  return orphans;
}
