// `npm run eval`: reads and asks the whole corpus and prints the scorer's tables. With a folder as argument it keeps the predictions there.
// `npm run eval -- --without vector|keyword|compounds|graph|synonyms|rerank`: what search is worth without that part (or several: `vector,graph`).
// `npm run eval -- --by extractor`: what each extractor gives, how much is right, and what is lost without it.
// `npm run eval -- --intervals`: figures by document with ties learned from the other documents alone, and 95 % intervals.
// `npm run eval -- --sets [set…] [--share 0.5]`: relations of each set, read with what the other sets alone taught.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { ablation, partsIn } from "./ablation.ts";
import { byExtractor } from "./by-extractor.ts";
import { predict } from "./evaluate.ts";
import { intervals } from "./intervals.ts";
import { leftOutSets } from "./left-out-sets.ts";

const SCORER = fileURLToPath(new URL("../corpus/score.mjs", import.meta.url));

const without = partsIn(process.argv.slice(2));
if (without) await ablation(without);
else if (process.argv.includes("--by")) byExtractor();
else if (process.argv.includes("--intervals")) intervals();
else if (process.argv.includes("--sets")) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { sets: { type: "boolean" }, share: { type: "string" } },
  });
  leftOutSets(positionals, Number(values.share ?? 1));
} else await whole(process.argv[2]);

async function whole(kept: string | undefined): Promise<void> {
  if (kept?.startsWith("-"))
    throw new Error(`eval: no option ${kept}; there are --without, --by extractor and --intervals`);
  const folder = kept ?? mkdtempSync(join(tmpdir(), "kenniswijzer-eval-"));
  mkdirSync(folder, { recursive: true });
  for (const [what, predictions] of Object.entries(await predict())) {
    const file = join(folder, `${what}.json`);
    writeFileSync(file, JSON.stringify(predictions, undefined, 1));
    const { status } = spawnSync(process.execPath, [SCORER, what, file], { stdio: "inherit" });
    if (status !== 0) process.exitCode = 1;
  }
  if (kept === undefined) rmSync(folder, { recursive: true });
}
