import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { sweep } from "../../scripts/sweep.mjs";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kenniswijzer-sweep-"));
  for (const path of ["src/stores", "dist/stores", "dist/page"]) mkdirSync(join(folder, path), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (...paths: readonly string[]): void => {
  for (const path of paths) writeFileSync(join(folder, path), "");
};

it("removes what was built from a source that is gone, and nothing else", () => {
  write("src/stores/memory.ts", "dist/stores/memory.js", "dist/stores/memory.js.map", "dist/stores/memory.d.ts");
  write("dist/stores/old.js", "dist/stores/old.js.map", "dist/stores/old.d.ts", "dist/page/index.js");
  expect(sweep(folder)).toEqual([join("stores", "old")]);
  const left = ["stores/old.js", "stores/old.d.ts", "stores/old.js.map", "stores/memory.js", "page/index.js"];
  expect(left.filter((path) => existsSync(join(folder, "dist", path)))).toEqual(["stores/memory.js", "page/index.js"]);
});

it("leaves a package alone that was never built", () => {
  rmSync(join(folder, "dist"), { recursive: true });
  expect(sweep(folder)).toEqual([]);
});
