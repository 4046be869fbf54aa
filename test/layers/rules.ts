// The house rules on who imports whom, as one function from files to complaints.
import { isBuiltin } from "node:module";
import { posix } from "node:path";
import type { Import, SourceFile } from "./source.ts";

export interface Package {
  readonly name: string;
  /** From the root of the repository; empty for the root itself. */
  readonly folder: string;
  /** Dependencies that its users get: regular, optional and peer. */
  readonly dependencies: readonly string[];
  readonly devDependencies: readonly string[];
}

const OURS = "@kenniswijzer/";

/** What the source of each package may import of the others; the order is the flow, so no circle can be written here. */
export const DIRECTIONS: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  language: ["domain"],
  gazetteer: ["domain", "language"],
  graph: ["domain", "language"],
  embedding: ["domain"],
  "search-index": ["domain", "language", "gazetteer", "graph"],
  ingest: ["domain", "language", "gazetteer", "graph"],
  query: ["domain", "language", "gazetteer", "graph", "search-index"],
  answer: ["domain", "language", "gazetteer", "graph", "search-index", "query"],
  network: ["domain", "language", "graph"],
  exchange: ["domain", "language", "gazetteer", "graph"],
  explorer: [],
  api: ["domain", "explorer"],
  telegram: ["domain"],
  client: [],
  mcp: ["domain"],
};

/** Only types: who searches is handed an embedder, and the page knows what the API sends, not how it is made. */
const TYPE_DIRECTIONS: Readonly<Record<string, readonly string[]>> = {
  "search-index": ["embedding"],
  query: ["embedding"],
  answer: ["embedding"],
  explorer: ["domain", "api"],
  client: ["api"],
};

/** Wires all parts together; so do the tests. */
const FRONT_DOOR = "kenniswijzer";

/** Each has one home, which loads it when it is first needed. */
export const HEAVY = [
  "neo4j-driver",
  "@xenova/transformers",
  "libsql",
  "node:sqlite",
  "unpdf",
  "htmlparser2",
  "yauzl",
  "postal-mime",
  "csv-parse",
  "undici",
  "chokidar",
  "pino",
  "prom-client",
  "@opentelemetry/sdk-trace-node",
  "@opentelemetry/exporter-trace-otlp-http",
];

const ADAPTERS = /^@kenniswijzer\/graph\/stores\//;
const MAX_LINES = 400;
const MAX_FUNCTION_LINES = 60;

/** The conformance suite of a port and the samples of an extractor are test code too: no package publishes them. */
export const isTest = (path: string): boolean =>
  /^test\/|\.test(-support)?\.ts$|\/conformance\.ts$|\/(conformance|samples)\//.test(path);

/** One line per breach, empty when all is well. */
export function breaches(files: readonly SourceFile[], packages: readonly Package[]): string[] {
  const owners = [...packages].sort((a, b) => b.folder.length - a.folder.length);
  const ownerOf = (path: string): Package => {
    const owner = owners.find(({ folder }) => folder === "" || path.startsWith(`${folder}/`));
    if (owner === undefined) throw new Error(`${path} belongs to no package`);
    return owner;
  };
  const found: string[] = [];
  for (const file of files) {
    const owner = ownerOf(file.path);
    found.push(...sizeBreaches(file));
    if (file.mocksModules) found.push(`${file.path}: mocks a module; pass a fake instead`);
    for (const one of file.imports) {
      const complaint = importBreach(file, one, owner, packages);
      if (complaint !== undefined) found.push(`${file.path}:${one.line}: ${complaint}`);
    }
  }
  return [...found, ...heavyBreaches(files), ...unusedDependencies(files, packages, ownerOf)];
}

function sizeBreaches(file: SourceFile): string[] {
  const found = file.lines > MAX_LINES ? [`${file.path}: ${file.lines} lines, more than ${MAX_LINES}`] : [];
  if (isTest(file.path)) return found;
  const long = file.functions.filter(({ lines }) => lines > MAX_FUNCTION_LINES);
  return [...found, ...long.map(({ line, lines }) => `${file.path}:${line}: a function of ${lines} lines`)];
}

