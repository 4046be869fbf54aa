// `npm run sbom`: the parts of what users get, as CycloneDX. npm lists all that is installed; what only builds and tests is left out here,
// since npm's own `--omit dev` also leaves out what a test asks for besides (npm 11).
import { execFile } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/** @typedef {{ "bom-ref": string, purl: string }} Component */
/** @typedef {{ metadata: { component: Component }, components: Component[], dependencies: { ref: string, dependsOn?: string[] }[] }} Bom */
/** @typedef {{ name: string, private?: boolean, workspaces?: string[], dependencies?: Record<string, string>, optionalDependencies?: Record<string, string>, peerDependencies?: Record<string, string> }} Manifest */

/**
 * The bill without what no published package needs.
 * @param {Bom} bom of all that is installed
 * @param {readonly Manifest[]} manifests of the packages of this repository
 * @returns {Bom}
 */
export function shipped(bom, manifests) {
  const edges = new Map(bom.dependencies.map(({ ref, dependsOn = [] }) => [ref, dependsOn]));
  const names = new Map(bom.components.map((one) => [one["bom-ref"], nameOf(one)]));
  const own = new Map(manifests.map((manifest) => [manifest.name, manifest]));
  /** @param {string} ref */
  const needs = (ref) => {
    const manifest = own.get(names.get(ref) ?? "");
    const all = edges.get(ref) ?? [];
    if (manifest === undefined) return all;
    const asked = { ...manifest.dependencies, ...manifest.optionalDependencies, ...manifest.peerDependencies };
    const real = new Set(Object.entries(asked).map(([name, range]) => /^npm:(.+)@/.exec(range)?.[1] ?? name));
    return all.filter((to) => real.has(names.get(to) ?? ""));
  };
  const kept = new Set(
    [...names].filter(([, name]) => own.get(name)?.private === undefined && own.has(name)).map(([ref]) => ref),
  );
  for (const ref of kept) for (const to of needs(ref)) kept.add(to);
  const whole = bom.metadata.component["bom-ref"];
  return {
    ...bom,
    metadata: { ...bom.metadata, component: { ...bom.metadata.component, ...{ name: "kenniswijzer" } } },
    components: bom.components.filter((one) => kept.has(one["bom-ref"])),
    dependencies: [...edges]
      .filter(([ref]) => ref === whole || kept.has(ref))
      .map(([ref, all]) => ({ ref, dependsOn: (ref === whole ? all : needs(ref)).filter((to) => kept.has(to)) })),
  };
}

/** `pkg:npm/%40scope/name@1.0.0` → `@scope/name`. @param {Component} component */
const nameOf = ({ purl }) => decodeURIComponent(purl.replace(/^pkg:npm\//, "").replace(/@[^@/]+$/, ""));

/** Of every package in this repository. @returns {Manifest[]} */
function manifestsHere() {
  /** @param {string} folder @returns {Manifest} */
  const read = (folder) => JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
  const folders = (read("").workspaces ?? []).flatMap((pattern) => {
    const [parent = ""] = pattern.split("/*");
    return pattern === parent ? [parent] : readdirSync(join(root, parent)).map((name) => `${parent}/${name}`);
  });
  return folders.filter((folder) => existsSync(join(root, folder, "package.json"))).map(read);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const npm = promisify(execFile)("npm", ["sbom", "--sbom-format", "cyclonedx"], {
    cwd: root,
    maxBuffer: 100_000_000,
    shell: process.platform === "win32",
  });
  process.stdout.write(`${JSON.stringify(shipped(JSON.parse((await npm).stdout), manifestsHere()), undefined, 2)}\n`);
}
