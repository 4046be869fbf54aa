import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { root } from "../../scripts/house.mjs";
import { allPackages } from "../layers/repository.ts";

interface Component {
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
  readonly licenses?: readonly {
    readonly license?: { readonly id?: string; readonly name?: string };
    readonly expression?: string;
  }[];
}

/** Of the parts that are built from this repository itself there is no published file to hash. */
const OURS = /^pkg:npm\/(%40kenniswijzer\/|kenniswijzer)/;

/** What may be passed on without asking anybody. */
const FREE =
  /^\(?(?:0BSD|Apache-2\.0|BSD-2-Clause|BSD-3-Clause|BlueOak-1\.0\.0|CC-BY-SA-4\.0|CC0-1\.0|ISC|MIT|MIT-0|Unlicense)(?: (?:AND|OR) (?:Apache-2\.0|BSD-3-Clause|CC-BY-SA-4\.0|CC0-1\.0|MIT))*\)?$/;

/** Optional parts of other people's software with other conditions, and why that is no matter. */
const NAMED: Readonly<Record<string, string>> = {
  "@img/sharp-libvips": "LGPL-3.0-or-later: pictures for Transformers.js, linked and never called",
};

describe("npm run sbom", () => {
  it("lists every part that users get, with version, checksum and licence (CycloneDX)", async () => {
    const { stdout } = await promisify(execFile)("npm", ["run", "--silent", "sbom"], {
      cwd: root,
      maxBuffer: 50_000_000,
    });
    const bom = JSON.parse(stdout) as { bomFormat: string; specVersion: string; components: Component[] };
    expect([bom.bomFormat, bom.specVersion]).toEqual(["CycloneDX", expect.stringMatching(/^1\.\d$/)]);
    const listed = new Set(
      bom.components.map(({ purl }) => decodeURIComponent(purl.replace(/^pkg:npm\//, "").replace(/@[^@]+$/, ""))),
    );
    const published = allPackages().filter(({ folder, name }) => folder !== "" && name !== "@kenniswijzer/test");
    const needed = published.flatMap(({ name, dependencies }) => [name, ...dependencies]);
    // what does not fit this machine need not be there, and an alias goes by its real name
    const lacking = [...new Set(needed)].filter(
      (name) => !listed.has(name) && !["libsql", "@xenova/transformers"].includes(name),
    );
    expect(lacking).toEqual([]);
    expect(listed).toContain("@huggingface/transformers");
    expect([...listed].filter((name) => ["vitest", "typescript", "@biomejs/biome"].includes(name))).toEqual([]);
    const foreign = bom.components.filter(({ purl }) => !OURS.test(purl));
    expect(foreign.length).toBeGreaterThan(50);
    expect(foreign.filter(({ version, hashes }) => !version || !hashes?.length).map(({ name }) => name)).toEqual([]);
    const licenceOf = ({ licenses = [] }: Component): string =>
      licenses.map(({ license, expression }) => license?.id ?? license?.name ?? expression ?? "").join(" AND ");
    const unfree = foreign.filter(
      (one) =>
        !FREE.test(licenceOf(one)) && !Object.keys(NAMED).some((name) => one.purl.includes(name.replace("@", "%40"))),
    );
    expect(unfree.map((one) => `${one.name}: ${licenceOf(one)}`)).toEqual([]);
  });
});
