import { createHmac, randomBytes } from "node:crypto";
import { checksum, KenniswijzerError } from "@kenniswijzer/domain";
import * as z from "zod";
import type { NameForm } from "./name-forms.ts";
import type { KnownForm, KnownNames } from "./name-hits.ts";

/** Under which name a store's settings keep the list. */
export const REMOVED_PERSONS = "removed-persons";

/**
 * Persons who may not come back, without their names: of each form of a name only a hash with the store's own salt. Who reads the
 * list learns nobody; who has the store and guesses a name can see whether it is on the list, as any list allows that must know a
 * name again.
 */
export const RemovedPersons = z.object({
  salt: z.string(),
  persons: z.array(
    z.object({
      /** ISO date. */
      at: z.string(),
      reason: z.string().optional(),
      forms: z.array(
        z.object({
          kind: z.enum(["whole", "inverted", "surname", "given"]),
          words: z.int(),
          begin: z.int(),
          mark: z.int(),
          hash: z.string(),
        }),
      ),
    }),
  ),
});
export type RemovedPersons = z.infer<typeof RemovedPersons>;

/** The list in a store's settings; empty when nobody was removed. */
export function removedPersonsIn(settings: ReadonlyMap<string, string>): RemovedPersons {
  const kept = settings.get(REMOVED_PERSONS);
  if (kept === undefined) return { salt: randomBytes(16).toString("hex"), persons: [] };
  try {
    return RemovedPersons.parse(JSON.parse(kept));
  } catch (cause) {
    const message =
      "persons: the list of removed persons is damaged; restore a copy of the store, so that nobody comes back";
    throw new KenniswijzerError("incompatible", message, { cause });
  }
}

/** The list with somebody more: who is on it already, by all forms, is not added twice. */
export function withRemoved(
  list: RemovedPersons,
  forms: readonly NameForm[],
  of: { readonly at: string; readonly reason?: string | undefined },
): RemovedPersons {
  const hashed = forms.map(({ kind, key }) => {
    const words = key.split(" ");
    const [first = ""] = words;
    return {
      kind,
      words: words.length,
      begin: beginOf(list.salt, first),
      mark: markOf(list.salt, key),
      hash: hashOf(list.salt, key),
    };
  });
  const known = list.persons.some((person) =>
    hashed.every(({ kind, hash }) => person.forms.some((form) => form.kind === kind && form.hash === hash)),
  );
  if (known) return list;
  const { at, reason } = of;
  return { ...list, persons: [...list.persons, { at, ...(reason === undefined ? {} : { reason }), forms: hashed }] };
}

/** Knows the names of the list again where a text has them. */
export function namesOn({ salt, persons }: RemovedPersons): KnownNames {
  const forms = persons.flatMap(({ forms }, person) => forms.map((form) => ({ ...form, person })));
  const byHash = new Map<string, KnownForm[]>();
  for (const { hash, kind, person } of forms) byHash.set(hash, [...(byHash.get(hash) ?? []), { kind, person }]);
  const marks = new Set(forms.map(({ mark }) => mark));
  const begins = new Set(forms.map(({ begin }) => begin));
  return {
    longest: Math.max(0, ...forms.map(({ words }) => words)),
    begins: remembering((word) => begins.has(beginOf(salt, word))),
    // the marks are quick, and pass by nearly all words of a text; only the hash is sure
    lookUp: (key) => (marks.has(markOf(salt, key)) ? (byHash.get(hashOf(salt, key)) ?? []) : []),
  };
}

// the same words come again and again
const MOST_REMEMBERED = 100_000;
function remembering(test: (word: string) => boolean): (word: string) => boolean {
  const known = new Map<string, boolean>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const now = test(word);
    known.set(word, now);
    return now;
  };
}

// few bits, so that a given name cannot be guessed apart from the surname
const BEGINS = 256;
const beginOf = (salt: string, word: string): number => Number.parseInt(checksum(salt + word).slice(-4), 36) % BEGINS;
const MARKS = 65_536;
const markOf = (salt: string, key: string): number => Number.parseInt(checksum(salt + key).slice(-4), 36) % MARKS;
const hashOf = (salt: string, key: string): string => createHmac("sha256", salt).update(key).digest("base64url");
