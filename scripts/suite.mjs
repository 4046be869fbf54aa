// `npm test`: installs, builds, then lint, types and every test; counts them, and names what the machine made it skip.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { build, install, npm, root, stage } from "./house.mjs";
import { tools } from "./tools.mjs";

/**
 * @typedef {{ status: string; fullName: string }} Assertion
 * @typedef {{ name: string; status: string; assertionResults: Assertion[] }} TestFile
 * @typedef {{ passed: number; failed: number; skipped: { file: string; tests: number }[] }} Tally
 */

const strict = !["", "false", undefined].includes(process.env.CI);

/** @param {string[]} filter names of test files; none means all @returns {Promise<number>} exit code */
export async function testAll(filter) {
  await install();
  await build();
  const lint = await check("lint");
  const types = await check("types");
  const tests = await vitest(filter);
  const passed = tests.passed + [lint, types].filter(Boolean).length;
  let failed = tests.failed + [lint, types].filter((ok) => !ok).length;
  if (tests.skipped.length > 0) {
    console.log(skippedBlock(tests.skipped));
    if (strict) failed += tests.skipped.length;
  }
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

/** @param {string} name of a script in package.json @returns {Promise<boolean>} */
async function check(name) {
  const { code } = await stage([npm(), "run", name, "--silent"]);
  console.log(`${name}: ${code === 0 ? "passed" : "FAILED"}`);
  return code === 0;
}

/** @param {string[]} filter @returns {Promise<Tally>} */
async function vitest(filter) {
  const folder = mkdtempSync(join(tmpdir(), "kenniswijzer-test-"));
  const report = join(folder, "report.json");
  try {
    const args = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`, ...filter];
    const { code } = await stage([join(root, "node_modules", "vitest", "vitest.mjs"), ...args]);
    return tally(readReport(report), code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} path @returns {TestFile[]} none when vitest ended without a report */
function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8")).testResults;
  } catch {
    return [];
  }
}

/**
 * A file that failed without a failed test of its own (it could not be loaded, or a hook threw) counts as one.
 * @param {TestFile[]} files @param {number} exitCode @returns {Tally}
 */
export function tally(files, exitCode) {
  let passed = 0;
  let failed = 0;
  const skipped = [];
  for (const file of files) {
    /** @param {string} status */
    const count = (status) => file.assertionResults.filter((test) => test.status === status).length;
    passed += count("passed");
    failed += count("failed") || (file.status === "failed" ? 1 : 0);
    const left = file.assertionResults.length - count("passed") - count("failed");
    if (left > 0) skipped.push({ file: relative(root, file.name), tests: left });
  }
  return { passed, failed: failed || (exitCode === 0 ? 0 : 1), skipped };
}

/** @param {Tally["skipped"]} skipped @returns {string} */
export function skippedBlock(skipped) {
  const lines = skipped.map(({ file, tests }) => {
    const tool = Object.values(tools).find((one) => one.tests.test(file) && one.path() === undefined);
    const why = tool === undefined ? "skipped in the file itself" : `needs ${tool.needs}`;
    return `  ${file}: ${tests} test${tests === 1 ? "" : "s"}, ${why}`;
  });
  return [
    "",
    "OVERGESLAGEN/SKIPPED:",
    ...lines,
    ...(strict ? ["  With CI set nothing may be skipped: each line counts as failed."] : []),
    "",
  ].join("\n");
}
