// `npm run eval`: reads and asks the whole corpus and prints the scorer's tables. With a folder as argument it keeps the predictions there.
// `npm run eval -- --without vector|keyword|compounds|graph|synonyms|rerank`: what search is worth without that part (or several: `vector,graph`).
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ablation, partsIn } from "./ablation.ts";
import { predict } from "./evaluate.ts";

const SCORER = fileURLToPath(new URL("../corpus/score.mjs", import.meta.url));

const without = partsIn(process.argv.slice(2));
if (without) await ablation(without);
else await whole(process.argv[2]);

async function whole(kept: string | undefined): Promise<void> {
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
