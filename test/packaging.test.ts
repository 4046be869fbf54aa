import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compile, root } from "../scripts/house.mjs";
import { tools } from "../scripts/tools.mjs";
import {
  type Entry,
  entriesOf,
  installed,
  installIn,
  manifestOf,
  type Packed,
  packAll,
  run,
} from "./packaging/consumer.ts";
import { builtExample, type Server, startServer } from "./packaging/examples.ts";
import { chromium } from "./support/available.ts";
import { openSite } from "./support/browser.ts";
import { sampleService } from "./support/sample-knowledge.ts";

const NOTE = `Notitie jeugd

Datum: 12 maart 2024

De gemeente Wageningen werkt aan preventie van schulden bij jongeren van 16 tot 23 jaar.
`;

describe("the packages as others install them", () => {
  const scratch = mkdtempSync(join(tmpdir(), "kenniswijzer-packaging-"));
  const tarballs = join(scratch, "tarballs");
  const consumer = join(scratch, "consumer");
  let packed: Packed[] = [];
  let entries: Entry[] = [];

  beforeAll(async () => {
    await compile();
    mkdirSync(tarballs);
    packed = await packAll(tarballs);
    await installIn(consumer, tarballs, packed);
    entries = packed.flatMap(({ name }) => entriesOf(consumer, manifestOf(consumer, name)));
  }, 400_000);

  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  it("hold no test and no scratch file", () => {
    const stray = packed.flatMap(({ name, files }) =>
      files.filter(({ path }) => STRAY.test(path)).map(({ path }) => `${name}: ${path}`),
    );
    expect(stray).toEqual([]);
  });

  it("carry their licence", () => {
    const bare = packed.filter(({ files }) => !files.some(({ path }) => path === "LICENSE"));
    expect(bare.map(({ name }) => name)).toEqual([]);
  });

  it("hold nothing built from a source that is gone (if so: remove that dist folder)", () => {
    const left = packed.flatMap(({ name, files }) => {
      const paths = new Set(files.map(({ path }) => path));
      const built = [...paths].filter((path) => path.startsWith("dist/") && path.endsWith(".js.map"));
      return built.filter((path) => !paths.has(sourceOf(path))).map((path) => `${name}: ${path}`);
    });
    expect(left).toEqual([]);
  });

  it("import whole, each export of each package, without this repository", async () => {
    writeFileSync(join(consumer, "imports.mjs"), importsScript(entries));
    const report: Record<string, string> = JSON.parse(await run(consumer, process.execPath, ["imports.mjs"]));
    const optional = packed.flatMap(({ name }) => Object.keys(manifestOf(consumer, name).peerDependenciesMeta ?? {}));
    const broken = Object.entries(report).filter(([, error]) => {
      return error !== "" && !optional.some((peer) => error.includes(`Cannot find package '${peer}'`));
    });
    expect(broken).toEqual([]);
    expect(Object.keys(report).length).toBeGreaterThanOrEqual(packed.length - 1);
  });

  it("bring types that a strict TypeScript project can use", async () => {
    const missing = entries.filter(
      ({ specifier, types }) => !existsSync(join(installed(consumer, nameIn(specifier)), types)),
    );
    expect(missing).toEqual([]);
    const lines = entries.map(({ specifier }, index) => `export type * as e${index} from "${specifier}";`);
    writeFileSync(join(consumer, "types.ts"), `${lines.join("\n")}\n`);
    expect(
      (await typeErrors("types.ts")).filter((line) =>
        /^(types\.ts|node_modules\/(@kenniswijzer|kenniswijzer)\/)/.test(line),
      ),
    ).toEqual([]);
  });

  /** What a strict project that knows Node's types is told; other libraries' own errors are among it. */
  async function typeErrors(file: string): Promise<string[]> {
    const flags = "--noEmit --strict --module nodenext --target es2023 --types node --typeRoots".split(" ");
    const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
    const args = [tsc, ...flags, join(root, "node_modules", "@types"), file];
    const told = await run(consumer, process.execPath, args).catch((error) => String(error.stdout));
    return told.split("\n");
  }

  describe("with which the examples run as they stand:", () => {
    const examples = join(scratch, "consumer", "examples");
    const notes = join("eigen-documenten", "notities");
    let server: Server;
    beforeAll(async () => {
      cpSync(join(root, "examples"), examples, { recursive: true });
      server = await startServer(consumer, join("examples", notes));
    }, 120_000);
    afterAll(() => server.stop());

    it("her own documents, themes, extractor and questions", async () => {
      const told = await run(join(examples, "eigen-documenten"), process.execPath, ["eigen-documenten.mjs"]);
      expect(told).toContain("Aanjager: Stichting Groen Dichtbij >> buurtmoestuinen");
      expect(told).toContain("precisie 1.00, volledigheid 1.00, terecht geweigerd 1 van 1");
    }, 60_000);

    it("the library in one's own program", async () => {
      const told = await run(join(examples, "in-process"), process.execPath, ["insluiten.mjs", join("..", notes)]);
      expect(told).toMatch(/added: Verslag overleg wijkteams[\s\S]*Gemeente Delft werkt aan schuldhulp/);
    }, 60_000);

    it("a script with the client", async () => {
      const told = await run(join(examples, "node-script"), process.execPath, ["partners.mjs", server.url]);
      expect(told).toMatch(/gemeente Delft: “De gemeente Delft werkt aan schuldhulp voor gezinnen\.”/);
      expect(told).toMatch(/Pijnacker-Nootdorp: in 1 document/);
    });

    it("a page with the client, in a few kilobytes", async () => {
      const { bytes } = await builtExample(join(examples, "web-page"));
      expect(bytes).toBeLessThan(8 * 1024);
    }, 60_000);

    it.skipIf(chromium() === undefined)(
      "that page in a browser",
      async () => {
        const site = await openSite(sampleService(), {}, () => builtExample(join(examples, "web-page")));
        try {
          const { page, complaints } = await site.open("");
          await page.getByLabel("Uw vraag").fill("wie doet er iets met schulden?");
          await page.getByRole("button").click();
          await page.getByText("gemeente Oosterwold, Agenda wijkteams <concept>").waitFor();
          expect(complaints).toEqual([]);
        } finally {
          await site.close();
        }
      },
      60_000,
    );

    it.skipIf(tools.python.path() === undefined)("a call from Python", async () => {
      const question = "Welke gemeente werkt aan schuldhulp voor gezinnen?";
      const told = await run(join(examples, "python"), tools.python.path() ?? "", ["vraag.py", server.url, question]);
      expect(told).toMatch(/gemeente Delft: “De gemeente Delft werkt aan schuldhulp.* 2025-03-12\)/);
    });
  });

  it("give a command that reads a text and answers from it", async () => {
    const bin = join(consumer, "node_modules", ".bin", "kenniswijzer");
    expect(await run(consumer, bin, ["--help"])).toContain("ingest");
    writeFileSync(join(consumer, "notitie.txt"), NOTE);
    await run(consumer, bin, ["ingest", "notitie.txt", "--store", "sqlite:kennis.db", "--workers", "1"]);
    const question = [
      "ask",
      "Welke gemeente werkt aan schulden bij jongeren?",
      "--json",
      "--store",
      "sqlite:kennis.db",
    ];
    const answer = JSON.parse(await run(consumer, bin, question));
    expect(answer).toMatchObject({ status: "answered", items: [{ name: expect.stringContaining("Wageningen") }] });
    expect(NOTE).toContain(answer.citations[0].quote);
  }, 60_000);
});

/** `dist/stores/memory.js.map` → `src/stores/memory.ts` */
const sourceOf = (path: string): string => path.replace(/^dist/, "src").replace(/\.js\.map$/, ".ts");

const STRAY =
  /\.test(-support)?\.|(^|\/)(conformance|samples)(\/|\.)|\.tsbuildinfo$|(^|\/)\.|^node_modules|\.log$|^tsconfig/;

const nameIn = (specifier: string): string => specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");

/** Imports one by one and prints, as JSON, what went wrong with each; empty for nothing. */
const importsScript = (entries: readonly Entry[]): string => `
const report = {};
for (const specifier of ${JSON.stringify(entries.map(({ specifier }) => specifier))}) {
  report[specifier] = await import(specifier).then(() => "", (error) => String(error.message));
}
console.log(JSON.stringify(report));
`;
