import { type Document, type Reading, Visibility } from "@kenniswijzer/domain";
import { mask } from "../document/masking.ts";
import { correct, type LoadDeps, loadReading, removeDocument } from "../load/load.ts";
import { blotNamesIn, withoutNames } from "./corrections.ts";
import type { KnownNames } from "./find-names.ts";
import { concerns, whoIs } from "./person.ts";
import { cleaner, policyIn, settingsOf } from "./policy.ts";
import { withRemoved } from "./removed-persons.ts";

export interface RemoveDeps extends LoadDeps {
  /** Reads the facts from a document; pure. */
  readonly extract: (document: Document) => Reading;
}

/** What a removal did. */
export interface PersonRemoval {
  /** Documents in which the name was blotted out, by the id that they have now. */
  readonly documents: readonly string[];
  readonly nodes: number;
  readonly corrections: number;
  /** What the store could not erase by itself, in Dutch, with the remedy. */
  readonly left: readonly string[];
}

/**
 * Takes somebody out of a store for good: blots the name out of all documents, reads them anew, takes back decisions about her,
 * erases what is left on disk, and remembers hashes of the name so that no document brings it back. Doing it twice, or again after it
 * broke off, is doing it once.
 */
export async function removePerson(
  name: string,
  of: { readonly at: string; readonly reason?: string | undefined },
  deps: RemoveDeps,
): Promise<PersonRemoval> {
  const { store } = deps;
  const { forms, known, nodes } = await whoIs(name, store);
  const policy = policyIn(await store.settings());
  const [reason] = of.reason === undefined ? [] : blotNamesIn([mask(of.reason)], known);
  // first the list: from here on nobody who reads a document brings the name back
  const removed = withRemoved(policy.removed, forms, { at: of.at, reason });
  await store.configure(settingsOf({ ...policy, removed }));
  const documents = await cleanAll(deps);
  const corrections = await forgetCorrections(
    known,
    nodes.map((node) => node.id),
    deps,
  );
  return { documents, nodes: nodes.length, corrections, left: await store.purge() };
}

/** Rewrites every stored document that has what may not be stored. Gives the ids that they have now. */
export async function cleanAll(deps: RemoveDeps): Promise<string[]> {
  const { store } = deps;
  const clean = cleaner(policyIn(await store.settings()));
  const rewritten: string[] = [];
  for (const { id } of await store.documents(Visibility.options)) {
    const document = (await store.readings([id])).get(id)?.document;
    const cleaned = document && clean(document);
    if (!cleaned || cleaned === document) continue;
    await loadReading(deps.extract(cleaned), deps);
    // an id that had the name: the new one stands already, so that nothing is lost when it breaks off here
    if (cleaned.id !== id) await removeDocument(id, deps);
    rewritten.push(cleaned.id);
  }
  return rewritten;
}

async function forgetCorrections(known: KnownNames, nodes: readonly string[], deps: RemoveDeps): Promise<number> {
  const all = (await deps.store.corrections()).filter((correction) => concerns(correction, nodes, known));
  if (all.length === 0) return 0;
  const kept = all.flatMap((correction) => withoutNames(correction, nodes, known) ?? []);
  await correct(
    kept,
    all.map(({ id }) => id).filter((id) => !kept.some((one) => one.id === id)),
    deps,
  );
  return all.length;
}
