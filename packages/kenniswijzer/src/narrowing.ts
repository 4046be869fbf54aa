import { type AskOptions, KenniswijzerError, type Narrowing, visibleTo } from "@kenniswijzer/domain";
import { byName } from "@kenniswijzer/gazetteer";
import { composeEdges, type Filter, type GraphStore, type Neighbourhood } from "@kenniswijzer/graph";

type Narrowed = AskOptions & Narrowing;

/** What a search is restricted to, as a store's candidates take it: dates and a region become the documents that they leave. */
export async function narrowed(
  store: GraphStore,
  options: Narrowed,
): Promise<Pick<Filter, "visible" | "documents" | "kinds">> {
  const visible = visibleTo(options.clearance);
  const choices = [options.documents, await dated(store, options), await inRegion(store, options)].flatMap((choice) =>
    choice === undefined ? [] : [new Set(choice)],
  );
  const [first, ...others] = choices;
  return {
    visible,
    ...(first && { documents: [...first].filter((id) => others.every((choice) => choice.has(id))) }),
    ...(options.kinds && { kinds: options.kinds }),
  };
}

async function dated(store: GraphStore, { from, until, clearance }: Narrowed): Promise<string[] | undefined> {
  if (from === undefined && until === undefined) return undefined;
  const documents = await store.documents(visibleTo(clearance));
  return documents.flatMap(({ id, date }) => {
    if (date === undefined) return [];
    // "2015" is before "2015-11" where it begins, and within "2015" where it ends
    const late = from === undefined || date.slice(0, from.length) >= from.slice(0, date.length);
    const early = until === undefined || date.slice(0, until.length) <= until.slice(0, date.length);
    return late && early ? [id] : [];
  });
}

async function inRegion(store: GraphStore, { region, clearance }: Narrowed): Promise<string[] | undefined> {
  if (region === undefined) return undefined;
  const places = byName(region).filter(
    ({ kind }) => kind === "region" || kind === "municipality" || kind === "government",
  );
  if (places.length === 0)
    throw new KenniswijzerError(
      "invalid-input",
      `search: de regio of gemeente “${region}” is niet bekend; controleer de naam`,
    );
  const keys = [...new Set(places.flatMap(({ key, members = [] }) => [key, ...members]))];
  const nodes = await store.nodes({ ids: keys, visible: visibleTo(clearance) });
  return [...new Set(nodes.flatMap(({ documents }) => documents))];
}

/** The store as if there were no other documents than these: what only others say is not found, not counted and not tied. For reading. */
export function only(documents: readonly string[] | undefined, store: GraphStore): GraphStore {
  if (documents === undefined) return store;
  const kept = new Set(documents);
  const view: Partial<GraphStore> = {
    documents: (visible, ids) => store.documents(visible, ids?.filter((id) => kept.has(id)) ?? documents),
    candidates: (request) => store.candidates({ ...request, filter: { ...request.filter, documents } }),
    neighbourhood: async (ids, of) => around(await store.neighbourhood(ids, of), kept),
    passages: async (ids) => new Map([...(await store.passages(ids))].filter(([, { document }]) => kept.has(document))),
  };
  return new Proxy(store, {
    get(target, name) {
      const own = Reflect.get(view, name) ?? Reflect.get(target, name);
      return typeof own === "function" ? own.bind(target) : own;
    },
  });
}

function around(all: Neighbourhood, kept: ReadonlySet<string>): Neighbourhood {
  const assertions = all.assertions.filter(({ document }) => kept.has(document));
  const nodes = all.nodes.flatMap((node) => {
    const documents = node.documents.filter((id) => kept.has(id));
    return documents.length === 0 ? [] : [{ ...node, documents }];
  });
  return {
    ...all,
    nodes,
    assertions,
    edges: composeEdges(assertions),
    documents: all.documents.filter(({ id }) => kept.has(id)),
  };
}
