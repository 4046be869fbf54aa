import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../../scripts/house.mjs";

type Entry = Readonly<Partial<Record<"dependencies" | "optionalDependencies", Readonly<Record<string, string>>>>>;

const lock: { packages: Readonly<Record<string, Entry>> } = JSON.parse(
  readFileSync(join(root, "package-lock.json"), "utf8"),
);

/** True when Node, looking upwards from this package's folder, meets the dependency. */
function resolves(from: string, dependency: string, packages: Readonly<Record<string, unknown>>): boolean {
  for (let folder = from; ; folder = folder.slice(0, folder.lastIndexOf("/"))) {
    const base = folder === "" ? "" : `${folder}/`;
    if (`${base}node_modules/${dependency}` in packages) return true;
    if (folder === "") return false;
    if (!folder.includes("/")) folder = "/";
  }
}

describe("package-lock.json", () => {
  it("holds what each package needs on every platform, so that npm ci passes everywhere", () => {
    const missing = Object.entries(lock.packages).flatMap(([path, entry]) =>
      Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })
        .filter((dependency) => !resolves(path, dependency, lock.packages))
        .map((dependency) => `${path} needs ${dependency}`),
    );
    expect(missing).toEqual([]);
  });
});
