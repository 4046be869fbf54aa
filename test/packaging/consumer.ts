// A project of somebody else that installs the published packages: what they get, and nothing of this repository.
import { execFile } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { root, workspaces } from "../../scripts/house.mjs";

const exec = promisify(execFile);

export interface Packed {
  readonly name: string;
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

export interface Manifest {
  readonly name: string;
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly bin?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
}

/** Runs a program in a folder with nothing of the npm run around it; throws with what it printed when it fails. */
export async function run(folder: string, program: string, args: readonly string[]): Promise<string> {
  const inherited = Object.entries(process.env).filter(
    ([name]) =>
      !/^(npm_(package|lifecycle|config_local_prefix|config_prefix|command)|NODE_OPTIONS|VITEST|CI$)/.test(name),
  );
  const { stdout } = await exec(program, args, {
    cwd: folder,
    env: Object.fromEntries(inherited),
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === "win32",
  });
  return stdout;
}

/** Packs every publishable workspace into the folder, as `npm publish` would. */
export async function packAll(folder: string): Promise<Packed[]> {
  const published = workspaces().filter((path) => path !== "test");
  const chosen = published.flatMap((path) => ["--workspace", path]);
  const json = await run(root, "npm", ["pack", "--json", "--loglevel=error", "--pack-destination", folder, ...chosen]);
  const packed: Packed[] | Record<string, Packed> = JSON.parse(json);
  return Object.values(packed);
}

/** The settings that the README gives to who installs the library. */
export function readmeSettings(): Record<string, unknown> {
  const block = /```json\n(\{\s*"allowScripts"[\s\S]*?)```/.exec(readFileSync(join(root, "README.md"), "utf8"))?.[1];
  if (block === undefined) throw new Error("README.md: gives no allowScripts settings");
  return JSON.parse(block);
}

/** Installs the tarballs in an empty folder. */
export async function installIn(folder: string, tarballs: string, packed: readonly Packed[]): Promise<void> {
  mkdirSync(folder);
  const dependencies = Object.fromEntries(packed.map((one) => [one.name, `file:${join(tarballs, one.filename)}`]));
  const manifest = { name: "consumer", private: true, type: "module", ...readmeSettings(), dependencies };
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest, null, 2));
  await run(folder, "npm", ["install", "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error"]);
}

export const installed = (folder: string, name: string): string => join(folder, "node_modules", name);

export function manifestOf(folder: string, name: string): Manifest {
  return JSON.parse(readFileSync(join(installed(folder, name), "package.json"), "utf8"));
}

export interface Entry {
  /** What a consumer writes: `@kenniswijzer/graph/stores/memory`. */
  readonly specifier: string;
  /** Paths inside the package. */
  readonly file: string;
  readonly types: string;
}

/** Every module that a package exports; a pattern stands for each file it matches. Data files and what only this repository sees are none. */
export function entriesOf(folder: string, manifest: Manifest): Entry[] {
  return Object.entries(manifest.exports).flatMap(([key, target]) => {
    if (typeof target === "string" || target.default === undefined) return [];
    const { default: file, types = "" } = target;
    const expand = (star: string): Entry => ({
      specifier: `${manifest.name}${key.slice(1)}`.replace("*", star),
      file: file.replace("*", star),
      types: types.replace("*", star),
    });
    return key.includes("*") ? starsOf(folder, manifest.name, file).map(expand) : [expand("")];
  });
}

function starsOf(folder: string, name: string, pattern: string): string[] {
  const [before = "", after = ""] = pattern.split("*");
  const base = join(installed(folder, name), before);
  return readdirSync(base, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(after))
    .map((path) => path.slice(0, -after.length).replaceAll("\\", "/"));
}
