import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createApi } from "@kenniswijzer/api";
import { ExportFormat, type ExportService } from "@kenniswijzer/domain";
import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, it } from "vitest";
import { sampleService } from "../support/sample-knowledge.ts";
import { here, npmTools } from "./tools.ts";

const tools = await npmTools();

const none = { mediaType: "text/plain", extension: "txt" };
const exports: ExportService = {
  files: Object.fromEntries(ExportFormat.options.map((format) => [format, none])) as ExportService["files"],
  async *write() {},
};
const app = createApi({
  service: sampleService(),
  exports,
  clearance: "openbaar",
  contact: { name: "Lectoraat", email: "api@example.nl", url: "https://www.example.nl" },
});
const description = await (await app.request("/v1/openapi.json")).text();

describe("the description of the API", () => {
  it("is valid OpenAPI 3.1 to somebody else's validator", async () => {
    const validator = new Validator();
    expect(await validator.validate(JSON.parse(description))).toEqual({ valid: true });
    expect(validator.version).toBe("3.1");
  });

  it("is refused by that validator when it is wrong", async () => {
    const wrong = JSON.parse(description);
    wrong.paths["/v1/ask"].post.responses = "antwoord";
    expect(await new Validator().validate(wrong)).toMatchObject({ valid: false });
  });

  it.skipIf(tools === undefined)(
    "keeps to the NLGov REST API Design Rules, and to Spectral's own",
    async () => {
      const folder = await mkdtemp(join(tmpdir(), "kenniswijzer-description-"));
      const file = join(folder, "openapi.json");
      await writeFile(file, description);
      const found = await lint(file);
      await rm(folder, { recursive: true });
      expect(found).toEqual([]);
    },
    60_000,
  );

  it.skipIf(tools === undefined)(
    "breaks a rule of them when a path, a parameter or a version is wrong",
    async () => {
      const folder = await mkdtemp(join(tmpdir(), "kenniswijzer-description-"));
      const wrong = JSON.parse(description);
      wrong.info.version = "1";
      wrong.paths["/v1/Stats_All/"] = wrong.paths["/v1/stats"];
      await writeFile(join(folder, "openapi.json"), JSON.stringify(wrong));
      const codes = (await lint(join(folder, "openapi.json"))).map((line) => line.split(" ")[0]);
      await rm(folder, { recursive: true });
      expect(codes).toEqual(
        expect.arrayContaining(["nlgov:semver", "nlgov:paths-kebab-case", "nlgov:no-trailing-slash"]),
      );
    },
    60_000,
  );
});

interface Finding {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
}

/** What Spectral has to say: rule, words and place. It ends with 1 when it found something. */
async function lint(file: string): Promise<string[]> {
  const spectral = join(tools ?? "", "node_modules", "@stoplight", "spectral-cli", "dist", "index.js");
  const args = [
    spectral,
    "lint",
    "--format",
    "json",
    "--quiet",
    "--fail-severity",
    "hint",
    "--ruleset",
    join(here, "nlgov.yaml"),
    file,
  ];
  const told = await new Promise<string>((done, fail) =>
    execFile(process.execPath, args, { maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) =>
      stdout.trim().startsWith("[") ? done(stdout) : fail(error ?? new Error(stderr)),
    ),
  );
  const findings: Finding[] = JSON.parse(told.slice(0, told.lastIndexOf("]") + 1));
  return findings.map(({ code, message, path }) => `${code} ${message} (${path.join(".")})`);
}
