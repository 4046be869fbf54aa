import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { isInstalled, npmFailure, root } from "../../scripts/house.mjs";
import { skippedBlock, tally } from "../../scripts/suite.mjs";

const oldNode = `data:text/javascript,Object.defineProperty(process,"versions",{value:{node:"18.20.1"}})`;

/** Runs one of the two commands as npm does, with what it must survive. */
async function run(script: string, args: readonly string[], nodeOptions: readonly string[] = []) {
  const child = spawn(process.execPath, [...nodeOptions, join(root, "scripts", script), ...args]);
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
  return { code: child.exitCode, output, errors };
}

describe("npm start and npm test", () => {
  it.each(["start.mjs", "test.mjs"])("%s tells an older Node in one line what it needs", async (script) => {
    const { code, errors } = await run(script, [], ["--import", oldNode]);
    expect(errors).toMatch(
      /^kenniswijzer: needs Node 20\.19 or later and this is v[\d.]+: see https:\/\/nodejs\.org\n$/,
    );
    expect(code).toBe(1);
  });

  it.each([
    { args: ["--poort", "9000"], because: "no such option" },
    { args: ["--port", "dicht"], because: "a port is a number" },
    { args: ["--port", "70000"], because: "no such port" },
  ])("npm start refuses $args in one line ($because)", async ({ args }) => {
    const { code, errors } = await run("start.mjs", args);
    expect(errors).toMatch(/^npm start: cannot read the options .*: use npm start -- .*\n$/);
    expect(code).toBe(2);
  });

  it("npm start tells a taken port before it installs or builds anything", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const address = other.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const { code, output, errors } = await run("start.mjs", ["--port", String(port)]);
    other.close();
    expect(errors).toBe(
      `npm start: port ${port} on 127.0.0.1 is taken: choose another with \`npm start -- --port 9000\`\n`,
    );
    expect(output).toBe("");
    expect(code).toBe(1);
  });
});

describe("what is installed", () => {
  const zod = { "node_modules/zod": { version: "4.1.0" } };
  const libsql = { "node_modules/libsql": { version: "0.5.29", optional: true } };
  it.each([
    { lock: zod, there: zod, installed: true, because: "all is there" },
    { lock: { ...zod, ...libsql }, there: zod, installed: true, because: "an optional one may not fit this machine" },
    { lock: zod, there: { "node_modules/zod": { version: "4.0.0" } }, installed: false, because: "an old version" },
    { lock: zod, there: {}, installed: false, because: "it is missing" },
    {
      lock: { graph: { version: "0.1.0" } },
      there: {},
      installed: true,
      because: "a workspace is no installed package",
    },
    { lock: zod, there: undefined, installed: false, because: "npm never ran here" },
  ])("$installed: $because", ({ lock, there, installed }) => {
    const record = there === undefined ? undefined : JSON.stringify({ packages: there });
    expect(isInstalled(JSON.stringify({ packages: lock }), record)).toBe(installed);
  });
});

describe("what npm's failure means", () => {
  it.each([
    { code: "ENOTFOUND", says: "cannot be reached", because: "no network" },
    { code: "ECONNREFUSED", says: "cannot be reached", because: "a proxy or registry that is down" },
    { code: "EROFS", says: "cannot write in", because: "a read-only disk" },
    { code: "ENOSPC", says: "disk is full", because: "no room" },
    { code: "EUSAGE", says: "`npm install`", because: "a lock file that is behind" },
    { code: "E404", says: "`npm ci`", because: "anything else is npm's to explain" },
  ])("$code: $says ($because)", ({ code, says }) => {
    const line = npmFailure(`npm error code ${code}\nnpm error syscall open\n`);
    expect(line).toContain(`(${code})`);
    expect(line).toContain(says);
    expect(line).not.toContain("\n");
  });
});

describe("the count of npm test", () => {
  const file = (name: string, status: string, tests: readonly string[]) => ({
    name: join(root, name),
    status,
    assertionResults: tests.map((one) => ({ status: one, fullName: name })),
  });

  it.each([
    { files: [file("a", "passed", ["passed", "passed"])], exit: 0, passed: 2, failed: 0, because: "all is well" },
    { files: [file("a", "failed", ["passed", "failed"])], exit: 1, passed: 1, failed: 1, because: "a test failed" },
    { files: [file("a", "failed", [])], exit: 1, passed: 0, failed: 1, because: "a file could not be loaded" },
    { files: [file("a", "passed", ["passed"])], exit: 1, passed: 1, failed: 1, because: "an error outside any test" },
    { files: [], exit: 1, passed: 0, failed: 1, because: "the runner itself died" },
  ])("$passed passed, $failed failed ($because)", ({ files, exit, passed, failed }) => {
    expect(tally(files, exit)).toEqual({ passed, failed, skipped: [] });
  });

  it("names each file with skipped tests", () => {
    const { skipped } = tally([file("test/zon.test.ts", "passed", ["passed", "skipped", "todo"])], 0);
    expect(skippedBlock(skipped)).toContain("  test/zon.test.ts: 2 tests, skipped in the file itself");
  });
});
