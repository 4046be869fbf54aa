// `npm run train`: fits the model that ties what patterns miss, on all annotated texts that may be looked at, and writes its weights.
// `npm run train -- --check`: cross-validation over documents instead.
import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { type Example, examplesOf } from "./examples.ts";
import { trainingTexts } from "./texts.ts";
import { fit, inHundredths } from "./train.ts";
import { crossValidate } from "./validate.ts";

const WEIGHTS = new URL("../../ingest/data/ties.txt", import.meta.url);
const { values } = parseArgs({ options: { check: { type: "boolean" } } });
const examples = trainingTexts().flatMap(examplesOf);
if (values.check) crossValidate(examples);
else await write(examples);

async function write(all: readonly Example[]): Promise<void> {
  const lines = [...inHundredths(fit(all))].map(([feature, numbers]) => `${feature}\t${numbers.join(" ")}`);
  await writeFile(WEIGHTS, `${lines.sort().join("\n")}\n`);
  console.log(
    `${lines.length} features from ${all.length} pairs, ${all.filter(({ label }) => label !== 0).length} of them tied`,
  );
}
