import { type Attributes, type DocumentEntity, type GraphNode, nameKey, Visibility } from "@kenniswijzer/domain";
import { byText } from "../change.ts";

/** What one document says of a node. */
export interface Said {
  readonly document: string;
  readonly visibility: Visibility;
  readonly entity: DocumentEntity;
}

/** The node that these entities of documents make together, before people decided anything. All must lead to `id`; at least one is needed. */
export function composeNode(id: string, said: readonly Said[]): GraphNode {
  const ordered = said.toSorted((a, b) => byText(a.document, b.document) || byText(a.entity.key, b.entity.key));
  const own = ordered.filter((one) => one.entity.key === id);
  const lead = own.length > 0 ? own : ordered;
  const [first] = lead;
  if (first === undefined) throw new RangeError(`composeNode: nothing is said of ${id}`);
  const kind = commonest(lead.flatMap((one) => one.entity.kind ?? []));
  const name = bestName(lead);
  return {
    id,
    type: first.entity.type,
    ...(kind === undefined ? {} : { kind }),
    name,
    aliases: otherNames(ordered, name),
    attributes: mergeAttributes(ordered.map((one) => one.entity.attributes)),
    documents: [...new Set(ordered.map((one) => one.document))],
    visibility: mostOpen(ordered.map((one) => one.visibility)),
  };
}

/** The most open of these; `vertrouwelijk` for none. */
export function mostOpen(visibilities: readonly Visibility[]): Visibility {
  return Visibility.options.find((v) => visibilities.includes(v)) ?? "vertrouwelijk";
}

/** All names that these give besides this one, sorted, each once. */
export function otherNames(said: readonly Pick<Said, "entity">[], name: string): string[] {
  const names = said.flatMap(({ entity }) => namesOf(entity));
  return [...new Set(names)].filter((n) => n !== name && nameKey(n) !== "").sort();
}

/** Every name that one document gives a thing, and that the list gives it when it is listed. */
export const namesOf = (entity: DocumentEntity): string[] => [entity.name, ...entity.aliases, ...entity.defined];

// The name that most documents give; among equals the longest says most, then the alphabet decides.
const bestName = (said: readonly Said[]): string => commonest(said.map((one) => one.entity.name)) ?? "";

function commonest<T extends string>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const better = ([a, n]: [T, number], [b, m]: [T, number]): number => m - n || b.length - a.length || byText(a, b);
  return [...counts].sort(better)[0]?.[0];
}

// First document wins where they differ; a document's own ages go before a list's convention.
function mergeAttributes(all: readonly Attributes[]): Attributes {
  const stated = all.filter((a) => a.ageSource === "document");
  return Object.assign({}, ...all.toReversed(), ...stated.toReversed());
}
