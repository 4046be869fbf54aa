import {
  type ActorKind,
  ageOf,
  type Claim,
  type EdgeType,
  type EntityType,
  type Modality,
  nodeId,
  reservesAt,
  type Visibility,
} from "@kenniswijzer/domain";
import type { GraphStore } from "@kenniswijzer/graph";
import { sampleEntity, sampleReading } from "@kenniswijzer/graph/conformance/samples";
import { memoryStore } from "@kenniswijzer/graph/stores/memory";
import { loadReading } from "@kenniswijzer/ingest";
import { networkOver } from "./index.ts";

/** `Actor/municipality:gemeente Alem`, `Theme:dementie`. */
export type Thing = string;
export type Said = readonly [
  subject: Thing,
  predicate: EdgeType,
  object: Thing,
  more?: Partial<Pick<Claim, "modality" | "period" | "validFrom" | "validUntil">> & {
    readonly words?: string;
    readonly line?: number;
  },
];

export interface Told {
  readonly id: string;
  readonly visibility?: Visibility;
  readonly date?: string;
  readonly says?: readonly Said[];
  /** Lines that name things without tying them. */
  readonly names?: readonly (readonly [line: string, ...things: Thing[]])[];
}

const parts = (thing: Thing) => {
  const [sort = "", name = ""] = [thing.slice(0, thing.indexOf(":")), thing.slice(thing.indexOf(":") + 1)];
  const [type, kind] = sort.split("/") as [EntityType, ActorKind | undefined];
  return { type, kind: kind ?? (type === "Actor" ? ("organisation" as const) : undefined), name };
};

export const idOf = (thing: Thing): string => nodeId(parts(thing).type, parts(thing).name);

/** A document that says these ties, a sentence each. */
export function readingOf({ id, visibility = "openbaar", date, says = [], names = [] }: Told) {
  const lines = [
    ...says.map(
      ([subject, predicate, object, more]) =>
        more?.words ?? `${parts(subject).name} ${predicate} ${parts(object).name}.`,
    ),
    ...names.map(([line]) => line),
  ];
  const things = [
    ...new Set([
      ...says.flatMap(([subject, , object]) => [subject, object]),
      ...names.flatMap(([, ...named]) => named),
    ]),
  ];
  const entities = things.map((thing) => {
    const { type, kind, name } = parts(thing);
    return sampleEntity(type, name, kind === undefined ? {} : { kind });
  });
  const claims = says.map(
    ([subject, predicate, object, more], line) => [idOf(subject), predicate, idOf(object), more?.line ?? line] as const,
  );
  const reading = sampleReading(id, lines, { visibility, entities, claims, ...(date === undefined ? {} : { date }) });
  return {
    ...reading,
    claims: reading.claims.map((claim, at): Claim => {
      const { words: _, line: __, ...more } = says[at]?.[3] ?? {};
      return { ...claim, modality: "voert-uit" as Modality, ...more };
    }),
  };
}

export async function storeOf(told: readonly Told[], store: GraphStore = memoryStore()): Promise<GraphStore> {
  for (const one of told) await loadReading(readingOf(one), { store, index: async () => [] });
  return store;
}

const OUTDATED = ageOf("5y");

/** The network of a store, in the year 2020; `regions` gives their members. */
export const networkIn = (store: GraphStore, regions: Readonly<Record<string, readonly string[]>> = {}) =>
  networkOver({
    store,
    reservesFor: async () => reservesAt(new Date("2020-06-01"), { outdatedAfter: OUTDATED, superseded: new Map() }),
    membersOf: (region) => regions[region] ?? [],
  });

export const networkOf = async (told: readonly Told[], regions?: Readonly<Record<string, readonly string[]>>) =>
  networkIn(await storeOf(told), regions);

export const PUBLIC = { clearance: "openbaar" } as const;
export const ALL = { clearance: "vertrouwelijk" } as const;
