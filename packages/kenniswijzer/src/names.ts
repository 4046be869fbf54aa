import {
  type EntitiesOptions,
  type EntityType,
  EntityType as EntityTypes,
  type GraphNode,
  nameKey,
  type Suggestion,
  type SuggestOptions,
  visibleTo,
} from "@kenniswijzer/domain";
import type { GraphStore } from "@kenniswijzer/graph";
import { perReader } from "./per-reader.ts";

/** A node or document by its names, without what else is known of it. */
interface Named extends Pick<Suggestion, "id" | "type" | "kind" | "name"> {
  readonly aliases: readonly string[];
  /** Its names as they are compared; the own name first. Each begins with a space, as every word in it does. */
  readonly keys: readonly string[];
  readonly documents: number;
}

const collator = new Intl.Collator("nl");
const byName = (a: Pick<Named, "name" | "id">, b: Pick<Named, "name" | "id">): number =>
  collator.compare(a.name, b.name) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

const comparable = (name: string): string => ` ${nameKey(name)}`;

/** The names in a store, as lists and type-ahead need them; kept per reader as long as the store stays as it is. */
export interface Names {
  entities(types: readonly EntityType[], options: EntitiesOptions): Promise<GraphNode[]>;
  suggest(typed: string, options: SuggestOptions): Promise<Suggestion[]>;
}

export function namesIn(store: GraphStore): Names {
  const known = perReader(async (visible): Promise<Named[]> => {
    const nodes = await store.nodes({ types: EntityTypes.options, visible });
    const documents = await store.documents(visible);
    const titles = documents.map(({ id, title }) => ({ id, type: "Document" as const, name: title, documents: 1 }));
    return [...nodes.map((node) => ({ ...node, documents: node.documents.length })), ...titles].map(named).sort(byName);
  });
  const all = async ({ clearance }: EntitiesOptions): Promise<Named[]> => known(clearance, await store.revision());
  return {
    entities: async (types, options) => {
      const chosen = listed(await all(options), types, options);
      const ids = chosen.slice(0, options.limit).map(({ id }) => id);
      return ids.length === 0 ? [] : (await store.nodes({ ids, visible: visibleTo(options.clearance) })).sort(byName);
    },
    suggest: async (typed, options) => suggested(typed, await all(options), options),
  };
}

function named(
  one: Pick<Named, "id" | "type" | "kind" | "name" | "documents"> & Partial<Pick<Named, "aliases">>,
): Named {
  const { id, type, kind, name, documents, aliases = [] } = one;
  return {
    id,
    type,
    name,
    documents,
    aliases,
    keys: [name, ...aliases].map(comparable),
    ...(kind === undefined ? {} : { kind }),
  };
}

function listed(all: readonly Named[], types: readonly EntityType[], options: EntitiesOptions): Named[] {
  const { kinds, prefix = "", after } = options;
  const wanted = new Set<string>(types);
  const begins = comparable(prefix);
  return all.filter(
    (one) =>
      wanted.has(one.type) &&
      (kinds === undefined || (one.kind !== undefined && kinds.includes(one.kind))) &&
      (nameKey(prefix) === "" || (one.keys[0] ?? "").startsWith(begins)) &&
      (after === undefined || byName(one, after) > 0),
  );
}

const SUGGESTED = 10;

function suggested(typed: string, all: readonly Named[], { types, limit = SUGGESTED }: SuggestOptions): Suggestion[] {
  if (nameKey(typed) === "") return [];
  const part = comparable(typed);
  const wanted = types && new Set<string>(types);
  const found = all.flatMap((one) => {
    const at = wanted === undefined || wanted.has(one.type) ? one.keys.findIndex((key) => key.includes(part)) : -1;
    if (at < 0) return [];
    const begins = one.keys[at]?.startsWith(part) ?? false;
    return [{ one, alias: at === 0 ? undefined : one.aliases[at - 1], rank: (at === 0 ? 2 : 0) + (begins ? 1 : 0) }];
  });
  return found
    .sort((a, b) => b.rank - a.rank || b.one.documents - a.one.documents || byName(a.one, b.one))
    .slice(0, limit)
    .map(({ one: { id, type, kind, name }, alias }) => ({
      id,
      type,
      name,
      ...(kind === undefined ? {} : { kind }),
      ...(alias === undefined ? {} : { alias }),
    }));
}
