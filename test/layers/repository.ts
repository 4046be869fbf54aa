// The repository as it lies on disk, without what is installed, built or made by running it.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../scripts/house.mjs";
import type { Package } from "./rules.ts";

const MADE = new Set(["node_modules", "dist", ".git", ".turbo", ".cache", "coverage", "output"]);

/** Paths of all files, from the root, with forward slashes. */
export function allFiles(folder = ""): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (MADE.has(entry.name) || path === "data") return [];
    return entry.isDirectory() ? allFiles(path) : [path];
  });
}

export const read = (path: string): string => readFileSync(join(root, path), "utf8");

/** The root and every workspace. */
export function allPackages(): Package[] {
  return allFiles()
    .filter((path) => /^(packages\/[^/]+\/|bots\/[^/]+\/|[^/]+\/)?package\.json$/.test(path))
    .map((path) => {
      const manifest = JSON.parse(read(path));
      const names = (key: string): string[] => Object.keys(manifest[key] ?? {});
      return {
        name: manifest.name,
        folder: path.replace(/\/?package\.json$/, ""),
        dependencies: [...names("dependencies"), ...names("optionalDependencies"), ...names("peerDependencies")],
        devDependencies: names("devDependencies"),
      };
    });
}
