// `npm run train`: fits the model that ties what patterns miss, on all annotated texts that may be looked at, and writes its weights.
// `npm run train -- --check`: cross-validation over documents instead.
import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { type Example, examplesOf } from "./examples.ts";
import { trainingTexts } from "./texts.ts";
import { fit } from "./train.ts";
import { crossValidate } from "./validate.ts";

const WEIGHTS = new URL("../../ingest/data/ties.txt", import.meta.url);
/** Less than this, in hundredths, changes no outcome. */
const LEAST = 4;

const { values } = parseArgs({ options: { check: { type: "boolean" } } });
const examples = trainingTexts().flatMap(examplesOf);
if (values.check) crossValidate(examples);
else await write(examples);

async function write(all: readonly Example[]): Promise<void> {
  const lines = [...fit(all)].flatMap(([feature, own]) => {
    const numbers = [...own].map((weight) => Math.round(weight * 100));
    return numbers.some((number) => Math.abs(number) >= LEAST) ? [`${feature}\t${numbers.join(" ")}`] : [];
  });
  await writeFile(WEIGHTS, `${lines.sort().join("\n")}\n`);
  console.log(
    `${lines.length} features from ${all.length} pairs, ${all.filter(({ label }) => label !== 0).length} of them tied`,
  );
}
