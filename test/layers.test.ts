import { describe, expect, it } from "vitest";
import { allFiles, allPackages, read } from "./layers/repository.ts";
import { breaches, DIRECTIONS, HEAVY, type Package } from "./layers/rules.ts";
import { readSource } from "./layers/source.ts";

/** Examples are projects of somebody else, who installs the packages. */
const isSource = (path: string): boolean => /\.(ts|tsx|mjs)$/.test(path) && !/^(test\/corpus|examples)\//.test(path);

const paths = allFiles();
const packages = allPackages();

describe("the repository", () => {
  it("imports towards the domain, keeps heavy libraries at home and files small", () => {
    const files = paths.filter(isSource).map((path) => readSource(path, read(path)));
    expect(files.length).toBeGreaterThan(50);
    expect(breaches(files, packages)).toEqual([]);
  });

  it("has a direction for every package", () => {
    const published = packages
      .filter(({ name }) => name.startsWith("@kenniswijzer/"))
      .map(({ name }) => name.slice(14));
    const placed = [...Object.keys(DIRECTIONS), "model-use-nl", "test"];
    expect(published.sort()).toEqual(placed.sort());
  });

  it("names no path of a machine and no host of a package registry", () => {
    const own = paths.filter((path) => TEXT.test(path) && !/^test\/corpus\/|\/data\/.*\.tsv$/.test(path));
    const found = own.flatMap((path) =>
      read(path)
        .split("\n")
        .flatMap((line, index) => (MACHINE.test(line) ? [`${path}:${index + 1}: ${line.trim().slice(0, 120)}`] : [])),
    );
    expect(found).toEqual([]);
  });
});

const TEXT = /(\.(ts|tsx|mjs|js|json|jsonc|md|yml|yaml|html|css|sh|py|txt|toml)|(^|\/)[^./]+)$/;

/** In parts, so that this file does not name them either. */
const MACHINE = new RegExp(
  [
    String.raw`(?<![\w.~:/-])/(?:work|root|home|Users|tmp)/[\w.-]+`,
    String.raw`[A-Z]:\\Users\\`,
    ["registry", "npmjs", "org"].join(String.raw`\.`),
    ["repo1?", "maven"].join(String.raw`\.`),
    ["pypi", "org"].join(String.raw`\.`),
    [`"resolved"`, ` "http`].join(":"),
  ].join("|"),
);

describe("a path of a machine", () => {
  it.each([
    {
      line: `const folder = "${["", "home", "an", "kenniswijzer"].join("/")}";`,
      found: true,
      because: "somebody's home",
    },
    { line: `see (${["", "work", "x"].join("/")})`, found: true, because: "a build folder" },
    { line: "https://www.leiden.nl/home/nieuws", found: false, because: "a web address" },
    { line: "../home/page.ts", found: false, because: "relative" },
    { line: `"${"resolved"}": "https://host/a.tgz"`, found: true, because: "a lock file with addresses" },
  ])("$line: $found ($because)", ({ line, found }) => {
    expect(MACHINE.test(line)).toBe(found);
  });
});

const house = (name: string, folder: string, dependencies: string[] = []): Package => {
  return { name, folder, dependencies, devDependencies: folder === "" ? ["vitest"] : [] };
};
const small: Package[] = [
  house("workspace", ""),
  house("@kenniswijzer/domain", "packages/domain"),
  house("@kenniswijzer/graph", "graph", ["@kenniswijzer/domain", "neo4j-driver", "@kenniswijzer/ingest"]),
  house("@kenniswijzer/ingest", "ingest", ["@kenniswijzer/query", "@kenniswijzer/graph"]),
  house("@kenniswijzer/query", "packages/query", ["@kenniswijzer/ingest", "@kenniswijzer/domain"]),
  house("@kenniswijzer/explorer", "packages/explorer", ["@kenniswijzer/domain"]),
  house("@kenniswijzer/test", "test"),
  house("kenniswijzer", "packages/kenniswijzer", ["@kenniswijzer/graph"]),
];

