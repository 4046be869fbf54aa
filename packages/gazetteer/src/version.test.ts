import { readdirSync } from "node:fs";
import { checksum } from "@kenniswijzer/domain";
import { expect, it } from "vitest";
import { allListed } from "./all.ts";
import { rawTable } from "./table.ts";
import { GAZETTEER_VERSION } from "./version.ts";

it("changes with every list and with all that is read from them", () => {
  const files = readdirSync(new URL("../data/", import.meta.url)).filter((file) => file.endsWith(".tsv"));
  const lists = files.sort().map((file) => checksum(rawTable(file)));
  expect(GAZETTEER_VERSION).toBe(`1-${checksum(lists.join() + JSON.stringify(allListed()))}`);
});
