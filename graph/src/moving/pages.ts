import { type Assertion, Visibility } from "@kenniswijzer/domain";
import type { GraphChange, GraphStore } from "../store.ts";

/** A part of a store that is moved as one change; absent is none. */
export type Part = Partial<GraphChange["put"]>;

/** Which part: nodes with what finds them, edges from these nodes with their evidence, documents with what is read from them. */
export type Page =
  | { readonly of: "nodes"; readonly ids: readonly string[] }
  | { readonly of: "edges"; readonly ids: readonly string[] }
  | { readonly of: "documents"; readonly ids: readonly string[] }
  | { readonly of: "corrections" };

const visible = Visibility.options;
const NODES = 1000;
// their texts may be long
const DOCUMENTS = 20;

/** The pages that make up a whole store, in the order in which they can be put: nodes before their edges. */
export async function pagesOf(store: GraphStore): Promise<Page[]> {
  const nodes = (await store.nodes({ visible })).map((node) => node.id);
  const documents = (await store.documents(visible)).map((document) => document.id);
  const parts = cut(nodes, NODES);
  return [
    ...parts.map((ids): Page => ({ of: "nodes", ids })),
    ...cut(documents, DOCUMENTS).map((ids): Page => ({ of: "documents", ids })),
    ...parts.map((ids): Page => ({ of: "edges", ids })),
    { of: "corrections" },
  ];
}

/** What a store has of this page. */
export function read(store: GraphStore, page: Page): Promise<Part> {
  switch (page.of) {
    case "nodes":
      return nodes(store, page.ids);
    case "edges":
      return edges(store, page.ids);
    case "documents":
      return documents(store, page.ids);
    case "corrections":
      return store.corrections().then((corrections) => ({ corrections }));
  }
}

async function nodes(store: GraphStore, ids: readonly string[]): Promise<Part> {
  return { nodes: await store.nodes({ ids, visible }), items: await store.items(ids) };
}

async function edges(store: GraphStore, ids: readonly string[]): Promise<Part> {
  const here = new Set(ids);
  const around = await store.neighbourhood(ids, { visible });
  return {
    edges: around.edges.filter((edge) => here.has(edge.from)),
    assertions: (await store.assertions({ nodes: ids })).filter((assertion) => here.has(assertion.subject)),
  };
}

async function documents(store: GraphStore, ids: readonly string[]): Promise<Part> {
  const readings = [...(await store.readings(ids)).values()];
  const links = await store.contributions({ keys: [], nodes: [], names: [], documents: ids });
  return {
    readings,
    links: links.map(({ document, entity, node }) => ({ document, key: entity.key, node })),
    assertions: await withoutSubject(store, ids),
    items: await store.items(readings.flatMap((reading) => reading.passages.map((passage) => passage.id))),
  };
}

/** Evidence that comes along with no node. */
async function withoutSubject(store: GraphStore, documents: readonly string[]): Promise<Assertion[]> {
  const all = await store.assertions({ documents });
  const subjects = await store.nodes({ ids: all.map((assertion) => assertion.subject), visible });
  const known = new Set(subjects.map((node) => node.id));
  return all.filter((assertion) => !known.has(assertion.subject));
}

function cut(ids: readonly string[], size: number): string[][] {
  return Array.from({ length: Math.ceil(ids.length / size) }, (_, at) => ids.slice(at * size, (at + 1) * size));
}
