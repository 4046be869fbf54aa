import { isDeepStrictEqual } from "node:util";
import {
  type DocumentSummary,
  type Edge,
  edgeId,
  type GraphNode,
  type Reading,
  Visibility,
} from "@kenniswijzer/domain";
import type { GraphStore } from "@kenniswijzer/graph";
import type { Llm, LlmEstimate } from "../extraction/llm/index.ts";
import { planChange } from "../load/plan.ts";
import { ahead } from "./ahead.ts";
import { estimateOf } from "./deepen.ts";
import { goneFrom } from "./gone.ts";
import { aheadOf, type IngestDeps, type IngestSettings, type Made, prepare } from "./ingest.ts";
import { type Outcome, readOutcome } from "./outcome.ts";
import { readersHere } from "./readers.ts";
import type { Source } from "./source.ts";

/** A relation by the names of its ends. */
export interface NamedEdge {
  readonly from: string;
  readonly type: Edge["type"];
  readonly to: string;
  readonly status: Edge["status"];
}

export interface Difference<T> {
  readonly added: readonly T[];
  readonly changed: readonly T[];
  readonly gone: readonly T[];
}

/** What an ingest would do. */
export interface Preview {
  readonly outcomes: readonly Outcome[];
  /** Documents that came from these paths and are no longer there. */
  readonly gone: readonly DocumentSummary[];
  readonly nodes: Difference<GraphNode>;
  readonly relations: Difference<NamedEdge>;
  /** What a language model would be asked; absent when none was named. */
  readonly llm?: LlmEstimate;
}

export interface PreviewSettings extends IngestSettings {
  /** Files and folders that the sources are all of: what is gone from them is found. */
  readonly paths?: readonly string[];
  /** What is gone would be taken out. */
  readonly prune?: boolean;
  /** Would read the documents after the rules; is asked nothing. */
  readonly llm?: Llm;
}

/** Works out what an ingest of these sources would change, and writes nothing. Holds the names and ties of all that changed at once. */
export async function preview(
  sources: AsyncIterable<Source>,
  deps: IngestDeps,
  { readers = readersHere(deps), signal, onProgress = () => {}, paths = [], prune = false, llm }: PreviewSettings = {},
): Promise<Preview> {
  const outcomes: Outcome[] = [];
  const put = new Map<string, Reading>();
  const make = (source: Source): Promise<Made> => prepare(source, { ...deps, index: async () => [] }, readers);
  for await (const { item, ready } of ahead(sources, make, aheadOf(readers))) {
    const outcome =
      "outcome" in ready ? ready.outcome : readOutcome(item, ready.old ? "updated" : "added", ready.reading, ready.ms);
    outcomes.push(outcome);
    if ("reading" in ready) put.set(ready.reading.document.id, ready.reading);
    onProgress({ bytes: item.bytes, outcome });
    if (signal?.aborted) break;
  }
  const gone = await goneFrom(paths, outcomes, deps.store);
  const wish = { put: [...put.values()], remove: prune ? gone.map(({ id }) => id) : [] };
  const { change, before } = await planChange(wish, deps.store);
  const after = new Map(change.put.nodes.map((node) => [node.id, node]));
  return {
    outcomes,
    gone,
    ...(llm && { llm: await estimateOf(readingsOf(outcomes, put, deps), llm, deps.answers) }),
    nodes: {
      added: change.put.nodes.filter(({ id }) => !before.has(id)),
      changed: change.put.nodes.filter(({ id }) => before.has(id)),
      gone: change.remove.nodes.flatMap((id) => before.get(id) ?? []),
    },
    relations: await edgesBetween(change, new Map([...before, ...after]), deps.store),
  };
}

/** Of each document that was read: as it would be, or as it is. */
async function* readingsOf(
  outcomes: readonly Outcome[],
  put: ReadonlyMap<string, Reading>,
  { store }: IngestDeps,
): AsyncGenerator<Reading> {
  for (const id of new Set(outcomes.flatMap(({ document }) => document ?? []))) {
    const reading = put.get(id) ?? (await store.readings([id])).get(id);
    if (reading) yield reading;
  }
}

type Change = Awaited<ReturnType<typeof planChange>>["change"];
const AT_ONCE = 500;

async function edgesBetween(
  { put, remove }: Change,
  known: ReadonlyMap<string, GraphNode>,
  store: GraphStore,
): Promise<Difference<NamedEdge>> {
  const ends = [...new Set([...put.edges, ...remove.edges].flatMap(({ from, to }) => [from, to]))].sort();
  const old = new Map<string, Edge>();
  const names = new Map([...known].map(([id, { name }]) => [id, name]));
  for (let at = 0; at < ends.length; at += AT_ONCE) {
    const around = await store.neighbourhood(ends.slice(at, at + AT_ONCE), { visible: Visibility.options });
    for (const edge of around.edges) old.set(edgeId(edge), edge);
    for (const { id, name } of around.nodes) if (!names.has(id)) names.set(id, name);
  }
  const named = ({ from, type, to, status }: Edge): NamedEdge => ({
    from: names.get(from) ?? from,
    type,
    to: names.get(to) ?? to,
    status,
  });
  const before = (edge: Edge): Edge | undefined => old.get(edgeId(edge));
  return {
    added: put.edges.filter((edge) => before(edge) === undefined).map(named),
    changed: put.edges.filter((edge) => before(edge) && !isDeepStrictEqual(before(edge), edge)).map(named),
    gone: remove.edges.flatMap((key) => old.get(edgeId(key)) ?? []).map(named),
  };
}
