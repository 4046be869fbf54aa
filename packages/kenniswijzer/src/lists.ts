import { ActorKind, KenniswijzerError, PartialDate } from "@kenniswijzer/domain";
import type { OwnLists, OwnOrganisation, ThesaurusConcept } from "@kenniswijzer/gazetteer";
import type { GraphStore } from "@kenniswijzer/graph";
import * as z from "zod";

/** The setting of a store that has them: they go along with every copy and export of it. */
const SETTING = "lists";

/** More is no list that people keep, and would slow every reading. */
const MOST = 50_000;

const names = z.array(z.string());
const Concept = z.object({ name: z.string(), words: names, everyday: names, broader: names, related: names });
const Organisation = z.object({ name: z.string(), aliases: names, kind: ActorKind, code: z.string().optional() });

/** A list that an organisation keeps itself, as a store has it. */
const KeptList = z.object({
  /** Name of its file: a list of the same name takes its place. */
  name: z.string(),
  /** The day that it gives itself, else that on which it was taken in. */
  date: PartialDate,
  concepts: z.array(Concept),
  organisations: z.array(Organisation),
});
export type KeptList = z.infer<typeof KeptList>;

/** The own lists of a store, sorted by name. Throws `incompatible` for what is no list. */
export function listsIn(settings: ReadonlyMap<string, string>): KeptList[] {
  const text = settings.get(SETTING);
  if (text === undefined) return [];
  try {
    return z.array(KeptList).parse(JSON.parse(text));
  } catch (cause) {
    throw new KenniswijzerError(
      "incompatible",
      "lijsten: de eigen lijsten in de opslag zijn niet te lezen; neem ze opnieuw op met `kenniswijzer import`",
      { cause },
    );
  }
}

/** Concepts of all own lists. */
export const conceptsOf = (lists: readonly KeptList[]): ThesaurusConcept[] => lists.flatMap(({ concepts }) => concepts);

/** Organisations of all own lists: one that several have, by name, has the names of all. */
export function organisationsOf(lists: readonly KeptList[]): OwnOrganisation[] {
  const found = new Map<string, OwnOrganisation>();
  for (const { code, ...one } of lists.flatMap(({ organisations }) => organisations)) {
    const known = found.get(one.name);
    const aliases = [...new Set([...(known?.aliases ?? []), ...one.aliases])].sort();
    const coded = known?.code ?? code;
    found.set(one.name, { ...one, ...known, aliases, ...(coded === undefined ? {} : { code: coded }) });
  }
  return [...found.values()];
}

/** Keeps a list in a store; one of the same name goes. Documents are read by it from then on, and by `refresh`. */
export async function keepList(store: GraphStore, name: string, lists: OwnLists, now: Date): Promise<KeptList> {
  const date = lists.date ?? now.toISOString().slice(0, 10);
  const kept = KeptList.parse({ name, date, concepts: lists.concepts, organisations: lists.organisations });
  const others = listsIn(await store.settings()).filter((one) => one.name !== name);
  const size = [...others, kept].reduce((sum, one) => sum + one.concepts.length + one.organisations.length, 0);
  if (size > MOST) {
    throw new KenniswijzerError(
      "invalid-input",
      `import: met ${name} worden het ${size} begrippen en organisaties; meer dan ${MOST} kan niet, geef een kleinere lijst`,
    );
  }
  await write(store, [...others, kept]);
  return kept;
}

/** Takes a list out of a store. Rejects with `not-found` for a stranger. */
export async function forgetList(store: GraphStore, name: string): Promise<void> {
  const all = listsIn(await store.settings());
  if (!all.some((one) => one.name === name)) {
    throw new KenniswijzerError("not-found", `lijsten: geen lijst "${name}"; \`kenniswijzer lists show\` toont ze`);
  }
  await write(
    store,
    all.filter((one) => one.name !== name),
  );
}

const write = (store: GraphStore, lists: readonly KeptList[]): Promise<void> =>
  store.configure(new Map([[SETTING, JSON.stringify(lists.toSorted((a, b) => (a.name < b.name ? -1 : 1)))]]));
