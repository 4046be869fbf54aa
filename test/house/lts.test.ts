import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { ci } from "../support/available.ts";
import { cliCommand, root } from "../support/cli.ts";
import { seeds } from "../support/corpus.ts";
import { emptyFolder } from "../support/folder.ts";
import { newerNode } from "../support/newer-node.ts";

const run = promisify(execFile);
const newer = await newerNode();

/** Node 20 is the floor; who runs this today is advised a later one, which upstream still mends. */
describe.skipIf(newer === undefined)("on a supported LTS of Node", () => {
  it("reads the example documents and answers, with the model", async () => {
    const store = `sqlite:${join(await emptyFolder(), "kennis.db")}`;
    const kenniswijzer = async (...args: string[]): Promise<string> => {
      const { stdout } = await run(newer ?? "", [...cliCommand.slice(1), ...args, "--store", store], { cwd: root });
      return stdout;
    };
    expect(await kenniswijzer("ingest", seeds)).toContain("2 nieuw");
    expect(await kenniswijzer("ask", "wie doet er iets met schulden in gezinnen?")).toContain("gemeente Leiderdorp");
  }, 120_000);

  it.skipIf(!ci)(
    "passes the tests of every package",
    async () => {
      const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
      const { stdout } = await run(
        newer ?? "",
        [vitest, "run", "packages", "graph", "ingest", "bots", "--reporter=json"],
        {
          cwd: root,
          maxBuffer: 1e8,
        },
      );
      expect(JSON.parse(stdout.slice(stdout.indexOf("{")))).toMatchObject({ success: true, numFailedTests: 0 });
    },
    900_000,
  );
});
