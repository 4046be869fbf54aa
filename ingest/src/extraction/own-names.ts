import { checksum } from "@kenniswijzer/domain";
import { byKey, byName, type OwnOrganisation, type OwnTrie, ownListed, ownTrie } from "@kenniswijzer/gazetteer";
import { identityOf } from "../resolution/identity.ts";

/** Organisations of somebody's own list, ready to be found in documents. */
export interface OwnNames {
  readonly trie: OwnTrie;
  /** Tells two lists apart. */
  readonly version: string;
}

/** Makes an own list ready; undefined for an empty one. What our lists know already, by its code or its one name, gains the list's names. */
export function ownNamesOf(organisations: readonly OwnOrganisation[]): OwnNames | undefined {
  if (organisations.length === 0) return undefined;
  const names = organisations.map(({ name, aliases, kind, code }) => {
    const coded = code === undefined ? undefined : byKey(`actor:${code.toLowerCase()}`);
    const key = coded?.key ?? identityOf({ type: "Actor", kind, name });
    const known = byKey(key);
    return { key, kind: known?.kind ?? kind, name, aliases, known };
  });
  return { trie: ownTrie(ownListed(names, byName)), version: checksum(JSON.stringify(organisations)) };
}
