import { randomUUID } from "node:crypto";
import { KenniswijzerError } from "@kenniswijzer/domain";
import type { GraphChange } from "../../store.ts";
import { conflict } from "../refusal.ts";
import { FORGET_ASSERTIONS, FORGET_CORRECTIONS } from "./cypher/assertions.ts";
import { FORGET_LOOSE_NAMES } from "./cypher/nodes.ts";
import { COUNT_CHANGE, LOCK_STORE } from "./cypher/store.ts";
import type { Database, Run } from "./driver.ts";
import { putAssertions, putCorrections } from "./put/assertions.ts";
import { forgetDocuments, putReadings } from "./put/documents.ts";
import { dimensionFor, integers, putItems, type Tally } from "./put/items.ts";
import { forgetNodes, putEdges, putLinks, putNodes } from "./put/nodes.ts";
import { overIds, type Work } from "./put/work.ts";
import { integer } from "./records.ts";
import { SCHEMA } from "./schema.ts";

interface StoreRow {
  readonly revision: number;
  readonly schema: number;
  /** Numbers in a vector of the index; absent before the first. */
  readonly dimension: number | null;
  /** The same, as the settings say. */
  readonly setting: string | null;
  /** The revision that this change made, if it was made. */
  readonly done: readonly number[];
}

/** What a change made: the revision, and the dimension that the vector index must have now. */
export interface Written {
  readonly revision: number;
  readonly dimension: number | undefined;
}

/** Makes the change in one transaction. `id` is its own: the same change twice is made once, as when the answer to a commit was lost. */
export function write(db: Database, change: GraphChange, id: string = randomUUID()): Promise<Written> {
  return db.write(async (run) => {
    const [store] = await run<StoreRow>(LOCK_STORE, { change: id });
    if (store?.schema !== SCHEMA) {
      throw new KenniswijzerError(
        "incompatible",
        `${db.name} was changed by another version of Kenniswijzer; start anew`,
      );
    }
    const index = store.dimension ?? undefined;
    if (store.done[0] !== undefined) return { revision: store.done[0], dimension: index };
    if (store.revision !== change.base) throw conflict(db.name, change.base, store.revision);
    const setting = Number(store.setting) || undefined;
    const dimension = dimensionFor(db.name, change.put.items, { setting, index });
    const tally = await makeChange(db.name, run, change, dimension);
    const revision = store.revision + 1;
    await run(COUNT_CHANGE, {
      change: id,
      revision: integer(revision),
      dimension: dimension === undefined ? null : integer(dimension),
      items: integers(tally.items),
      terms: integers(tally.terms),
    });
    return { revision, dimension };
  });
}

async function makeChange(store: string, run: Run, change: GraphChange, dimension: number | undefined): Promise<Tally> {
  const work: Work = { store, run, loose: new Set() };
  const { put, remove } = change;
  await forgetDocuments(work, remove.documents);
  await overIds(work, FORGET_ASSERTIONS, remove.assertions);
  await overIds(work, FORGET_CORRECTIONS, remove.corrections);
  await forgetNodes(work, remove, put.nodes);
  const read = await putReadings(work, put.readings);
  const led = await putNodes(work, put.nodes);
  await putEdges(work, put.edges);
  await putLinks(work, put.links, [...read, ...led]);
  await putAssertions(work, put.assertions);
  await putCorrections(work, put.corrections);
  const tally = await putItems(work, change, dimension);
  await overIds(work, FORGET_LOOSE_NAMES, [...work.loose]);
  return tally;
}
