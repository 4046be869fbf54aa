import type { GraphStore } from "@kenniswijzer/graph";
import {
  type IngestDeps,
  type PersonFile,
  type PersonRemoval,
  type Persons,
  personFile,
  policyIn,
  removePerson,
  settingsOf,
} from "@kenniswijzer/ingest";
import type { Index } from "./index-of-store.ts";

export interface PersonService {
  /** All that is stored about somebody, whatever its visibility. Rejects with `invalid-input` for what is no name. */
  person(name: string): Promise<PersonFile>;
  /** Takes somebody out for good: nothing of the name is left, and no document brings it back. A stranger is only kept from coming in. */
  removePerson(name: string, options?: { readonly reason?: string }): Promise<PersonRemoval>;
}

export interface PersonParts {
  readonly store: GraphStore;
  readonly index: Index;
  readonly load: () => Promise<IngestDeps>;
  readonly clock: () => Date;
}

export const personsOver = ({ store, index, load, clock }: PersonParts): PersonService => ({
  person: (name) => personFile(name, store),
  removePerson: async (name, { reason } = {}) => {
    const removal = await removePerson(name, { at: clock().toISOString().slice(0, 10), reason }, await load());
    await index.renewFiles();
    return removal;
  },
});

/** Sets whether names of persons are stored. What stands there under another setting is read again, so that nothing of it is left. */
export async function keepPersons(
  persons: Persons,
  { store, index, refresh }: Pick<PersonParts, "store" | "index"> & { readonly refresh: () => Promise<unknown> },
): Promise<void> {
  const policy = policyIn(await store.settings());
  if (policy.persons === persons) return;
  await store.configure(settingsOf({ ...policy, persons }));
  await refresh();
  if (persons === "named") return;
  await store.purge();
  await index.renewFiles();
}
