import { readdirSync, readFileSync } from "node:fs";
import { checksum } from "@kenniswijzer/domain";
import { expect, it } from "vitest";
import { readDocument } from "../document/document.ts";
import { resolve } from "../resolution/index.ts";
import { extract } from "./extract.ts";
import { EXTRACTION_VERSION } from "./version.ts";

const CORPUS = new URL("../../../test/corpus/", import.meta.url);

/** All that is read from the corpus, and to which nodes it leads, whatever the versions of the word lists and the analysis, and whatever is known of a document as a whole: a store has that as it was when the file was read. */
function everythingRead(): string {
  const readings = ["seeds", "notes", "docs"]
    .flatMap((folder) =>
      readdirSync(new URL(`${folder}/`, CORPUS))
        .sort()
        .map((name) => new URL(`${folder}/${name}`, CORPUS)),
    )
    .map((file) => extract(readDocument({ bytes: readFileSync(file), source: file.pathname.split("/").at(-1) ?? "" })));
  const read = readings.map(({ versions, document, ...rest }) => JSON.stringify(rest));
  return [...read, JSON.stringify(resolve(readings, []).links)].join("\n");
}

// Stores read their documents again when the version differs: an extractor that reads otherwise must not go by unnoticed.
it("has a version that changes with what is read", () => {
  expect(EXTRACTION_VERSION).toBe(checksum(everythingRead()));
});
