import { readdirSync, readFileSync } from "node:fs";
import { checksum } from "@kenniswijzer/domain";
import { expect, it } from "vitest";
import { readDocument } from "../document/document.ts";
import { extract } from "./extract.ts";
import { EXTRACTION_VERSION } from "./version.ts";

const CORPUS = new URL("../../../test/corpus/", import.meta.url);

/** All that is read from the corpus, whatever the versions of the word lists and the analysis, and whatever is known of a document as a whole: a store has that as it was when the file was read. */
function everythingRead(): string {
  return ["seeds", "notes", "docs"]
    .flatMap((folder) =>
      readdirSync(new URL(`${folder}/`, CORPUS))
        .sort()
        .map((name) => new URL(`${folder}/${name}`, CORPUS)),
    )
    .map((file) => {
      const { versions, document, ...read } = extract(
        readDocument({ bytes: readFileSync(file), source: file.pathname.split("/").at(-1) ?? "" }),
      );
      return JSON.stringify(read);
    })
    .join("\n");
}

// Stores read their documents again when the version differs: an extractor that reads otherwise must not go by unnoticed.
it("has a version that changes with what is read", () => {
  expect(EXTRACTION_VERSION).toBe(checksum(everythingRead()));
});
