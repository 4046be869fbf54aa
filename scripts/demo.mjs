// `npm start`: from a clean clone to a page with answers on the example documents.
import { createServer } from "node:net";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { build, checkWritable, errorCode, install, node, Refusal, root, stage } from "./house.mjs";

const USAGE = "npm start -- [--port 8080] [--host 127.0.0.1] [--store sqlite:./data/kenniswijzer.db]";
const EXAMPLES = join("test", "corpus", "seeds");
const QUESTION = "Welke partner werkt aan jongeren van 17 tot 27 jaar?";

/** @param {string[]} args @returns {Promise<number>} exit code */
export async function start(args) {
  const { help, host, port, store } = readOptions(args);
  if (help) {
    console.log(USAGE);
    return 0;
  }
  checkWritable();
  await checkPort(host, port);
  await install();
  await build();
  const cli = join(root, "packages", "kenniswijzer", "dist", "cli.js");
  const storeOption = store === undefined ? [] : ["--store", store];
  await mustRun([cli, "ingest", EXAMPLES, "--visibility", "openbaar", ...storeOption]);
  console.log(`\n${QUESTION}\n`);
  await mustRun([cli, "ask", QUESTION, ...storeOption]);
  console.log(nextSteps());
  const { code } = await node([cli, "serve", "--host", host, "--port", String(port), ...storeOption]);
  return code;
}

/** @param {string[]} args */
function readOptions(args) {
  const options = /** @type {const} */ ({
    help: { type: "boolean", default: false },
    host: { type: "string", default: "127.0.0.1" },
    port: { type: "string", default: "8080" },
    store: { type: "string" },
  });
  try {
    const { values } = parseArgs({ args, options });
    const port = Number(values.port);
    if (Number.isInteger(port) && port >= 0 && port < 65536) return { ...values, port };
  } catch {
    // told below, as a wrong port is
  }
  throw new Refusal(`cannot read the options "${args.join(" ")}": use ${USAGE}`, 2);
}

/**
 * A taken port is told before minutes are spent on installing.
 * @param {string} host @param {number} port @returns {Promise<void>}
 */
function checkPort(host, port) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on("error", (error) => {
      const reason = errorCode(error) === "EADDRINUSE" ? "is taken" : `cannot be used (${errorCode(error)})`;
      reject(new Refusal(`port ${port} on ${host} ${reason}: choose another with \`npm start -- --port 9000\``));
    });
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

/** Runs the built command line, which says itself what is wrong. @param {string[]} args */
async function mustRun(args) {
  const { code } = await stage(args);
  if (code !== 0) throw new Refusal(`\`kenniswijzer ${args[1]}\` failed: its message is above`, code);
}

const nextSteps = () => `
Probeer hierna, in een ander venster:
  npx kenniswijzer ask "Welke gemeenten noemen informele zorg?"
  npx kenniswijzer ingest <een map met uw documenten>
  npx kenniswijzer --help
`;
