// Programs that some tests need besides npm's packages: one list for the tests, which skip themselves,
// and for the report at the end of `npm test`, which names what was skipped and what to install.
import { execFileSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/**
 * @typedef {object} Tool
 * @property {string} name what its tests are about
 * @property {string} needs what is missing when `path` gives nothing
 * @property {RegExp} tests the test files that cannot do without
 * @property {() => string | undefined} path where the program is
 */

const OLDEST_JAVA = 17;

/** @satisfies {Record<string, Tool>} */
export const tools = {
  java: {
    name: "Neo4j",
    needs: `Java ${OLDEST_JAVA} or later and Maven`,
    tests: /neo4j/,
    path: () => (program("mvn", "mvn.cmd") === undefined ? undefined : javaFrom(OLDEST_JAVA)),
  },
  chromium: {
    name: "Browser",
    needs: "Chromium or Chrome (on the PATH, or its path in CHROMIUM)",
    tests: /browser/,
    path: () =>
      process.env.CHROMIUM || program("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"),
  },
  python: {
    name: "API contract",
    needs: "Python 3.10 or later with venv",
    tests: /api-contract/,
    path: () => pythonFrom(10),
  },
};

/** @param {number} oldest minor version of Python 3 @returns {string | undefined} */
function pythonFrom(oldest) {
  const path = program("python3", "python", "python.exe");
  if (path === undefined) return undefined;
  try {
    // without ensurepip a virtual environment has no pip
    const ask = "import sys, venv, ensurepip; print(sys.version_info.minor if sys.version_info.major == 3 else 0)";
    const minor = execFileSync(path, ["-c", ask], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
    return Number(minor) >= oldest ? path : undefined;
  } catch {
    return undefined;
  }
}

/** @param {number} oldest @returns {string | undefined} */
function javaFrom(oldest) {
  const path = program("java", "java.exe");
  if (path === undefined) return undefined;
  try {
    const banner = execFileSync(path, ["--version"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
    return Number(/\d+/.exec(banner)?.[0]) >= oldest ? path : undefined;
  } catch {
    // Java 8 does not know `--version`
    return undefined;
  }
}

/** @param {string[]} names @returns {string | undefined} the first of these programs on the PATH */
function program(...names) {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