/** Breaches of one file, besides what other packages declare and don't use. */
const breachesOf = (path: string, text: string): string[] => {
  return breaches([readSource(path, text)], small).filter((one) => !one.includes("declared and not used"));
};

describe("the layer test itself", () => {
  const query = "packages/query/src/plan.ts";
  const store = "graph/src/stores/neo4j/store.ts";
  it.each([
    { path: query, text: `import { load } from "@kenniswijzer/ingest";`, says: "query may not import ingest" },
    {
      path: "ingest/src/a.ts",
      text: `import type { P } from "@kenniswijzer/query";`,
      says: "ingest may not import query",
    },
    { path: "graph/src/a.ts", text: `export * from "@kenniswijzer/ingest";`, says: "graph may not import ingest" },
    { path: query, text: `const z = await import("zod");`, says: "zod is not declared in packages/query/package.json" },
    { path: query, text: `import { it } from "vitest";`, says: "vitest is not declared" },
    { path: query, text: `import { a } from "../../answer/src/a.ts";`, says: "leaves the package" },
    { path: query, text: `import { ci } from "../../../test/support/available.ts";`, says: "leaves the package" },
    { path: "packages/query/src/a.test.ts", text: `import "../../answer/src/a.ts";`, says: "leaves the package" },
    { path: query, text: `import fs from "fs";`, says: `write "node:fs"` },
    {
      path: "ingest/src/a.ts",
      text: `import { s } from "@kenniswijzer/graph/stores/memory";`,
      says: "name an adapter",
    },
    { path: "graph/src/index.ts", text: `export * from "./stores/memory.ts";`, says: "name an adapter" },
    { path: store, text: `import neo4j from "neo4j-driver";`, says: "neo4j-driver must load late" },
    { path: store, text: `import { type Driver } from "neo4j-driver";`, says: "neo4j-driver must load late" },
    {
      path: "packages/explorer/src/a.ts",
      text: `import { Answer } from "@kenniswijzer/domain";`,
      says: "types of domain only",
    },
    { path: "packages/query/src/a.test.ts", text: `vi.mock("./a.ts");`, says: "mocks a module" },
    { path: query, text: "//\n".repeat(401), says: "402 lines" },
    { path: query, text: `function f() {${"\n".repeat(60)}}`, says: "a function of 61 lines" },
  ])("complains of $text in $path", ({ path, text, says }) => {
    expect(breachesOf(path, text).join("\n")).toContain(says);
  });

  it.each([
    { path: query, text: `import { nameKey } from "@kenniswijzer/domain";`, because: "towards the domain" },
    {
      path: "packages/query/src/a.test.ts",
      text: `import "@kenniswijzer/ingest"; import "vitest";`,
      because: "a test",
    },
    {
      path: "packages/query/src/a.test.ts",
      text: `import "../../../test/support/available.ts";`,
      because: "for tests",
    },
    {
      path: "packages/kenniswijzer/src/a.ts",
      text: `import "@kenniswijzer/graph/stores/sqlite";`,
      because: "front door",
    },
    { path: store, text: `const load = () => import("neo4j-driver");`, because: "late" },
    { path: store, text: `import type { Driver } from "neo4j-driver";`, because: "a type is erased" },
    {
      path: "packages/explorer/src/a.ts",
      text: `import type { Answer } from "@kenniswijzer/domain";`,
      because: "a type",
    },
  ])("is content with $text in $path ($because)", ({ path, text }) => {
    expect(breachesOf(path, text)).toEqual([]);
  });

  it("complains of a second home of a heavy library", () => {
    const homes = ["graph/src/stores/a.ts", "graph/src/stores/b.ts"].map((path) =>
      readSource(path, `require("neo4j-driver")`),
    );
    expect(breaches(homes, small)).toContain(
      "neo4j-driver has more than one home: graph/src/stores/a.ts, graph/src/stores/b.ts",
    );
    expect(HEAVY).toContain("neo4j-driver");
  });

  it("complains of a dependency that nothing uses", () => {
    expect(breaches([], small)).toContain("graph/package.json: neo4j-driver is declared and not used");
  });
});
