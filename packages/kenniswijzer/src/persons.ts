import type { GraphStore } from "@kenniswijzer/graph";
import {
  type IngestDeps,
  type PersonFile,
  type PersonRemoval,
  type Persons,
  personFile,
  policyIn,
  type RememberedAnswers,
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
  /** What language models said: places in texts that may have been those of a name. */
  readonly answers: () => Promise<RememberedAnswers>;
}

export const personsOver = ({ store, index, load, clock, answers }: PersonParts): PersonService => ({
  person: (name) => personFile(name, store),
  removePerson: async (name, { reason } = {}) => {
    const removal = await removePerson(name, { at: clock().toISOString().slice(0, 10), reason }, await load());
    await (await answers()).clear();
    await index.renewFiles();
    return removal;
  },
});

/** Sets whether names of persons are stored. What stands there under another setting is read again, so that nothing of it is left. */
export async function keepPersons(
  persons: Persons,
  {
    store,
    index,
    answers,
    refresh,
  }: Pick<PersonParts, "store" | "index" | "answers"> & { readonly refresh: () => Promise<unknown> },
): Promise<void> {
  const policy = policyIn(await store.settings());
  if (policy.persons === persons) return;
  await store.configure(settingsOf({ ...policy, persons }));
  await refresh();
  if (persons === "named") return;
  await store.purge();
  await (await answers()).clear();
  await index.renewFiles();
}
