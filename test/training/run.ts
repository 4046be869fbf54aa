// `npm run train`: fits, on all annotated texts that may be looked at, the model that ties what patterns miss and the one that weighs what
// all extractors claim, and writes their weights. `npm run train -- --check`: cross-validation of the first over documents instead;
// `npm run eval -- --sets` measures both on sets that neither saw.
import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { fitClaims } from "./claims.ts";
import { claimsOf, type Learnt, learnt } from "./learnt.ts";
import { fit, inHundredths } from "./train.ts";
import { crossValidate } from "./validate.ts";

const DATA = new URL("../../ingest/data/", import.meta.url);
const { values } = parseArgs({ options: { check: { type: "boolean" } } });
const texts = learnt();
if (values.check) crossValidate(texts.flatMap(({ examples }) => examples));
else {
  await writeTies(texts);
  await writeClaims(texts);
}

async function writeTies(all: readonly Learnt[]): Promise<void> {
  const examples = all.flatMap((one) => one.examples);
  const lines = [...inHundredths(fit(examples))].map(([feature, numbers]) => `${feature}\t${numbers.join(" ")}`);
  await writeFile(new URL("ties.txt", DATA), `${lines.sort().join("\n")}\n`);
  const tied = examples.filter(({ label }) => label !== 0).length;
  console.log(`ties: ${lines.length} features from ${examples.length} pairs, ${tied} of them tied`);
}

async function writeClaims(all: readonly Learnt[]): Promise<void> {
  const examples = claimsOf(all);
  const lines = [...fitClaims(examples)].filter(([, number]) => number !== 0).map((own) => own.join("\t"));
  await writeFile(new URL("claims.txt", DATA), `${lines.sort().join("\n")}\n`);
  const right = examples.filter((one) => one.right).length;
  console.log(`claims: ${lines.length} features from ${examples.length} claims, ${right} of them right`);
}
