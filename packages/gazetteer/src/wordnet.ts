import { fold } from "@kenniswijzer/language";
import { once, rawTable } from "./table.ts";

const lines = once(() => {
  const synonyms = new Map<string, string>();
  for (const line of rawTable("odwn-synoniemen.tsv").split("\n")) {
    const tab = line.indexOf("\t");
    if (tab > 0) synonyms.set(line.slice(0, tab), line.slice(tab + 1));
  }
  return synonyms;
});

/** Synonyms by Open Dutch WordNet, of all senses together; empty for a stranger. Read at first use. */
export function wordnetSynonyms(word: string): readonly string[] {
  const found = lines().get(word.toLowerCase()) ?? lines().get(fold(word));
  return found === undefined ? [] : found.split(";");
}