function importBreach(file: SourceFile, one: Import, owner: Package, packages: readonly Package[]): string | undefined {
  if (one.specifier.startsWith(".")) return relativeBreach(file, one, owner);
  if (one.specifier.startsWith("node:")) return undefined;
  if (isBuiltin(one.specifier)) return `write "node:${one.specifier}"`;
  const target = packageOf(one.specifier);
  const ours = packages.some(({ name, folder }) => name === target && folder !== "");
  const undeclared = undeclaredBreach(file, target, ours, owner, packages);
  if (undeclared !== undefined || !ours || isTest(file.path) || owner.name === FRONT_DOOR) return undeclared;
  if (ADAPTERS.test(one.specifier)) return `only ${FRONT_DOOR} and tests name an adapter, not ${one.specifier}`;
  return directionBreach(one, short(owner.name), short(target));
}

const short = (name: string): string => name.replace(OURS, "");

function directionBreach(one: Import, from: string, to: string): string | undefined {
  if (from === to || DIRECTIONS[from]?.includes(to)) return undefined;
  if (TYPE_DIRECTIONS[from]?.includes(to)) {
    return one.how === "type" ? undefined : `${from} may import the types of ${to} only`;
  }
  return `${from} may not import ${to}`;
}

function undeclaredBreach(
  file: SourceFile,
  target: string,
  ours: boolean,
  owner: Package,
  packages: readonly Package[],
): string | undefined {
  const root = packages.find(({ folder }) => folder === "");
  const forTests = [...owner.devDependencies, ...(root?.devDependencies ?? [])];
  const declared = isTest(file.path) ? [...owner.dependencies, ...forTests] : [...owner.dependencies];
  // the page is built into files of its own: who installs the package needs nothing of what it is built with
  if (file.path.startsWith("packages/explorer/src/page/")) declared.push(...owner.devDependencies);
  // scripts at the root run the tools that the root itself installs
  if (owner.folder === "") declared.push(...forTests);
  if (declared.includes(target) || target === owner.name || (ours && isTest(file.path))) return undefined;
  return `${target} is not declared in ${posix.join(owner.folder, "package.json")}`;
}

function relativeBreach(file: SourceFile, one: Import, owner: Package): string | undefined {
  const target = posix.join(posix.dirname(file.path), one.specifier);
  if (owner.folder === "" || target.startsWith(`${owner.folder}/`)) {
    if (target.includes("/stores/") && !file.path.includes("/stores/") && !isTest(file.path)) {
      return `only ${FRONT_DOOR} and tests name an adapter, not ${target}`;
    }
    return undefined;
  }
  // the proof over everything may look inside; a package's own tests reach what tests share
  if (owner.folder === "test" || (isTest(file.path) && target.startsWith("test/support/"))) return undefined;
  return `${one.specifier} leaves the package`;
}

function heavyBreaches(files: readonly SourceFile[]): string[] {
  const source = files.filter(({ path }) => !isTest(path));
  return HEAVY.flatMap((library) => {
    const uses = source.flatMap((file) =>
      file.imports.filter(({ specifier }) => packageOf(specifier) === library).map((one) => ({ file, one })),
    );
    const early = uses.filter(({ one }) => one.how === "static");
    const homes = [...new Set(uses.filter(({ one }) => one.how !== "type").map(({ file }) => file.path))];
    const folders = new Set(uses.map(({ file }) => posix.dirname(file.path)));
    return [
      ...early.map(({ file, one }) => `${file.path}:${one.line}: ${library} must load late, by import()`),
      ...(homes.length > 1 ? [`${library} has more than one home: ${homes.join(", ")}`] : []),
      ...(homes.length <= 1 && folders.size > 1
        ? [`types of ${library} leave its home: ${[...folders].join(", ")}`]
        : []),
    ];
  });
}

function unusedDependencies(
  files: readonly SourceFile[],
  packages: readonly Package[],
  ownerOf: (path: string) => Package,
): string[] {
  const used = new Map<Package, Set<string>>();
  for (const file of files) {
    const owner = ownerOf(file.path);
    const names = used.get(owner) ?? new Set();
    for (const { specifier } of file.imports) names.add(packageOf(specifier));
    for (const text of file.constants) names.add(text);
    used.set(owner, names);
  }
  return packages.flatMap((one) =>
    one.dependencies
      .filter((name) => one.folder !== "" && !used.get(one)?.has(name))
      .map((name) => `${one.folder}/package.json: ${name} is declared and not used`),
  );
}

/** `@scope/name/sub/path` → `@scope/name`. */
export function packageOf(specifier: string): string {
  if (specifier.startsWith("node:")) return specifier;
  return specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
}
