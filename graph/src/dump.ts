import { createHash } from "node:crypto";
import {
  type Assertion,
  type Correction,
  type Edge,
  type GraphNode,
  type Reading,
  Visibility,
} from "@kenniswijzer/domain";
import { ordered } from "./moving/records.ts";
import type { EntityLink, GraphStore } from "./store.ts";

/** All that a store knows, in one order: without what can be made again (vectors, index items) and what depends on the way there (revision, when a person decided). */
export interface Dump {
  readonly settings: readonly (readonly [name: string, value: string])[];
  readonly readings: readonly Reading[];
  readonly links: readonly EntityLink[];
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly Edge[];
  readonly assertions: readonly Assertion[];
  readonly corrections: readonly Omit<Correction, "at">[];
}

/** Exports a whole store for comparing it with another; give it a store that nobody writes to meanwhile. */
export async function dump(store: GraphStore): Promise<Dump> {
  const visible = Visibility.options;
  const documents = (await store.documents(visible)).map((document) => document.id);
  const found = await store.readings(documents);
  const readings = documents.flatMap((id) => found.get(id) ?? []);
  const keys = [...new Set(readings.flatMap((r) => r.entities.map((entity) => entity.key)))];
  const contributions = await store.contributions({ keys, nodes: [], names: [] });
  const nodes = await store.nodes({ visible });
  const ids = nodes.map((node) => node.id);
  const { edges } = await store.neighbourhood(ids, { visible });
  return {
    settings: [...(await store.settings())].sort(([a], [b]) => (a < b ? -1 : 1)),
    readings,
    links: contributions.map(({ document, entity, node }) => ({ document, key: entity.key, node })),
    nodes,
    edges,
    assertions: await store.assertions({ nodes: ids, documents }),
    corrections: (await store.corrections()).map(({ at, ...correction }) => correction),
  };
}

/** SHA-256 of a dump; equal for equal stores, whatever the order in which a store keeps the fields of its records. */
export function digest(dump: Dump): string {
  return createHash("sha256")
    .update(JSON.stringify(ordered(dump)))
    .digest("hex");
}

/** True when two stores know the same. */
export const sameDump = (a: Dump, b: Dump): boolean => digest(a) === digest(b);
